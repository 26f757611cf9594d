"""Which procedures somebody means who types a few words, as people speak and make mistakes."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from heapq import nlargest
from itertools import pairwise
from math import log
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from server.domain.folding import keys_read, sound_of, words_of
from server.domain.procedure import Procedure

LONGEST_QUERY = 12
"""Words; what comes after them says little more and costs time."""
LOOKED_AT = 120
"""Names that share most with the query and are compared word by word."""
AFTER_Z = "{"
"""Sorts behind every letter and figure of a folded word."""
LIKE_ENOUGH = 0.34
"""Below this share of what was typed a procedure is no answer."""
SAME, SOUNDS_ALIKE, ONE_SLIP, TWO_SLIPS = 1.0, 0.85, 0.72, 0.6
BEGINNING, INNER_BEGINNING = 0.92, 0.6
"""How alike a word is to one that it begins: the last one typed, and one before it."""
KEYS_READ = 0.97
"""How surely strokes that wrote no marks are read: what stands there as it is comes first."""
NAME_SHARE, ORDER_SHARE, WHOLE_SHARE = 0.25, 0.12, 0.2


class Name(NamedTuple):
    """One of the names by which a procedure is known."""

    procedure: int
    said: str
    words: tuple[str, ...]
    official: bool


class Found(NamedTuple):
    """A procedure that was found; `called`: the everyday name that was typed, if one was."""

    procedure: Procedure
    called: str | None


class _Score(NamedTuple):
    value: float
    name: Name


class SearchIndex:
    """The names of a catalogue, ready to be searched at every key stroke."""

    def __init__(self, procedures: Sequence[Procedure]) -> None:
        self.procedures = procedures
        self._names = [*_names(procedures)]
        self._words_of: dict[int, set[str]] = defaultdict(set)
        self._names_with: dict[str, list[int]] = defaultdict(list)
        for number, name in enumerate(self._names):
            self._words_of[name.procedure].update(name.words)
            for word in set(name.words):
                self._names_with[word].append(number)
        self._vocabulary = sorted(self._names_with)
        self._by_sound: dict[str, list[str]] = defaultdict(list)
        for word in self._vocabulary:
            self._by_sound[sound_of(word)].append(word)
        self._worth = self._worths()

    def _worths(self) -> Mapping[str, float]:
        """Give each word what it tells: one that stands in every name tells nothing."""
        spread = {
            word: len({self._names[number].procedure for number in numbers})
            for word, numbers in self._names_with.items()
        }
        return {word: log(1 + len(self.procedures) / each) for word, each in spread.items()}

    def find(self, query: str, limit: int) -> list[Found]:
        """Find the procedures that a query means, best first; nothing typed finds nothing."""
        typed = self._split(words_of(query)[:LONGEST_QUERY])
        alike = [
            self._alike(word, last=place == len(typed) - 1) for place, word in enumerate(typed)
        ]
        worth = [self._worth_typed(one) for one in alike]
        total = sum(worth)
        if not total:
            return []
        best: dict[int, _Score] = {}
        for number in self._promising(self._shared(alike, worth)):
            name = self._names[number]
            score = self._score(name, alike, worth, total)
            known = best.get(name.procedure)
            if score >= LIKE_ENOUGH and (known is None or known.value < score):
                best[name.procedure] = _Score(score, name)
        ranked = sorted(best.values(), key=lambda one: (-one.value, one.name.procedure))
        return [
            Found(self.procedures[one.name.procedure], None if one.name.official else one.name.said)
            for one in ranked[:limit]
        ]

    def _split(self, typed: Sequence[str]) -> list[str]:
        """Part words that were typed in one, such as "sodo", where both halves are known."""
        parted: list[str] = []
        for word in typed:
            known = word in self._names_with or keys_read(word) in self._names_with
            halves = () if known else self._halves(word)
            parted += halves or (word,)
        return parted

    def _halves(self, word: str) -> tuple[str, ...]:
        for at in range(2, len(word) - 1):
            if word[:at] in self._names_with and word[at:] in self._names_with:
                return word[:at], word[at:]
        return ()

    def _alike(self, typed: str, *, last: bool) -> dict[str, float]:
        """Give the known words that somebody may have meant, and how surely."""
        slips = 0 if len(typed) < 3 else 1 if len(typed) < 6 else 2
        found = self._near(typed, slips, last=last)
        read = keys_read(typed)
        if read == typed or typed in found:
            return found
        # A reading and a slip at once would find something in every word.
        for word, sure in self._near(read, 0, last=last).items():
            found[word] = max(found.get(word, 0.0), KEYS_READ * sure)
        return found

    def _near(self, typed: str, slips: int, *, last: bool) -> dict[str, float]:
        """Give the words that are written so but for some slips, sound so, or begin so."""
        found = {typed: SAME} if typed in self._names_with else {}
        if slips:
            near = process.extract(
                typed, self._vocabulary, scorer=OSA.distance, score_cutoff=slips, limit=None
            )
            found |= {
                word: (SAME, ONE_SLIP, TWO_SLIPS)[int(distance)] for word, distance, _ in near
            }
        for word in self._by_sound.get(sound_of(typed), ()):
            found[word] = max(found.get(word, 0), SOUNDS_ALIKE if word != typed else SAME)
        beginning = BEGINNING if last else INNER_BEGINNING
        if last or len(typed) > 1:
            for word in self._begun_by(typed):
                found[word] = max(found.get(word, 0), beginning)
        # A word that is right as it stands is seldom a slip for another.
        return {
            word: sure if sure == SAME or typed not in found else sure * 0.7
            for word, sure in found.items()
        }

    def _begun_by(self, typed: str) -> Sequence[str]:
        """Give the longer words that begin so."""
        first = bisect_right(self._vocabulary, typed)
        end = bisect_left(self._vocabulary, typed + AFTER_Z, first)
        return self._vocabulary[first:end]

    def _worth_typed(self, alike: Mapping[str, float]) -> float:
        return max((self._worth[word] * sure for word, sure in alike.items()), default=0.0)

    def _shared(
        self, alike: Sequence[Mapping[str, float]], worth: Sequence[float]
    ) -> dict[int, float]:
        """Tell for each name how much of the query's worth it holds."""
        shared: dict[int, float] = defaultdict(float)
        for meant, value in zip(alike, worth, strict=True):
            best: dict[int, float] = {}
            for word, sure in meant.items():
                for number in self._names_with[word]:
                    if best.get(number, 0.0) < sure:
                        best[number] = sure
            for number, sure in best.items():
                shared[number] += value * sure
        return shared

    def _promising(self, shared: Mapping[int, float]) -> list[int]:
        return nlargest(LOOKED_AT, shared, key=shared.__getitem__)

    def _score(
        self,
        name: Name,
        alike: Sequence[Mapping[str, float]],
        worth: Sequence[float],
        total: float,
    ) -> float:
        places = [self._best_place(name, meant) for meant in alike]
        covered = sum(sure * value for (_, sure), value in zip(places, worth, strict=True)) / total
        met = {place: sure for place, sure in places if sure}
        own = sum(self._worth[word] for word in name.words)
        named = sum(self._worth[name.words[place]] * sure for place, sure in met.items()) / own
        in_order = [b - a == 1 for (a, s), (b, t) in pairwise(places) if s and t]
        order = sum(in_order) / max(1, len(places) - 1)
        elsewhere = self._covered_anywhere(name.procedure, alike, worth) / total
        return (
            covered * (1 - NAME_SHARE - ORDER_SHARE - WHOLE_SHARE)
            + NAME_SHARE * covered * named
            + ORDER_SHARE * covered * order
            + WHOLE_SHARE * elsewhere
        )

    def _best_place(self, name: Name, meant: Mapping[str, float]) -> tuple[int, float]:
        best = (0, 0.0)
        for place, word in enumerate(name.words):
            sure = meant.get(word, 0.0)
            if sure > best[1]:
                best = (place, sure)
        return best

    def _covered_anywhere(
        self, procedure: int, alike: Sequence[Mapping[str, float]], worth: Sequence[float]
    ) -> float:
        """Tell what all names of a procedure together hold of the query."""
        words = self._words_of[procedure]
        return sum(
            value * max((meant[word] for word in words & meant.keys()), default=0.0)
            for meant, value in zip(alike, worth, strict=True)
        )


def _names(procedures: Sequence[Procedure]) -> Iterator[Name]:
    for number, one in enumerate(procedures):
        for text in dict.fromkeys(one.name.values()):
            yield Name(number, text, words_of(text), official=True)
        yield Name(number, one.code, words_of(one.code), official=True)
        for text in (*one.everyday["vi"], *one.everyday["en"]):
            yield Name(number, text, words_of(text), official=False)
