"""kling-story: write AI films as YAML storyboards, check them, preview them, submit them."""
