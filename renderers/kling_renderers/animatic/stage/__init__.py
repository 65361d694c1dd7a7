"""Who and what is in a shot, and where: what is drawn through the camera."""
