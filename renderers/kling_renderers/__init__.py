"""Backends that ship with kling-story: each is found by its entry point, never imported by it."""
