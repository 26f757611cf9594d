"""The office's names in Vietnamese, by what stands for them in other languages."""

from collections.abc import Iterator, Mapping

from kiosk_app.words.script import plain
from server.contract.answers import Office
from server.contract.languages import VIETNAMESE


def in_vietnamese(office: Office) -> Mapping[str, str]:
    """Give the Vietnamese of each name of an office, by the plain form of the others."""
    return dict(_pairs(office.model_dump()))


def _pairs(told: object) -> Iterator[tuple[str, str]]:
    """Find the texts in several languages, however deep they stand."""
    if isinstance(told, Mapping) and isinstance(own := told.get(VIETNAMESE), str):
        yield from ((plain(text), own) for text in told.values() if text and text != own)
    elif isinstance(told, Mapping):
        for one in told.values():
            yield from _pairs(one)
    elif isinstance(told, (list, tuple)):
        for one in told:
            yield from _pairs(one)
