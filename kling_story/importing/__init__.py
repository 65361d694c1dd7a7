"""A multi-shot prompt that people have as text -> a storyboard (``prompts``); one prompt -> its shots (``beats``)."""
