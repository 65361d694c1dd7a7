"""The work of ``kling-story lsp``, apart from its options: editors wait for it to start."""

from __future__ import annotations

from kling_story.cli.running import tell
from kling_story.cli.starting import importing
from kling_story.errors import MissingExtra, ToolError


def answer_on_pipes(target: str | None = None) -> None:
    """Answer the editor that started this process, over standard input and output.

    Raises:
        MissingExtra: the extra that answers isn't installed.
    """
    _load()
    from kling_story.lsp.serving import serve_stdio

    serve_stdio(target)


def answer_on_port(host: str, port: int, target: str | None = None) -> None:
    """Answer one editor on a port.

    Raises:
        MissingExtra: the extra that answers isn't installed.
        ToolError: it can't listen there.
    """
    _load()
    from kling_story.lsp.serving import serve_tcp

    try:
        serve_tcp(host, port, tell, target)
    except OSError as error:
        raise ToolError(
            f"it can't listen on {host}:{port}: {error.strerror or error}", hint="try another --port"
        ) from error


def _load() -> None:
    try:
        with importing():
            from kling_story.lsp.light import import_types_lightly

            import_types_lightly()
            import kling_story.lsp.serving  # noqa: F401 — to be there
    except ModuleNotFoundError as error:
        raise MissingExtra("`kling-story lsp`", "editor", error.name or "pygls") from error
