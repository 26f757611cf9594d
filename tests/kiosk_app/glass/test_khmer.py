"""A screen in Khmer is whole: its words are Khmer, drawn in the shipped face, and find room."""

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtGui import QFont, QTextLayout

from kiosk_app.glass.panel import Panel
from server.contract.answers import Localized
from tests.kiosk_app.glass.conftest import PORTRAIT, Hand
from tests.kiosk_app.glass.pictures import answers, look_ups, states
from tests.kiosk_app.glass.test_layout import seen
from tests.kiosk_app.glass.test_whole_screens import faults_of, in_front
from tests.kiosk_app.samples import NOW

MakeHand = Callable[..., Hand]
KHMER = re.compile("[\u1780-\u17ff]")
VIETNAMESE = re.compile("[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđơư]", re.IGNORECASE)
NAME = "អត្រានុកូលដ្ឋាន"
IN_KHMER = Localized.model_validate({"vi": "Hộ tịch", "en": "Civil status", "km": NAME})
SCREENS = ("home", "number", "print-failed", "refused", "away", "closed", "search", "dossier")


def tofu_in(text: str, font: QFont) -> bool:
    """Whether a letter of a text has no glyph in any shipped face."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return any(index == 0 for run in layout.glyphRuns() for index in run.glyphIndexes())


@pytest.mark.parametrize("panel", [PORTRAIT, Panel(1366, 768, 345, 194)])
def test_screens_in_khmer_are_whole(make_hand: MakeHand, panel: Panel) -> None:
    hand = make_hand(panel)
    every = states(panel) | answers(panel) | look_ups(panel)
    faults: list[tuple[str, object]] = []
    for screen in SCREENS:
        office = every[screen].office
        assert office is not None
        services = [one.model_copy(update={"name": IN_KHMER}) for one in office.services]
        told = {"services": services, "rule": None, "languages": ["vi", "km"]}
        in_khmer = replace(every[screen], language="km", office=office.model_copy(update=told))
        hand.kiosk.glass.show(in_khmer, NOW, 0.0)
        hand.kiosk.glass.window.grabWindow()
        front = seen(hand.kiosk.glass, in_front(hand).items())
        faults += [(screen, fault) for fault in faults_of(front, panel)]
        texts = [(item.property("text"), item.property("font")) for item in front.texts]
        faults += [(screen, text) for text, font in texts if tofu_in(text, font)]
        written = [text for text, _ in texts if KHMER.search(text)]
        assert len(written) >= 4, (screen, [text for text, _ in texts])
        assert screen != "home" or NAME in written
        if screen not in {"home", "closed"}:
            # The office's own texts and its name, which the sample gives in Vietnamese, aside.
            faults += [
                (screen, text)
                for text, _ in texts
                if VIETNAMESE.search(text) and not text.isupper() and text != "Tiếng Việt"
            ]
    assert faults == []
