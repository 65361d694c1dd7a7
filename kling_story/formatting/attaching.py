"""Comments and blank lines given to what they are about.

A comment belongs to the entry whose line it ends, to the entry below it, or, where it is indented deeper
than that, to the end of what is above.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from kling_story.formatting.scanning import Scan
from kling_story.formatting.tree import Entry, Node, enclosing, tree_of

SUPPRESSION = re.compile(r"kling-story:[ \t]*ignore\[")
"""A comment that hides a problem of the line it stands on, or of the next."""


def read_tree(text: str) -> Node:
    """The tree of a readable YAML text with a mapping at its root; line ends are ``\\n``.

    Raises:
        LeftAlone: it holds something that isn't understood with certainty.
    """
    scan = Scan(text)
    root, entries = tree_of(scan)
    _Attaching(scan, root, entries).attach()
    return root


class _Attaching:
    def __init__(self, scan: Scan, root: Node, entries: list[Entry]) -> None:
        self.scan = scan
        self.root = root
        self.entries = entries

    def attach(self) -> None:
        starts = [entry.start for entry in self.entries]
        scalars = [start for start, _ in self.scan.scalars]
        comments = {self.scan.line_start(start): (start, end) for start, end in self.scan.comments}
        run: list[tuple[int, str]] = []
        begins = 0
        for line in re.finditer(r"([ \t]*)([^\n]*)\n?", self.scan.text):
            comment = comments.get(line.start())
            alone = comment[0] == line.start(2) if comment else not line[2]
            within = bisect_left(scalars, line.start()) - 1
            if alone and (within < 0 or self.scan.scalars[within][1] <= line.start()):
                begins = begins if run else line.start()
                run.append((len(line[1]), line[2].rstrip()))
                continue
            self.give(run, begins, bisect_right(starts, begins))
            run = []
            if comment:
                self.end_line(*comment, bisect_right(starts, comment[0]) - 1)
        self.give(run, begins, bisect_right(starts, begins))

    def end_line(self, start: int, end: int, index: int) -> None:
        """A comment at the end of a line belongs to the last entry begun in what is still open."""
        entry = self.entries[max(index, 0)]
        for node in enclosing(entry):
            if node.is_flow and node.end <= start and node.holder:
                entry = node.holder
        comment = self.scan.text[start:end].rstrip()
        if self.root.is_flow and self.root.end <= start:
            self.root.tail.append(comment)
        elif entry.trail:
            entry.lead.append(comment)
        else:
            entry.trail = comment
            if self.scan.line_start(start) == self.scan.line_start(entry.start):
                entry.trail_at = start - entry.start

    def give(self, run: list[tuple[int, str]], begins: int, index: int) -> None:
        """Comments on lines of their own, with the blank lines among them."""
        above = self.entries[index - 1] if index else None
        below = self.entries[index] if index < len(self.entries) else None
        opened = [above.value, *enclosing(above)] if above and run else []
        kept = set(enclosing(below)) if below else set()
        flow = next((node for node in opened if node.is_flow and begins < node.end), None)
        if flow:
            home = below.lead if below and flow in kept else flow.tail
            home += [comment for _, comment in run if comment]
            return
        closed = [node for node in opened if node not in kept and (node.style in (":", "-") or node.is_empty)]
        # What touches the next entry, with a blank line above it, is about that entry, however indented.
        after_blank = max((n + 1 for n, (_, comment) in enumerate(run) if not comment), default=0)
        touching = after_blank if below and after_blank else len(run)
        limit, blank = 1_000_000, False
        for number, (column, comment) in enumerate(run):
            if not comment:
                blank = True
                continue
            limit = min(limit, column)
            inside = next((node for node in closed if node.column <= limit), None)
            next_line = below is not None and (number >= touching or SUPPRESSION.match(comment[1:].lstrip()))
            if inside and not next_line and (below is None or limit > below.column):
                home = inside.tail
            else:
                closed = []
                home = below.lead if below else self.root.tail
            home += ["", comment] if blank else [comment]
            blank = False
        if blank and below:
            below.lead.append("")
