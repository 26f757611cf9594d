from collections.abc import Callable

import pytest

from printer.slip import Slip, TrialSlip


@pytest.mark.parametrize("number", ["", "ABCDEFG12", "A 12", "A\n12"])
def test_a_number_that_cannot_stand_large_is_refused(
    make_slip: Callable[..., Slip], number: str
) -> None:
    with pytest.raises(ValueError, match="number"):
        make_slip(number=number)


@pytest.mark.parametrize("url", ["", "http://x/" + "a" * 292])
def test_an_address_that_fits_no_code_is_refused(make_slip: Callable[..., Slip], url: str) -> None:
    with pytest.raises(ValueError, match="follow_url"):
        make_slip(follow_url=url)
    with pytest.raises(ValueError, match="qr_text"):
        TrialSlip(title="x", lines=(), qr_text=url)
