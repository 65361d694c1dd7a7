"""``python -m kling_story``."""

from kling_story.cli import main

if __name__ == "__main__":
    main()
