"""Services on a socket of this machine, for tests of what only a socket shows."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from kling_renderers.emulator import Emulator
from kling_renderers.emulator.server import Server, bound


@contextmanager
def served(emulator: Emulator) -> Iterator[int]:
    """An emulator behind its own server; its port."""
    with bound("127.0.0.1", 0) as listening:
        # From here on who connects is let in, as soon as the server is there.
        listening.listen(200)
        port = listening.getsockname()[1]
        emulator.address = f"http://127.0.0.1:{port}"
        server = Server(emulator, port)
        thread = threading.Thread(target=server.run, args=([listening],))
        thread.start()
        try:
            yield port
        finally:
            # Nobody waits for connections that clients keep.
            server.should_exit = server.force_exit = True
            thread.join()


Answer = tuple[int, dict[str, str], bytes]


@contextmanager
def answering(answer: Callable[[str, str, dict[str, str], bytes], Answer]) -> Iterator[int]:
    """A service that answers as a test wants, by method, path, headers and body; its port."""

    class Handler(BaseHTTPRequestHandler):
        def answered(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            headers = {name.lower(): value for name, value in self.headers.items()}
            status, more, sent = answer(self.command, self.path, headers, body)
            self.send_response_only(status)
            for name, value in {**more, "Content-Length": str(len(sent))}.items():
                self.send_header(name, value)
            # Who asked may have gone, with what was told already.
            with suppress(ConnectionError):
                self.end_headers()
                self.wfile.write(sent)

        do_GET = do_POST = do_PUT = do_DELETE = answered  # noqa: N815 — the library's names

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads, server.block_on_close = True, False
        thread = threading.Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        try:
            yield server.server_port
        finally:
            server.shutdown()
            thread.join()
