"""The author's own pictures in a film: panels, start and end frames, the motion brush."""
