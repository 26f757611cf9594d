"""An office's own colour."""

import pytest

from kiosk_app.glass.accent import accent_of, contrast


def test_a_dark_colour_gets_its_relatives() -> None:
    accent = accent_of("#0B5A46")
    assert accent is not None
    assert accent.main == "#0B5A46"
    assert accent.deep < accent.main < accent.wash


@pytest.mark.parametrize("colour", [None, "", "red", "#12345", "#FFC845", "#8F8470", "#FFFFFF"])
def test_a_colour_that_cannot_be_read_on_is_not_taken(colour: str | None) -> None:
    assert accent_of(colour) is None


def test_contrast_of_black_and_white() -> None:
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert contrast((255, 255, 255), (0, 0, 0)) == pytest.approx(21)
