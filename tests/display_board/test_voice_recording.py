"""Raw takes become even clips; bad ones are refused with a reason; synthesis is slow enough."""

import io
import json
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import numpy as np
import pytest
import soundfile

from display_board.voice.build import (
    DIGIT,
    VOICES,
    Synthesizer,
    clip_of,
    name_of,
    sentence_of,
    syllables,
    voice_of,
)
from display_board.voice.recording import (
    FADE_MS,
    PEAK_DB,
    RATE,
    SPEECH_RMS_DB,
    BadRecordingError,
    Samples,
    encode_mp3,
    length_ms,
    prepare_recording,
    prepared_wav,
    resample,
)

VOICE = Path(__file__).parents[2] / "display_board" / "voice"


def tone(seconds: float, *, rate: int = 48_000, loud: float = 0.2, pitch: float = 220.0) -> Samples:
    moments = np.arange(round(rate * seconds)) / rate
    return loud * np.sin(2 * np.pi * pitch * moments)


def take(folder: Path, sound: Samples, rate: int = 48_000) -> Path:
    path = folder / "take.wav"
    soundfile.write(path, sound, rate)
    return path


def silence(seconds: float, rate: int = 48_000) -> Samples:
    return np.zeros(round(rate * seconds))


def decibels(value: float) -> float:
    return float(20 * np.log10(value))


def test_silence_around_the_word_goes_and_the_word_stays(tmp_path: Path) -> None:
    sound = np.concatenate([silence(0.8), tone(0.5), silence(1.2)])
    _, milliseconds = prepare_recording(take(tmp_path, sound))
    assert 500 <= milliseconds <= 540


@pytest.mark.parametrize("loud", [0.01, 0.2, 0.9])
def test_every_take_comes_out_equally_loud(tmp_path: Path, loud: float) -> None:
    clip, _ = prepare_recording(take(tmp_path, tone(0.6, loud=loud)))
    assert decibels(float(np.sqrt(np.mean(clip**2)))) == pytest.approx(SPEECH_RMS_DB, abs=0.4)


def test_a_take_with_a_sharp_peak_stays_below_the_limit(tmp_path: Path) -> None:
    sound = tone(0.6, loud=0.05)
    sound[10_000:10_020] = 0.9
    clip, _ = prepare_recording(take(tmp_path, sound))
    assert decibels(float(np.abs(clip).max())) <= PEAK_DB + 0.01


def test_clips_begin_and_end_in_silence_so_that_joints_do_not_click(tmp_path: Path) -> None:
    clip, _ = prepare_recording(take(tmp_path, tone(0.5)))
    assert abs(clip[0]) < 1e-9
    assert abs(clip[-1]) < 1e-9
    assert np.abs(clip[: RATE * FADE_MS // 1000]).max() < np.abs(clip).max()


def test_stereo_of_any_rate_becomes_one_channel_at_the_bank_s_rate(tmp_path: Path) -> None:
    sound = np.stack([tone(0.5, rate=44_100)] * 2, axis=1)
    path = tmp_path / "take.flac"
    soundfile.write(path, sound, 44_100)
    decoded, rate = soundfile.read(io.BytesIO(prepared_wav(path)))
    assert rate == RATE
    assert decoded.ndim == 1


def test_resampling_keeps_the_pitch() -> None:
    heard = resample(tone(1.0, rate=48_000, pitch=440.0), 48_000, RATE)
    loudest = int(np.argmax(np.abs(np.fft.rfft(heard))))
    assert loudest == 440


def test_bad_takes_are_refused_with_what_to_do(tmp_path: Path) -> None:
    clipped = np.clip(tone(0.5, loud=3.0), -1.0, 1.0)
    for sound, reason in (
        (clipped, "quieter"),
        (silence(1.0), "louder"),
        (tone(0.05), "ms of speech"),
        (tone(7.0), "ms of speech"),
    ):
        with pytest.raises(BadRecordingError, match=reason):
            prepare_recording(take(tmp_path, sound))


def test_a_file_that_is_no_sound_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "letter.wav"
    path.write_text("Kính gửi", encoding="utf-8")
    with pytest.raises(BadRecordingError, match=r"letter\.wav"):
        prepare_recording(path)
    with pytest.raises(BadRecordingError, match=r"absent\.wav"):
        prepare_recording(tmp_path / "absent.wav")


def test_the_codec_keeps_length_and_beginning() -> None:
    sound = tone(0.7, rate=RATE)
    decoded, rate = soundfile.read(io.BytesIO(encode_mp3(sound)))
    assert rate == RATE
    assert abs(len(decoded) - len(sound)) <= 1
    assert np.abs(decoded[: RATE // 50]).max() > 0.1


@pytest.mark.parametrize("language", ["vi", "en"])
def test_no_shipped_clip_is_too_fast(language: str) -> None:
    manifest = json.loads((VOICE / "bank" / language / "manifest.json").read_text(encoding="utf-8"))
    for key, clip in manifest["clips"].items():
        if key != "chime":
            rate = syllables(clip["text"], language) * 1000 / clip["ms"]
            assert rate <= VOICES[language].syllables + 0.01, key


@pytest.mark.parametrize("language", ["vi", "en"])
def test_no_shipped_digit_is_gone_before_it_is_heard(language: str) -> None:
    manifest = json.loads((VOICE / "bank" / language / "manifest.json").read_text(encoding="utf-8"))
    alone = {key: clip["ms"] for key, clip in manifest["clips"].items() if key.startswith(DIGIT)}
    assert len(alone) == 20
    assert {key for key, ms in alone.items() if ms < VOICES[language].word_ms} == set()


def test_syllables_are_counted_as_spoken() -> None:
    assert syllables("Mời công dân có số", "vi") == 5
    assert syllables("e-lờ", "vi") == 2
    assert syllables("please go to counter", "en") == 5
    assert syllables("three", "en") == 1


def built(texts: dict[str, str]) -> dict[str, tuple[int, float]]:
    """How long each clip is, in milliseconds, and its highest sample."""
    synthesizer = Synthesizer()
    clips = {key: clip_of(synthesizer, "vi", key, text) for key, text in texts.items()}
    return {key: (length_ms(clip), float(np.abs(clip).max())) for key, clip in clips.items()}


def test_the_synthesizer_builds_the_shipped_clips() -> None:
    """In a process of its own, as `luot voice build` is: its library is one for a process."""
    shipped = json.loads((VOICE / "bank" / "vi" / "manifest.json").read_text(encoding="utf-8"))
    wanted = {key: shipped["clips"][key] for key in ("chime", "digit-7", "letter-l", "to-counter")}
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as fresh:
        found = fresh.submit(built, {key: clip["text"] for key, clip in wanted.items()}).result()
    for key, (milliseconds, highest) in found.items():
        assert milliseconds == pytest.approx(wanted[key]["ms"], abs=30), key
        assert highest <= 10 ** (PEAK_DB / 20) + 1e-6


def test_a_short_word_is_followed_by_silence_and_a_name_is_spoken() -> None:
    synthesizer = Synthesizer()
    clip = sentence_of(synthesizer, "vi", "Mục", ends=False)
    assert length_ms(clip) >= 1000 / VOICES["vi"].syllables
    assert len(name_of(synthesizer, "vi", "Hộ tịch")) > 1_000
    assert voice_of("vi") != voice_of("en")
