"""Lines of dialogue as files: who says what when, in WebVTT and SubRip."""

from __future__ import annotations

from fractions import Fraction

import av

TALK = {"dialogue": [{"who": "Mei", "line": "Not <b>tonight</b>.\n\nNo --> never & ever.", "language": "en"}]}


def test_subtitles_have_the_lines_at_their_times(film, tmp_path, draw):
    """WebVTT with the speaker as a voice, SubRip with the name before the line; nothing in a line ends it early."""
    plan = film({}, TALK)
    line = plan.shots[1].captions[0]
    for suffix in (".vtt", ".srt"):
        made = draw(plan, tmp_path / f"a{suffix}")
        assert made.holds == "1 line of dialogue"
    vtt, srt = ((tmp_path / f"a{suffix}").read_text("utf-8") for suffix in (".vtt", ".srt"))
    end = f"{float(line.end):06.3f}"
    assert vtt == (
        f"WEBVTT\n\n1\n00:00:01.000 --> 00:00:{end}\n"
        "<v Mei>Not &lt;b&gt;tonight&lt;/b&gt;. No --&gt; never &amp; ever.\n"
    )
    assert srt == (
        f"1\n00:00:01,000 --> 00:00:{end.replace('.', ',')}\nMei: Not <b>tonight</b>. No --> never & ever.\n"
    )
    for suffix in (".vtt", ".srt"):
        with av.open(str(tmp_path / f"a{suffix}")) as container:
            assert [float(packet.pts * packet.time_base) for packet in container.demux() if packet.size] == [1.0]


def test_subtitles_of_a_span_are_timed_from_its_beginning(film, tmp_path, draw):
    """A line that has begun before begins with it."""
    plan = film({}, TALK)
    draw(plan, tmp_path / "a.vtt", span=(Fraction(5, 4), Fraction(3, 2)))
    assert "00:00:00.000 --> 00:00:00.250" in (tmp_path / "a.vtt").read_text()
