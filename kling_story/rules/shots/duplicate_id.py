"""Shot ids name shots; two of the same name name none."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Story

CHECK = Check(
    code="KS112",
    name="duplicate-id",
    what="two shots have the same `id`",
    why="`--shot` and the messages could mean either",
    bad=(
        "version: 1\nshots:\n  - {id: a, duration: 3, prompt: Mei walks}\n  - {id: a, duration: 3, prompt: Mei runs}\n",
    ),
    good=(
        "version: 1\nshots:\n  - {id: a, duration: 3, prompt: Mei walks}\n  - {id: b, duration: 3, prompt: Mei runs}\n",
    ),
)


def find(story: Story) -> Iterator[Finding]:
    first: dict[str, int] = {}
    for index, shot in enumerate(story.board.shots):
        if shot.id is None:
            continue
        if shot.id in first:
            related = ((("shots", first[shot.id], "id"), f"`{shot.id}` is used here first"),)
            yield Finding(
                ("shots", index, "id"),
                f"a second shot is called `{shot.id}`",
                hint="give each shot a name of its own",
                related=related,
            )
        first.setdefault(shot.id, index)
