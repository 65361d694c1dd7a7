"""What a film costs, before it is bought: the profile's dated prices times the storyboard's seconds."""
