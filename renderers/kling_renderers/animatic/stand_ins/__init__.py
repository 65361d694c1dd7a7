"""What people, animals, garments and things look like."""
