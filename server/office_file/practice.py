"""The set-up of a practice office: an office's own, marked wherever anybody looks."""

from collections.abc import Iterator, Mapping

from server.office_file.alert_part import AlertsTable
from server.office_file.always_open import always_open
from server.office_file.mistakes import KeyPath, Mistake
from server.office_file.model import OfficeFile
from server.office_file.values import Name, Phrase

LONGEST_CODE = 40
LONGEST_NAME = 120
ENDING = "-tap-dung"
BETWEEN = " \u00b7 "
"""Between the mark and a name."""
COLOUR = "#A3290B"
"""Of buttons and bands: another than any office's usual one, and dark enough under white."""


def practice_code(office: str) -> str:
    """Name the practice office of an office: 1 to 40 signs, as every code."""
    return office[: LONGEST_CODE - len(ENDING)] + ENDING


def practice_copy(office_file: OfficeFile, marks: Mapping[str, str], line: Phrase) -> OfficeFile:
    """Copy an office's set-up for practice: open at any hour, marked, and silent to outsiders.

    Args:
        office_file: of the real office.
        marks: the word that marks everything, by language of the house.
        line: stands where the kiosk greets, the slip thanks and the board has its line.
    """
    opened = always_open(office_file)
    office = opened.office
    return opened.model_copy(
        update={
            "office": office.model_copy(
                update={
                    "code": practice_code(office.code),
                    "name": _marked(office.name, marks),
                    "accent": COLOUR,
                    "texts": office.texts.saying(line),
                }
            ),
            "boards": [
                one.model_copy(update={"name": one.name and _marked(one.name, marks), "text": None})
                for one in opened.boards
            ],
            # Nobody outside hears of what is only tried.
            "alerts": AlertsTable(),
            "figures": opened.figures.model_copy(update={"report_to": None}),
            "calendar_days": [],
        }
    )


def practice_kept(stored: OfficeFile, wanted: OfficeFile) -> Iterator[Mistake]:
    """Find what would take a practice office's mark away, or tell outsiders what is only tried."""
    marks = {said: _mark_of(text) for said, text in _said(stored.office.name).items()}
    for path, name in _names(wanted):
        for language, text in _said(name).items():
            mark = marks.get(language, marks["en"])
            if text and not text.startswith(mark):
                yield Mistake("practice_mark_stays", path, values={"mark": mark})
                break
    for path, told in (
        (("alerts", "emails"), wanted.alerts.emails),
        (("alerts", "webhook"), wanted.alerts.webhook),
        (("figures", "report_to"), wanted.figures.report_to),
    ):
        if told:
            yield Mistake("practice_silent", path)


def _names(office_file: OfficeFile) -> Iterator[tuple[KeyPath, Name]]:
    yield ("office", "name"), office_file.office.name
    for place, board in enumerate(office_file.boards):
        if board.name is not None:
            yield ("board", place, "name"), board.name


def _mark_of(name: str) -> str:
    mark, between, _ = name.partition(BETWEEN)
    return mark + between


def _said(name: Name) -> dict[str, str]:
    return {"vi": name.vi, "en": name.en, **(name.model_extra or {})}


def _marked(name: Name, marks: Mapping[str, str]) -> Name:
    return name.model_copy(
        update={
            language: f"{marks.get(language, marks['en'])}{BETWEEN}{one}"[:LONGEST_NAME]
            for language, one in _said(name).items()
        }
    )
