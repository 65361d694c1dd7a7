"""``python -m kling_story``."""

from kling_story.cli import program

if __name__ == "__main__":
    program()
