"""What is heard in the animatic: when, how loud, by whom, and that it is the same every time."""

from __future__ import annotations

import io
import wave
from fractions import Fraction
from itertools import combinations
from pathlib import Path

import av
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kling_renderers.animatic import AnimaticRenderer
from kling_renderers.animatic.coding.aac import RATE
from kling_renderers.animatic.sound import FilmSound, voices
from kling_renderers.animatic.sound.mixing import CEILING
from kling_renderers.animatic.sound.murmurs import syllables
from kling_renderers.animatic.sound.noises import NOISES, named_in
from kling_renderers.animatic.sound.voices import Voice
from kling_story.backends import FPS
from kling_story.storyboard import Storyboard
from kling_story.vocabulary import speaking_seconds

LINE = {"who": "Mei", "line": "Not tonight, my friend."}


@pytest.fixture(params=["espeak-ng", "murmur"])
def voice(request, monkeypatch):
    """Either way of speaking; the first only where it is installed."""
    if request.param == "murmur":
        monkeypatch.setattr(voices, "speaker", lambda: None)
    elif voices.speaker() is None:
        pytest.skip("espeak-ng isn't installed")
    voices.said.cache_clear()
    yield request.param
    voices.said.cache_clear()


def whole(sound):
    return np.concatenate([*sound.samples(sound.length)], axis=1)


def heard(plan, folder):
    return whole(FilmSound(plan, folder))


def loudness(sound, start=0.0, end=None):
    part = sound[:, round(start * RATE) : None if end is None else round(end * RATE)]
    return float(np.sqrt(np.mean(np.square(part, dtype=np.float64))))


def test_a_silent_film_is_silent(film, tmp_path):
    shot = {"dialogue": [LINE], "sound": "rain", "music": "strings"}
    assert not FilmSound(film(shot, audio="off"), tmp_path).heard
    assert not FilmSound(film(shot), tmp_path).heard
    assert AnimaticRenderer().soundtrack(film(shot), tmp_path) is None
    made = AnimaticRenderer().render(film({**shot, "duration": "0.2"}), tmp_path / "f.mp4", size=(64, 64))
    with av.open(str(made.path)) as container:
        assert not container.streams.audio


def test_a_line_is_heard_from_its_first_frame_to_its_last(film, tmp_path, voice):
    plan = film({"duration": 1}, {"duration": 4, "dialogue": [LINE, {"who": "Tom", "line": "为什么?"}]}, audio="native")
    sound = np.abs(heard(plan, tmp_path)).max(axis=0)
    for line in plan.shots[1].captions:
        begin, end = float(line.start), float(line.end)
        spoken = np.flatnonzero(sound[round(begin * RATE) : round(end * RATE)] > 0.01) / RATE
        assert spoken[0] < 1 / FPS, line
        assert end - begin - 0.45 < spoken[-1] <= end - begin, line
    assert sound[: RATE - 1].max() == 0


def test_a_line_is_heard_on_its_frame_in_the_file(film, tmp_path, voice):
    """Whatever the encoder holds back: who decodes the film hears the line within a frame of its time."""
    lines = [{"dialogue": [{**LINE, "who": who}], "duration": 3} for who in ("Mei", "Tom")]
    plan = film({}, *lines, audio="native")
    AnimaticRenderer().render(plan, tmp_path / "f.mp4", size=(64, 64))
    with av.open(str(tmp_path / "f.mp4")) as container:
        sound = np.concatenate([frame.to_ndarray() for frame in container.decode(audio=0)], axis=1)
    heard = np.flatnonzero(np.abs(sound).max(axis=0) > 0.01) / RATE
    onsets = [heard[0], *heard[1:][np.diff(heard) > 0.5]]
    assert onsets == pytest.approx([float(shot.captions[0].start) for shot in plan.shots[1:]], abs=float(1 / FPS))


@pytest.mark.parametrize(
    "line", ["Not tonight.", "今晚不行，朋友。", "今夜はだめ。", "오늘 밤은 안 돼.", "Esta noche no."]
)
def test_every_language_is_spoken_as_long_as_it_is_planned(line, voice):
    seconds = speaking_seconds(line)
    said = voices.said(
        line, {"N": "en", "今晚": "zh", "今夜": "ja", "오": "ko", "E": "es"}[_first(line)], Voice(0), seconds
    )
    assert len(said) == round(seconds * RATE)
    assert np.abs(said[: round(0.5 * seconds * RATE)]).max() > 0.3
    assert np.abs(said[round(0.5 * seconds * RATE) :]).max() > 0.3


def _first(line):
    return next(start for start in ("N", "今晚", "今夜", "오", "E") if line.startswith(start))


def test_speakers_are_told_apart():
    """Everybody has another pitch, and who is said to be a woman a higher one than who is said to be a man."""
    pitches = [Voice.of(number, None).hertz for number in range(6)]
    assert min(abs(one - other) for one, other in combinations(pitches, 2)) >= 10
    assert Voice.of(0, "an old fisherman, he limps").hertz < 150 < Voice.of(1, "a girl of twelve").hertz
    assert Voice.of(0, "外婆，老奶奶").woman
    assert Voice.of(0, "a courier, early twenties").woman is None


def test_the_rest_makes_room_for_a_voice(film, tmp_path, voice):
    shot = {"duration": 6, "sound": "rain", "dialogue": [LINE]}
    with_line, without = (
        FilmSound(film({**shot, "dialogue": lines}, audio="native"), tmp_path) for lines in ([LINE], [])
    )
    spoken = with_line._cues[0]
    middle = (spoken.start + 3 * spoken.end) / 4 / RATE
    ducked = whole(with_line) - heard(film({**shot, "sound": None}, audio="native"), tmp_path)
    assert loudness(ducked, middle - 0.1, middle + 0.1) < 0.5 * loudness(whole(without), middle - 0.1, middle + 0.1)
    assert loudness(whole(with_line), 5, 6) == pytest.approx(loudness(whole(without), 5, 6), rel=1e-3)
    assert loudness(whole(with_line), middle - 0.1, middle + 0.1) > 2 * loudness(whole(without), 5, 6)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    sounds=st.lists(
        st.sampled_from(["rain", "a door slams", "thunder, glass", "applause", "nothing at all", "?!", "雨"]),
        min_size=1, max_size=4,
    ),
    music=st.sampled_from([None, "sad piano", "fast drums", "no music", "吉他"]),
)  # fmt: skip
def test_nothing_is_too_loud_and_one_loudspeaker_loses_nothing(sounds, music, film):
    shots = [{"sound": sound, "music": music, "dialogue": [LINE]} for sound in sounds]
    sound = heard(film(*shots, audio="native"), Path())
    assert np.isfinite(sound).all()
    assert np.abs(sound).max() <= CEILING
    both, one = np.square(sound.mean(axis=0)).sum(), np.square(sound).sum(axis=1).max()
    assert both >= 0.6 * one


def test_a_sound_begins_and_ends_with_its_shots(film, tmp_path):
    sound = heard(film({}, {"sound": "rain"}, {"sound": "rain on canvas"}, {}, audio="native"), tmp_path)
    assert loudness(sound, 0, 0.999) == loudness(sound, 3.001) == 0
    assert loudness(sound, 1, 1 + 1 / 24) > 0.005
    # One rain over a cut: it isn't softer there.
    assert loudness(sound, 1.98, 2.02) == pytest.approx(loudness(sound, 1.2, 2.8), rel=0.3)


@pytest.mark.parametrize("row", NOISES, ids=lambda row: row.chinese)
def test_every_named_sound_is_heard_and_none_is_another(row):
    made = row.recipe("it", 3 * RATE)
    assert 0.02 < np.sqrt(np.mean(np.square(made))) < 3
    for word in row.chinese.split("|"):
        assert named_in(word)[0].recipe is not None


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("rain on tin roofs", 1), ("heavy rain, splashing steps", 2), ("silence", 0), ("wind, then silence", 1),
        ("a rainbow", 1), ("雨声，脚步", 2), ("", 0),
    ],
)  # fmt: skip
def test_words_name_sounds(words, count):
    assert len(named_in(words)) == count


def test_a_rainbow_is_no_rain_and_far_is_quieter():
    rain, rainbow, far = (named_in(words)[0] for words in ("rain", "a rainbow", "distant rain"))
    assert rain.recipe is far.recipe is not rainbow.recipe
    assert far.loud < rain.loud


def test_the_same_plan_is_the_same_sound_and_another_has_another_key(film, tmp_path, voice):
    plan = film({"sound": "rain", "music": "piano", "dialogue": [LINE]}, audio="native")
    one, other = FilmSound(plan, tmp_path), FilmSound(plan, tmp_path)
    assert one.key == other.key
    assert np.array_equal(whole(one), whole(other))
    changed = ({"sound": "wind"}, {"music": "drums"}, {"dialogue": [{**LINE, "line": "Now."}]}, {"duration": 2})
    shot = {"sound": "rain", "music": "piano", "dialogue": [LINE]}
    keys = {FilmSound(film({**shot, **change}, audio="native"), tmp_path).key for change in changed}
    assert len(keys | {one.key}) == 5


def test_how_a_line_is_said_is_in_the_key(film, tmp_path):
    """Else a film would be joined with the line as it was said before."""
    ways = ({}, {"tone": "whispering"}, {"accent": "british"}, {"language": "es"}, {"who": "Tom"})
    keys = [FilmSound(film({"dialogue": [{**LINE, **way}]}, audio="native"), tmp_path).key for way in ways]
    cast = {"Mei": {"description": "an old man, he limps"}}
    keys.append(FilmSound(film({"dialogue": [LINE]}, elements=cast, audio="native"), tmp_path).key)
    assert len(set(keys)) == len(ways) + 1


def test_own_files_of_shots_are_heard_in_their_shots(film, tmp_path, write_tone):
    write_tone(tmp_path / "own.wav", seconds=5)
    plan = film({"sound": "rain"}, {"soundtrack": {"file": "own.wav", "volume": 0.5}, "sound": "rain"}, audio="native")
    sound = heard(plan, tmp_path)
    assert loudness(sound, 1.2, 1.8) > 1.5 * loudness(sound, 0.2, 0.8)
    tone = np.abs(np.fft.rfft(sound[0, RATE:]))
    assert np.argmax(tone) == pytest.approx(440, abs=2)
    key = FilmSound(plan, tmp_path).key
    write_tone(tmp_path / "own.wav", seconds=5, hertz=660)
    assert FilmSound(plan, tmp_path).key != key


def test_an_own_file_makes_room_for_speech_too(film, tmp_path, write_tone, voice):
    """Half of it is left while somebody speaks, all of it before."""
    write_tone(tmp_path / "own.wav", seconds=5)
    shots = {"duration": 1}, {"duration": 3, "dialogue": [LINE]}
    both = heard(film(*shots, soundtrack="own.wav", audio="native"), tmp_path)
    tone = both - heard(film(*shots, audio="native"), tmp_path)
    assert loudness(tone, 1.5, 1.9) == pytest.approx(0.5 * loudness(tone, 0.2, 0.6), rel=0.05)


def test_an_own_file_is_as_loud_as_asked_and_never_too_loud(film, tmp_path, write_tone):
    """Half the volume is half as loud; what is far too loud is bent below the ceiling."""
    write_tone(tmp_path / "own.wav", seconds=1)
    soft, usual, most = (
        heard(film({}, soundtrack={"file": "own.wav", "volume": volume}), tmp_path) for volume in (0.5, 1, 50)
    )
    assert loudness(soft) == pytest.approx(0.5 * loudness(usual), rel=0.01)
    assert 0.8 < np.abs(most).max() <= CEILING


def test_two_who_talk_are_heard_from_two_sides(film, tmp_path, voice):
    for who, sign in (("Mei", 1), ("Tom", -1)):
        left, right = heard(film({"duration": 3, "dialogue": [{**LINE, "who": who}]}, audio="native"), tmp_path)
        assert sign * (loudness(left[None]) - loudness(right[None])) > 0.1 * loudness(left[None]), who


def test_part_of_a_film_has_its_part_of_the_soundtrack(film, tmp_path, write_tone):
    write_tone(tmp_path / "song.wav", seconds=1)
    plan = film({}, {}, soundtrack="song.wav")
    assert loudness(heard(plan.only("1"), tmp_path)) > 0.05
    assert loudness(heard(plan.only("2"), tmp_path)) == 0
    assert plan.only("2").soundtrack_from == Fraction(1)


def test_what_cannot_be_heard_is_remarked(film, tmp_path):
    (tmp_path / "text.wav").write_text("no sound")
    sound = FilmSound(film({"soundtrack": "nobody.wav"}, soundtrack="text.wav"), tmp_path)
    assert not sound.heard
    assert ["no such file" in remark or "no sound" in remark for remark in sound.remarks] == [True, True]


def test_a_preview_gets_a_wave_file(film, tmp_path):
    data = AnimaticRenderer().soundtrack(film({"sound": "rain"}, audio="native"), tmp_path)
    with wave.open(io.BytesIO(data)) as file:
        assert (file.getnchannels(), file.getframerate(), file.getnframes()) == (2, RATE, RATE)


@pytest.mark.parametrize(
    ("text", "language", "count"),
    [("Not tonight.", "en", 3), ("今晚不行", "zh", 4), ("안녕", "ko", 2), ("...", "en", 1)],
)
def test_syllables_are_counted(text, language, count):
    assert syllables(text, language) == count


def test_a_hostile_line_is_only_a_line(film, tmp_path):
    lines = ["--help", "-w other.wav", "<speak>&", "\x00\ud800", "$(reboot)", "a" * 3000]
    for line in lines:
        made = voices.said(line, "en", Voice(0), 0.5)
        assert len(made) == RATE // 2
        assert np.isfinite(made).all()


def test_the_model_knows_the_key():
    board = {"shots": [{"duration": 3, "prompt": "x", "soundtrack": "a.wav"}]}
    assert Storyboard.model_validate(board).shots[0].soundtrack.file == "a.wav"
