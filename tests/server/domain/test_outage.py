"""Which fields an outage met, as the province is told."""

import pytest

from server.domain.outage import fields_met

FIELDS = {"law": "Tư pháp", "land": "Đất đai", "none": "Chưa có dịch vụ"}
OF_FIELD = {"A": "law", "B": "law", "H": "land", "X": None}
NAMES = {"A": "Chứng thực", "B": "Hộ tịch", "H": "Đất", "X": "Trả kết quả"}


@pytest.mark.parametrize(
    ("services", "told"),
    [
        (None, ()),
        (["A", "B"], ("Tư pháp",)),
        (["B", "H"], ("Đất đai", "Hộ tịch")),
        (["X", "gone"], ("Trả kết quả", "gone")),
    ],
)
def test_a_field_is_named_where_all_its_services_are_down(
    services: list[str] | None, told: tuple[str, ...]
) -> None:
    assert fields_met(services, FIELDS, OF_FIELD, NAMES) == told
