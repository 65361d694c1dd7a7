"""What is written and noted on a picture: the slate, the strip, tags and the trade's signs."""
