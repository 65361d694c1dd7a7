"""The server itself: what the client tells, when a text is judged, and that nothing ends it."""

from __future__ import annotations

import asyncio
import functools
import logging
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.protocol import LanguageServerProtocol, lsp_method

from kling_story import __version__
from kling_story.lsp.previews import COMMAND, Goto, Previews
from kling_story.lsp.problems import problems
from kling_story.lsp.settings import Settings
from kling_story.lsp.texts import Text, Texts
from kling_story.text import Span

LONGEST_REST = 0.5
"""Seconds for which the problems of a text may be old at most, however long judging it takes."""

Answer = TypeVar("Answer")
_log = logging.getLogger("kling_story.lsp")


class Protocol(LanguageServerProtocol):
    """pygls keeps texts of its own, whose lines end in other places than the protocol's: ours are kept instead."""

    _server: Server

    @lsp_method(types.TEXT_DOCUMENT_DID_OPEN)
    def lsp_text_document__did_open(self, params: types.DidOpenTextDocumentParams) -> None:
        self._server.opened(params)

    @lsp_method(types.TEXT_DOCUMENT_DID_CHANGE)
    def lsp_text_document__did_change(self, params: types.DidChangeTextDocumentParams) -> None:
        self._server.changed(params)

    @lsp_method(types.TEXT_DOCUMENT_DID_CLOSE)
    def lsp_text_document__did_close(self, params: types.DidCloseTextDocumentParams) -> None:
        self._server.closed(params)


def guarded(function: Callable[..., Answer]) -> Callable[..., Answer | None]:
    """The function, or None where it fails: a mistake of ours is a line in the log, and the editor goes on."""

    @functools.wraps(function)
    def wrapper(*arguments: Any, **named: Any) -> Answer | None:
        try:
            return function(*arguments, **named)
        except Exception as error:
            _log.warning("%s failed: %s: %s", function.__name__, type(error).__name__, error)
            return None

    return wrapper


class Server(LanguageServer):
    """The language server of storyboards."""

    def __init__(self, target: str | None = None, preview: Sequence[str] = COMMAND) -> None:
        super().__init__("kling-story", __version__, protocol_cls=Protocol)
        self.texts = Texts(Settings(self.warn, target))
        self.previews = Previews(self, target, preview)
        self.client_shows_previews = False
        self.ask_again = ""
        self._due: dict[str, asyncio.Handle] = {}

    @guarded
    def opened(self, params: types.DidOpenTextDocumentParams) -> None:
        text = self.texts.open(params.text_document)
        self._judge_soon(text)
        self._judge_including(text)

    @guarded
    def changed(self, params: types.DidChangeTextDocumentParams) -> None:
        document = params.text_document
        text = self.texts.change(document.uri, document.version, [*params.content_changes])
        if text:
            self._judge_soon(text)
            self.previews.changed(text)
            self._judge_including(text)

    @guarded
    def closed(self, params: types.DidCloseTextDocumentParams) -> None:
        uri = params.text_document.uri
        due = self._due.pop(uri, None)
        if due:
            due.cancel()
        text = self.texts.get(uri)
        self.texts.close(uri)
        self.previews.closed(uri)
        if text:
            self._judge_including(text)
        if text and text.told:
            self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))

    @guarded
    def forget(self) -> None:
        """Effect: settings, casts and pictures are looked at again, for every open text."""
        self.texts.forget()
        for text in self.texts:
            self._judge_soon(text)

    def warn(self, message: str) -> None:
        """Tell the person."""
        self.window_show_message(types.ShowMessageParams(types.MessageType.Warning, f"kling-story: {message}"))

    @property
    def shows_documents(self) -> bool:
        """Whether the client opens files and addresses that it is asked to."""
        window = self.client_capabilities.window
        return bool(window and window.show_document and window.show_document.support)

    @guarded
    def go_to(self, place: Goto) -> None:
        """Effect: the editor shows a place that was clicked in a preview."""
        source = self.texts.source(place.file)
        if source is None:
            return
        line = source.line_span(min(place.line + 1, source.lines))
        at = min(line.start + place.column, line.end)
        if self.shows_documents:
            selection = self.texts.positions(source).range(Span(at, at))
            uri = self.texts.uri(source)
            self.window_show_document(types.ShowDocumentParams(uri, take_focus=True, selection=selection))
        else:
            where = f"{place.file.name}:{place.line + 1}: {source.line_text(place.line + 1).strip()}"
            self.window_show_message(types.ShowMessageParams(types.MessageType.Info, where))

    def report_server_error(self, error: Exception, source: Any) -> None:
        """What pygls would show to the person, who can do nothing about it, goes into the log."""
        _log.warning("%s: %s", getattr(source, "__name__", source), str(error).partition("\n")[0])

    def _judge_soon(self, text: Text) -> None:
        """Judge a text when what has come in is taken in. One that takes long rests for as long as it took, so
        that at most half of the time goes into judging; nothing waits where that is short.
        """
        if text.uri in self._due:
            return
        loop = asyncio.get_running_loop()
        wait = text.rests_until - loop.time()
        judge = functools.partial(self._judge, text.uri)
        self._due[text.uri] = loop.call_later(wait, judge) if wait > 0 else loop.call_soon(judge)

    def _judge_including(self, cast: Text) -> None:
        """Judge the films that include a text, as it stands unsaved."""
        for film in self.texts.including(cast):
            self._judge_soon(film)
            self.previews.casts_changed(film, self.texts.open_casts(film))

    @guarded
    def _judge(self, uri: str) -> None:
        self._due.pop(uri, None)
        text = self.texts.get(uri)
        if text is None or not (text.ours or text.told):
            return
        loop = asyncio.get_running_loop()
        begun = loop.time()
        found = problems(self.texts.reading(text), self.texts)
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, found, text.version))
        text.told = True
        ended = loop.time()
        text.rests_until = ended + min(ended - begun, LONGEST_REST)
