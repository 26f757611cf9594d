"""Changes of an office document: found, made, taken back, and kept apart from other people's."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from server.office_file.as_json import as_json, from_json, version_of
from server.office_file.changes import Change, applied, changes_between, value_at
from server.office_file.example import example_office_file
from server.office_file.model import OfficeFile
from server.office_file.read import read_document, read_office_file
from tests.server.office_file.offices import office_files

EXAMPLE = as_json(read_office_file(example_office_file().encode()).office_file)


def with_put(path: tuple[str, ...], after: Any) -> tuple[dict[str, Any], Change]:
    change = Change(path, value_at(EXAMPLE, path), after)
    done = applied(EXAMPLE, [change])
    assert not done.overlaps
    return done.document, change


@settings(max_examples=15)
@given(office_files())
def test_a_page_reads_what_the_file_says(office_file: OfficeFile) -> None:
    document = as_json(office_file)
    read = OfficeFile.model_validate(from_json(document))
    assert read == office_file
    assert version_of(as_json(read)) == version_of(document)


@settings(max_examples=25)
@given(office_files(), office_files())
def test_changes_lead_from_one_office_to_another_and_back(
    one: OfficeFile, other: OfficeFile
) -> None:
    before, after = as_json(one), as_json(other)
    changes = changes_between(before, after)
    there = applied(before, changes)
    assert (there.document, there.overlaps) == (after, [])
    back = applied(after, [change.undone() for change in changes])
    assert back == (before, [])
    assert applied(after, changes).document == after


@given(st.permutations([row["code"] for row in EXAMPLE["service"]]))
def test_an_order_is_one_change(codes: list[str]) -> None:
    by_code = {row["code"]: row for row in EXAMPLE["service"]}
    other = {**EXAMPLE, "service": [by_code[code] for code in codes]}
    changes = changes_between(EXAMPLE, other)
    assert len(changes) <= 1
    assert applied(EXAMPLE, changes).document == other


def test_two_people_who_change_other_keys_both_have_their_way() -> None:
    mine, of_mine = with_put(("service", "A", "name", "vi"), "Chứng thực nhanh")
    theirs, _ = with_put(("service", "A", "digits"), 4)
    both = applied(theirs, [of_mine])
    assert not both.overlaps
    assert value_at(both.document, ("service", "A")) == {
        **value_at(mine, ("service", "A")),
        "digits": 4,
    }


def test_the_same_key_is_never_overwritten() -> None:
    _, of_mine = with_put(("office", "hotline"), "0900 000 001")
    theirs, _ = with_put(("office", "hotline"), "0900 000 002")
    [overlap] = applied(theirs, [of_mine]).overlaps
    assert overlap.now == "0900 000 002"
    without, _ = with_put(("service", "A"), None)
    _, of_row = with_put(("service", "A", "digits"), 4)
    [overlap] = applied(without, [of_row]).overlaps
    assert overlap.now is None


def test_nonsense_is_no_change_of_anything() -> None:
    for path in (("office", "code", "x"), ("service", "none", "x", "y"), ("office", "*")):
        assert applied(EXAMPLE, [Change(path, None, "1")]).overlaps


def test_a_document_is_checked_as_a_file_is() -> None:
    assert read_document(from_json(EXAMPLE)).office_file == OfficeFile.model_validate(
        from_json(EXAMPLE)
    )
