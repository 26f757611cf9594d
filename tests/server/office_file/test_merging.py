"""Two set-ups joined: checked as any file, nothing renamed unasked, each office a hall."""

from datetime import date

from server.office_file.as_json import as_json, from_json
from server.office_file.example import example_office_file
from server.office_file.hall_part import Hall
from server.office_file.merging import Joined, Places, joined
from server.office_file.merging_codes import Renaming, clashes, codes_of, fresh, with_letters
from server.office_file.model import Board, OfficeFile
from server.office_file.public_part import Campaign
from server.office_file.read import read_document, read_office_file
from server.office_file.values import DayHours, Name, SessionHours

EXAMPLE = read_office_file(example_office_file().encode()).office_file
NAME = Name(vi="Tên")
CAMPAIGN = Campaign(code="s", name=NAME, first=date(2026, 1, 1), last=date(2026, 2, 1))


def office(code: str, zone: str | None = None) -> OfficeFile:
    """An office with a board, a survey and, where it has zones, a first counter in one."""
    first, *others = EXAMPLE.counters
    boards = [Board(), *([Board(zone=zone)] if zone else [])]
    return EXAMPLE.model_copy(
        update={
            "office": EXAMPLE.office.model_copy(update={"code": code}),
            "counters": [first.model_copy(update={"zone": zone}), *others],
            "boards": boards,
            "campaigns": [CAMPAIGN],
        }
    )


def whole(into: OfficeFile, of: OfficeFile) -> tuple[Joined, Renaming]:
    none = Renaming({}, {}, {})
    found = clashes(into, of, none, codes_of(into.services), codes_of(into.counters))
    renaming = with_letters(of, found)
    assert not any(clashes(into, of, renaming, codes_of(into.services), codes_of(into.counters)))
    places = Places(["Kiosk 1"], ["Kiosk 1"], {"Kiosk 1": "Kiosk 1 (b)"})
    return joined(into, of, renaming, places), renaming


def checked(told: Joined) -> OfficeFile:
    """What reads as an office file; it raises with everything that does not fit."""
    return read_document(from_json(as_json(told.office_file))).office_file


def test_zones_boards_and_surveys_of_both_stand_side_by_side() -> None:
    told, _ = whole(office("a", "lau-1"), office("b", "lau-1"))
    both = checked(told)
    assert told.zones == {"lau-1": "lau-1-2"}
    assert told.campaigns == {"s": "s-2"}
    assert (told.place, told.home) == ("b", "a")
    halls = {one.code: (one.zones, one.kiosks) for one in both.halls}
    assert halls == {
        "a": (["lau-1", "a"], ["Kiosk 1"]),
        "b": (["lau-1-2", "b"], ["Kiosk 1 (b)"]),
    }
    assert [one.zone for one in both.boards] == ["", "lau-1", "a", "b", "lau-1-2"]
    assert [one.kiosk for one in both.printers] == ["Kiosk 1", "Kiosk 1 (b)"]
    assert len(both.priorities) == len(EXAMPLE.priorities)


def test_halls_that_are_there_stay_and_take_free_codes() -> None:
    hall = Hall(code="mot", name=NAME, zones=["z"], kiosks=["Kiosk 1"])

    def with_hall(code: str) -> OfficeFile:
        counters = [one.model_copy(update={"zone": "z"}) for one in EXAMPLE.counters]
        return office(code).model_copy(
            update={"counters": counters, "halls": [hall], "boards": [Board(zone="mot")]}
        )

    told, _ = whole(with_hall("a"), with_hall("b"))
    both = checked(told)
    assert (told.place, told.home, told.halls) == ("", "", {"mot": "mot-2"})
    assert [(one.code, one.zones) for one in both.halls] == [("mot", ["z"]), ("mot-2", ["z-2"])]
    assert [one.zone for one in both.boards] == ["mot", "mot-2"]


def test_services_that_come_keep_their_hours_where_the_offices_differ() -> None:
    early = SessionHours(opens="06:00", closes="10:00")
    of = office("b")
    hours = [
        DayHours(days=["mon", "tue"], sessions=[early]),
        DayHours(days=["mon"], services=[of.services[0].code], sessions=[early]),
    ]
    of = of.model_copy(update={"office": of.office.model_copy(update={"hours": hours})})
    into = office("a")
    told, renaming = whole(into, of)
    added = checked(told).office.hours[len(into.office.hours) :]
    new = [renaming.services[one.code] for one in of.services]
    assert [(one.days, one.services) for one in added] == [
        (["mon"], new[1:]),
        (["tue"], new),
        (["mon"], new[:1]),
    ]
    assert {one.sessions[0].opens for one in added} == {"06:00"}


def test_a_free_code_is_free_whatever_the_case_of_its_letters() -> None:
    assert fresh("Ho-tich", ["ho-tich", "HO-TICH-2"]) == "Ho-tich-3"
    assert len(fresh("x" * 40, [])) <= 40
