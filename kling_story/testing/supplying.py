"""What has to be at the service first: files, elements, voices."""

from __future__ import annotations

from pathlib import Path

import pytest

from kling_story.dialects.request import file_token
from kling_story.errors import StoryError
from kling_story.remote import Busy, InDoubt, Refused, Remote, Supply, TaskState
from kling_story.testing.parts import Parts
from kling_story.testing.wire import Wire

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63606060000000040001f61738550000000049454e44ae426082"
)
"""A PNG of one black pixel."""


class Supplying(Parts):
    @pytest.fixture
    def picture(self, tmp_path: Path) -> Supply:
        """A small picture beside the storyboard."""
        path = tmp_path / "mei, front.png"
        path.write_bytes(PIXEL)
        return Supply(file_token("mei, front.png"), "file", "mei, front.png", "9" * 64, (path,))

    def test_a_picture_gets_there(self, wire: Wire, remote: Remote, picture: Supply) -> None:
        """In the request itself, or at an address that the service gives it; or it is said that it can't."""
        if not wire.service.takes_files:
            with pytest.raises(Refused):
                self.supplied(wire, remote, picture)
            assert not wire.calls
            return
        value = self.supplied(wire, remote, picture)
        assert value
        assert str(picture.files[0]) not in value

    def test_a_picture_that_is_not_there(self, remote: Remote, picture: Supply) -> None:
        """Trouble with the disk is told as such."""
        picture.files[0].unlink()
        with pytest.raises(StoryError):
            _ = remote.inline(picture) or remote.make(picture, "ours-f", {})

    def test_a_picture_and_a_dead_line(self, wire: Wire, remote: Remote, picture: Supply) -> None:
        """An upload that broke off is told like any other call."""
        wire.loses = "ReadTimeout"
        if wire.service.takes_files and remote.inline(picture) is None:
            with pytest.raises((Busy, InDoubt)):
                remote.make(picture, "ours-f", {})

    def test_the_key_stays_at_home_with_pictures(self, wire: Wire, remote: Remote, picture: Supply) -> None:
        """Files go where the service says, the key only to the service."""
        if wire.service.takes_files:
            self.supplied(wire, remote, picture)
        for call in wire.calls:
            assert wire.service.owns(call) or wire.service.key not in repr(dict(call.headers))

    def supplied(self, wire: Wire, remote: Remote, supply: Supply) -> str:
        """What a supply becomes, as the engine would come to know it."""
        if (value := remote.inline(supply)) is not None:
            assert not wire.calls
            return value
        task = remote.make(supply, "ours-f", {})
        if task.state is not TaskState.DONE:
            wire.service.state = TaskState.DONE
            again = self.backend(wire.connection()).made(supply, "ours-f", task.handle)
            assert again is not None
            task = again
        assert task.state is TaskState.DONE
        assert task.value is not None
        return task.value
