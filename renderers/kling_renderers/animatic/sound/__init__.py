"""The sound of the animatic, from the plan alone: scratch voices, stand-ins for sounds and music, own files."""

from kling_renderers.animatic.sound.mixing import FilmSound

__all__ = ["FilmSound"]
