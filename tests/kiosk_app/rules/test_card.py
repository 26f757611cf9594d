"""Cards of both generations are known by their figures; a broken one blocks nobody."""

import hashlib
import hmac
import unicodedata
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk_app.rules import card, card_moves, moves
from kiosk_app.rules.card import Stage, hashed, looks_like_card, read, text_of
from kiosk_app.rules.look_up_moves import Scanned
from kiosk_app.rules.screen import Screen, State, offers_card
from kiosk_app.rules.visit import MENU_SECONDS
from server.contract.card import MARK
from tests.kiosk_app.rules.runs import AT, CARD, READS_CARDS, run
from tests.kiosk_app.samples import a_ticket, an_office

KEY = MARK + "5c" * 32
NUMBER = "001299000001"
SECRET = hashed(NUMBER, KEY)
letters = st.text(
    st.characters(exclude_characters="|", exclude_categories=["Cs", "Cc"]), max_size=40
)
days = st.dates(date(1900, 1, 1), date(2099, 12, 31))
figures = st.text("0123456789", min_size=12, max_size=12)


def payload(*parts: str) -> str:
    return "|".join(parts)


@given(
    number=figures,
    old=st.one_of(st.just(""), st.text("0123456789", min_size=9, max_size=9)),
    name=letters,
    born=days,
    sex=st.sampled_from(["Nam", "Nữ"]),
    address=letters,
    issued=days,
    more=st.lists(letters, max_size=5),
)
def test_every_card_is_read_whatever_its_letters_are(
    number: str,
    old: str,
    name: str,
    born: date,
    sex: str,
    address: str,
    issued: date,
    more: list[str],
) -> None:
    dates = f"{born:%d%m}{born.year:04}", f"{issued:%d%m}{issued.year:04}"
    told = read(payload(number, old, name, dates[0], sex, address, dates[1], *more))
    assert told is not None
    assert (told.number, told.old_number) == (number, old)
    assert (told.name, told.address) == (name.strip(), address.strip())
    assert (told.born, told.issued) == (born, issued)
    assert told.sex == sex
    assert told.more == tuple(one.strip() for one in more)
    assert number not in repr(told)


@pytest.mark.parametrize(
    "broken",
    [
        "001299000001||Nguye64n Thi5 Bu7o73i|07031999|Nu74|12 Ngo4 Ga5ch|25042021",
        "001299000001||NGUYN TH? B??I|07031999|N?|12 Ng? G?ch|25042021",
        "\ufeff001299000001||Nguyễn Thị Bưởi|1945|Nữ|12 Ngõ Gạch|25042021||||\r",
    ],
)
def test_a_keyboard_breaks_letters_never_figures(broken: str) -> None:
    told = read(broken)
    assert told is not None
    assert told.number == NUMBER
    assert told.born == (None if "1945" in broken else date(1999, 3, 7))


@given(st.binary(max_size=200))
def test_whatever_bytes_come_there_is_a_text(raw: bytes) -> None:
    assert isinstance(text_of(raw), str)
    read(text_of(raw))


@pytest.mark.parametrize("encoding", ["utf-8", "cp1258"])
def test_a_serial_scanner_may_know_windows_letters_alone(encoding: str) -> None:
    written = CARD if encoding == "utf-8" else _as_windows(CARD)
    told = read(text_of(written.encode(encoding)))
    assert told is not None
    assert told.name == unicodedata.normalize("NFC", "Nguyễn Thị Bưởi")


def _as_windows(text: str) -> str:
    """Tones apart from their letters, as cp1258 has them."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    out = ""
    for sign in text:
        apart = unicodedata.normalize("NFD", sign)
        tone = "".join(one for one in apart if one in tones)
        out += (
            unicodedata.normalize("NFC", "".join(one for one in apart if one not in tones)) + tone
        )
    return out


@pytest.mark.parametrize(
    "other",
    [
        "",
        "http://queue.test/t/7K3M9QPX2A1B",
        "http://queue.test/appointments/minh-tam/7K3M9QPX",
        "H99.26.11-261118-0007",
        "001299000001",
        "001299000001||A|07031999|Nam|B",
        payload("001299", "", "A", "07031999", "Nam", "B", "25042021"),
        payload(NUMBER, "123", "A", "07031999", "Nam", "B", "25042021"),
        payload(NUMBER, "", "A", "1999", "Nam", "B", "31022021"),
        payload("٠٠١٢٩٩٠٠٠٠٠١", "", "A", "07031999", "Nam", "B", "25042021"),
    ],
)
def test_what_is_no_card_is_not_read_as_one(other: str) -> None:
    assert read(other) is None


@given(number=figures, key=st.binary(min_size=32, max_size=32))
def test_what_leaves_the_kiosk_is_an_hmac(number: str, key: bytes) -> None:
    told = hashed(number, MARK + key.hex())
    assert told == MARK + hmac.new(key, number.encode(), hashlib.sha256).hexdigest()


def asked() -> State:
    state, effects = run(*AT[Screen.CARD])
    assert (state.screen, state.card.stage, effects) == (Screen.CARD, Stage.ASKED, [])
    return state


def test_a_card_is_asked_about_hashed_and_goes_with_one_number() -> None:
    state, effects = run(
        2.0,
        card_moves.UseCard(),
        0.5,
        card_moves.CardHashed(SECRET),
        1.0,
        moves.ChooseService("A"),
        state=asked(),
    )
    assert effects == [
        card_moves.HashCard(NUMBER),
        moves.AskNumber(1, "A", None, "vi", card=SECRET),
    ]
    assert state.card == card.NO_CARD
    again, effects = run(3.0, moves.Issued(1, a_ticket()), 4.0, moves.Done(), state=state)
    assert again.screen is Screen.HOME
    assert NUMBER not in repr([state, effects, Scanned(CARD)])
    assert SECRET not in repr([state, effects])


@pytest.mark.parametrize("touch", [card_moves.SkipCard(), moves.Back()])
def test_no_is_one_touch_and_the_number_is_as_good(touch: moves.Touch) -> None:
    state, effects = run(2.0, touch, 3.0, moves.ChooseService("A"), state=asked())
    assert effects == [moves.AskNumber(1, "A", None, "vi")]
    assert state.card == card.NO_CARD


def test_without_a_key_somebody_goes_on_without_the_card() -> None:
    waits = (2.0, card_moves.UseCard(), 1.0, card_moves.CardHashed(None))
    state, _ = run(*waits, state=asked())
    assert (state.screen, state.card.stage) == (Screen.CARD, Stage.AWAY)
    state, effects = run(5.0, card_moves.SkipCard(), 6.0, moves.ChooseService("A"), state=state)
    assert effects == [moves.AskNumber(1, "A", None, "vi")]


def test_a_hash_that_comes_too_late_is_dropped() -> None:
    left = (2.0, card_moves.UseCard(), 1.0, moves.Back(), 0.5, card_moves.CardHashed(SECRET))
    state, _ = run(*left, state=asked())
    assert (state.screen, state.card) == (Screen.HOME, card.NO_CARD)


def test_whoever_leaves_a_card_leaves_nothing_of_it() -> None:
    state, _ = run(MENU_SECONDS + 2.0, moves.Tick(), state=asked())
    assert (state.screen, state.card) == (Screen.HOME, card.NO_CARD)
    kept, _ = run(2.0, card_moves.UseCard(), 1.0, card_moves.CardHashed(SECRET), state=asked())
    assert kept.card.secret == SECRET
    state, _ = run(MENU_SECONDS + 9.0, moves.Tick(), state=kept)
    assert state.card == card.NO_CARD


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (CARD, "card_unused"),
        ("https://vneid.example/x?y=1", "scan_unknown"),
    ],
)
def test_where_no_cards_are_read_a_card_is_declined_kindly(text: str, told: str) -> None:
    state, effects = run(*AT[Screen.HOME], Scanned(text, by_scanner=True))
    assert (state.screen, state.refusal, effects) == (Screen.REFUSED, told, [])
    state, _ = run(5.0, moves.Back(), state=state)
    assert state.screen is Screen.HOME


def test_a_card_that_cannot_be_read_blocks_nobody() -> None:
    state, _ = run(*READS_CARDS, Scanned("00129900000|x|y|z|07031999|"))
    assert (state.screen, state.refusal) == (Screen.REFUSED, "card_unread")


@pytest.mark.parametrize("screen", [Screen.NUMBER, Screen.ISSUING, Screen.CLOSED, Screen.AWAY])
def test_a_card_disturbs_nobody_elsewhere(screen: Screen) -> None:
    state, _ = run(*AT[screen])
    reads = replace(state, office=an_office(cards=2, is_open=screen is not Screen.CLOSED))
    assert run(9.0, Scanned(CARD, by_scanner=True), state=reads) == (reads, [])


def test_a_card_is_offered_beside_a_scanner_alone() -> None:
    state, _ = run(*READS_CARDS)
    beside = replace(state, setup=replace(state.setup, scans=True))
    assert (offers_card(state), offers_card(beside)) == (False, True)
    how, _ = run(9.0, card_moves.AskCard(), state=beside)
    assert (how.screen, how.card.stage) == (Screen.CARD, Stage.HOW)
    scanned, _ = run(12.0, card_moves.SkipCard(), state=how)
    assert scanned.screen is Screen.HOME


def test_bars_make_a_card_whatever_else_is_broken() -> None:
    assert looks_like_card("||||")
    assert not looks_like_card("a|b")
