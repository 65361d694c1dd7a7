"""Write the generated reference files."""

from pathlib import Path

from kling_story.reference import GENERATED

if __name__ == "__main__":
    for name, make in GENERATED.items():
        Path(__file__).with_name(name).write_text(make(), "utf-8")
        print(name)
