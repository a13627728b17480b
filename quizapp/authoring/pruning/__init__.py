"""What a question can do without, taken out of its sentence."""
