"""What a backend of somebody's own is held against: the tests that those which come along pass too."""
