"""How far a file's wall boards are read."""

import json
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from server.cli.surfaces.board_size import hung, legible_to
from server.office_file.mistakes import KeyPath, Mistake
from server.office_file.model import Board, OfficeFile


def board_notes(file: OfficeFile) -> Iterator[Mistake]:
    """Tell which boards show something too small for the farthest seat, and how far they reach.

    An office without a board in its file may hang one of the whole hall.
    """
    boards: list[tuple[KeyPath, Board]] = [
        (("board", place), one) for place, one in enumerate(file.boards)
    ]
    for path, board in boards or [((), Board())]:
        counters = [one for one in file.counters if board.zone in {"", one.zone}]
        served = {code for one in counters for code in one.serves}
        numbers = [one.prefix + "0" * one.digits for one in file.services if one.code in served]
        languages = board.languages or file.office.languages
        said = _words(languages[0])
        words: dict[str, str] = {one.place: said[f"place-{one.place}"] for one in counters}
        if not counters:
            continue
        hangs = hung(board, numbers, [one.code for one in counters], words)
        reached = legible_to(hangs)
        if reached < hangs.metres:
            values = {
                "zone": board.zone or "*",
                "counters": len(counters),
                "metres": f"{hangs.metres:g}",
                "reached": f"{reached:g}",
            }
            yield Mistake("board_small", path, values=values)


@cache
def _words(language: str) -> dict[str, str]:
    """Read the words that stand on the board's page."""
    text = (files("display_board") / "board" / "i18n" / f"{language}.json").read_text("utf-8")
    found: dict[str, str] = json.loads(text)
    return found
