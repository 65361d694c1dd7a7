"""How a shot is seen: the frame that its size asks for, the camera's pose at each moment, its moves and its focus."""
