"""What somebody leaps over: it stands across their way, where they are in the middle of the shot."""

from __future__ import annotations

from kling_story.vocabulary.terms import Table, Term

OBSTACLES = Table(
    "obstacle",
    Term(id="wall", words="wall", chinese="矮墙", meaning="a low wall", synonyms=("parapet", "围墙", "墙")),
    Term(id="fence", words="fence", chinese="栅栏", meaning="posts with two rails", synonyms=("railing", "gate", "guardrail", "篱笆", "栏杆")),
    Term(id="hedge", words="hedge", chinese="树篱", meaning="a low hedge", synonyms=("bush", "灌木")),
    Term(id="log", words="log", chinese="圆木", meaning="a trunk that lies across the way", synonyms=("fallen tree", "tree trunk", "树干", "倒木")),
    Term(id="hurdle", words="hurdle", chinese="跨栏", meaning="a bar on two legs", synonyms=("barrier", "barricade", "turnstile", "路障")),
)  # fmt: skip
