"""The words that ``prompts`` wrote, read back: a shot's size, angle, camera, dialogue and sound."""
