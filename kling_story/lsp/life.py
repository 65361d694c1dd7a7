"""What the editor tells of itself, of files and of the cursor."""

from __future__ import annotations

from typing import Any

from lsprotocol import types

from kling_story.lsp.server import Server, guarded
from kling_story.lsp.texts import path_of

WATCHED = ("**/kling-story.toml", "**/pyproject.toml", "**/*.{yaml,yml}", "**/*.{png,jpg,jpeg,mp4,mov,wav,mp3,m4a}")

CURSOR = "kling-story/cursor"
"""A notification of our own, ``{uri, line}``: the cursor is in a line, from 0. Editors that don't send it show the
film without following the cursor."""


def wire_life(server: Server) -> None:
    """Wire what is told: the beginning and the end, files that changed, where the cursor is."""

    @server.feature(types.INITIALIZE)
    @guarded
    def begin(params: types.InitializeParams) -> None:
        server.texts.encoding = str(
            getattr(server.workspace.position_encoding, "value", server.workspace.position_encoding)
        )
        roots = [folder.uri for folder in params.workspace_folders or ()] or [params.root_uri or ""]
        server.texts.roots = [path for uri in roots if (path := path_of(uri))]
        options = params.initialization_options
        if isinstance(options, dict):
            server.client_shows_previews = options.get("preview") == "client"
            server.ask_again = str(options.get("suggest") or "")

    @server.feature(types.INITIALIZED)
    @guarded
    def begun(_: types.InitializedParams) -> None:
        workspace = server.client_capabilities.workspace
        watched = workspace.did_change_watched_files if workspace else None
        if watched and watched.dynamic_registration:
            watchers = [types.FileSystemWatcher(pattern) for pattern in WATCHED]
            options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
            registration = types.Registration("files", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
            server.client_register_capability(types.RegistrationParams([registration]))

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    @guarded
    def files_changed(_: types.DidChangeWatchedFilesParams) -> None:
        server.forget()

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    @guarded
    def saved(params: types.DidSaveTextDocumentParams) -> None:
        server.previews.saved(params.text_document.uri)
        server.forget()

    @server.feature(CURSOR)
    @guarded
    def moved(params: Any) -> None:
        server.previews.cursor(str(params.uri), int(params.line))

    @server.feature(types.SHUTDOWN)
    async def end(_: None) -> None:
        await server.previews.end()
