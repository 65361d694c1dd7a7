"""What the server can be asked, each question wired to `editing`."""

from __future__ import annotations

from kling_story.lsp.commands import wire_commands
from kling_story.lsp.life import wire_life
from kling_story.lsp.meaning import wire_places
from kling_story.lsp.server import Server
from kling_story.lsp.views import wire_views
from kling_story.lsp.writing import wire_writing


def wired(server: Server) -> Server:
    """The server with everything that it can be asked."""
    for wire in (wire_life, wire_writing, wire_places, wire_views, wire_commands):
        wire(server)
    return server
