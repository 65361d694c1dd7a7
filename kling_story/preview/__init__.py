"""The live preview: a page on this machine that shows a storyboard's animatic and follows its text."""
