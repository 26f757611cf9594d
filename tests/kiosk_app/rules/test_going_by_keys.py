"""Going by keys through the flow: begins quietly, the page follows, all ends with the visit."""

from dataclasses import replace

from kiosk_app.rules import moves
from kiosk_app.rules.flow import step
from kiosk_app.rules.key_moves import AdjustSound, PadKey, PadPressed, Press, Seen, Target
from kiosk_app.rules.row_scan import around_all, framed
from kiosk_app.rules.screen import Screen, Setup, State, switch_seconds
from kiosk_app.rules.visit import MENU_SECONDS
from tests.kiosk_app.samples import a_ticket, an_office

BAR = ("largeText", "help")


def glass(state: State, *more: str) -> Seen:
    """What a glass with four cards on a page would show."""
    office = state.office
    assert office is not None
    codes = [one.code for one in office.services][state.page * 4 : state.page * 4 + 4]
    shown = [f"card_{code}" for code in codes]
    return Seen(
        tuple(Target(n, n, 0, 60.0 * y, 50, 50) for y, n in enumerate([*shown, *more, *BAR]))
    )


class Visit:
    """A state that keys are pressed in, at a clock that goes on."""

    def __init__(self, switch_seconds: float = 0.0) -> None:
        office = an_office(fields=False, priorities=True)
        self.state = State(
            setup=Setup(page_size=lambda _: 4, switch_seconds=switch_seconds),
            office=office,
            connected=True,
            screen=Screen.HOME,
        )
        self.now = 100.0
        self.effects: list[moves.Effect] = []

    def take(self, move: moves.Move) -> "Visit":
        self.now += 1
        self.state, effects = step(self.state, move, self.now)
        self.effects += effects
        if self.state.screen is Screen.HOME:
            self.state, _ = step(self.state, glass(self.state), self.now)
        return self

    def press(self, *keys: PadKey) -> "Visit":
        for key in keys:
            self.take(PadPressed(key))
        return self


def test_the_first_key_shows_where_one_is_and_chooses_nothing() -> None:
    visit = Visit().press(PadKey.OK)
    assert visit.effects == []
    assert visit.state.keys
    assert visit.state.contrast
    assert visit.state.large_text
    assert visit.state.focus == "card_A"
    visit.press(PadKey.OK)
    assert visit.effects == [Press("card_A")]


def test_help_is_help_with_the_first_key() -> None:
    visit = Visit().press(PadKey.HELP)
    assert visit.effects == [moves.CallHelp()]
    assert visit.state.keys


def test_the_page_follows_down_and_wraps() -> None:
    visit = Visit().press(PadKey.DOWN, *[PadKey.DOWN] * 4)
    assert (visit.state.page, visit.state.focus) == (1, "card_M")
    visit.press(*[PadKey.DOWN] * 5)
    assert (visit.state.page, visit.state.focus) == (1, "help")
    visit.press(PadKey.DOWN)
    assert (visit.state.page, visit.state.focus) == (0, "card_A")


def test_the_page_follows_up_and_wraps() -> None:
    visit = Visit().press(PadKey.DOWN, *[PadKey.DOWN] * 4)
    visit.press(PadKey.UP)
    assert (visit.state.page, visit.state.focus) == (0, "card_L")
    visit.press(*[PadKey.UP] * 4)
    assert (visit.state.page, visit.state.focus) == (0, "help")
    visit.press(PadKey.UP, PadKey.UP)
    assert (visit.state.page, visit.state.focus) == (1, "card_X")
    visit.press(PadKey.FIRST)
    assert (visit.state.page, visit.state.focus) == (0, "card_A")


def test_time_is_tripled_and_all_is_reset_after_it() -> None:
    visit = Visit().press(PadKey.DOWN)
    assert visit.state.rest_at == visit.now + 3 * MENU_SECONDS
    visit.take(moves.ToggleReach())
    assert visit.state.reach
    visit.now += 3 * MENU_SECONDS
    visit.take(moves.Tick())
    rested = visit.state
    assert not any((rested.keys, rested.contrast, rested.large_text, rested.reach))
    assert (rested.focus, rested.targets) == ("", ())


def test_back_asks_for_time_where_time_is_asked_for() -> None:
    visit = Visit().press(PadKey.DOWN)
    assert visit.state.rest_at is not None
    visit.now = visit.state.rest_at - 15
    visit.press(PadKey.UP)
    assert visit.state.rest_at < visit.now + 20, "moving answers nothing"
    visit.press(PadKey.BACK)
    assert visit.state.extensions == 1
    assert visit.state.rest_at > visit.now + 20


def test_sound_is_the_speakers_matter() -> None:
    visit = Visit().press(PadKey.DOWN, PadKey.AGAIN, PadKey.LOUDER)
    assert visit.effects == [AdjustSound(PadKey.AGAIN), AdjustSound(PadKey.LOUDER)]
    assert visit.state.focus == "card_A"


def test_with_one_switch_over_letters_rows_go_on_and_then_the_keys_of_one() -> None:
    keys = [
        Target(f"key_{sign}", sign, 50.0 * x, 60.0 * y, 50, 50)
        for y, row in enumerate(("qwe", "asd"))
        for x, sign in enumerate(row)
    ]
    bar = [Target(name, name, 60.0 * x, 200, 50, 50) for x, name in enumerate(BAR)]
    visit = Visit(switch_seconds=2.0).press(PadKey.DOWN)
    visit.state = replace(visit.state, screen=Screen.SEARCH)
    visit.take(Seen((*keys, *bar)))

    def row() -> list[str]:
        return [one.name for one in framed(visit.state)]

    def wait() -> list[str]:
        visit.now += 2
        visit.take(moves.Tick())
        return row()

    assert row() == ["key_q", "key_w", "key_e"]
    assert around_all(framed(visit.state)) == (0, 0, 150, 50)
    assert wait() == ["key_a", "key_s", "key_d"]
    assert wait() == [*BAR]
    assert wait() == ["key_q", "key_w", "key_e"]
    assert wait() == ["key_a", "key_s", "key_d"]
    visit.press(PadKey.OK)
    assert (visit.effects, row()) == ([], ["key_a"])
    assert wait() == ["key_s"]
    visit.press(PadKey.OK)
    assert visit.effects == [Press("key_s")]
    assert row() == ["key_a", "key_s", "key_d"], "the next letter may stand in the same row"
    visit.press(PadKey.OK)
    assert [row(), wait(), wait()] == [["key_a"], ["key_s"], ["key_d"]]
    assert wait() == ["key_a", "key_s", "key_d"], "nothing was chosen: the row is left"
    assert around_all(()) == (0, 0, 0, 0)


def test_with_one_switch_time_moves_and_the_key_chooses() -> None:
    visit = Visit(switch_seconds=2.0).press(PadKey.DOWN)
    assert visit.state.focus == "card_A"
    visit.take(moves.Tick())
    assert visit.state.focus == "card_A"
    visit.take(moves.Tick())
    assert visit.state.focus == "card_B"
    visit.press(PadKey.DOWN)
    assert visit.effects == [Press("card_B")]
    for _ in range(6):
        visit.take(moves.Tick())
    assert (visit.state.page, visit.state.focus) == (1, "card_M")


def test_the_office_says_how_fast_and_its_kiosk_goes_before() -> None:
    visit = Visit()
    assert visit.state.office is not None
    office = visit.state.office.model_copy(update={"switch_seconds": 3.0})
    assert switch_seconds(replace(visit.state, office=office)) == 3.0
    own = replace(visit.state.setup, switch_seconds=2.0)
    assert switch_seconds(replace(visit.state, office=office, setup=own)) == 2.0
    assert switch_seconds(replace(visit.state, office=None)) == 0.0


def test_nobody_who_scans_keeps_a_visit_that_was_left() -> None:
    visit = Visit(switch_seconds=2.0).press(PadKey.DOWN)
    ends = visit.state.rest_at
    visit.take(moves.Tick()).take(moves.Tick())
    assert visit.state.rest_at == ends


def test_a_glass_without_keys_remembers_no_targets() -> None:
    visit = Visit()
    before = visit.state
    state, _ = step(before, glass(before), visit.now)
    assert state == before
    assert replace(before, page=0) == before


def test_on_another_screen_the_focus_begins_anew() -> None:
    visit = Visit().press(PadKey.DOWN)
    visit.take(moves.ChooseService("A"))
    asking = Seen((Target("help", "help", 0, 0, 9, 9),))
    visit.take(asking)
    assert visit.state.focus == "help"
    visit.take(moves.Issued(1, a_ticket()))
    shown = Seen((Target("help", "help", 0, 0, 9, 9), Target("done", "done", 20, 0, 9, 9)))
    visit.take(shown)
    assert visit.state.focus == "done"
    visit.press(PadKey.DOWN)
    visit.take(shown)
    assert visit.state.focus == "help"


def test_the_help_key_opens_the_voice_and_calls_staff_when_pressed_again() -> None:
    visit = Visit().press(PadKey.DOWN, PadKey.DOWN, PadKey.HELP)
    assert (visit.state.focus, visit.effects) == ("voice_again", [])
    for keys, chosen in (
        ((PadKey.DOWN,), PadKey.SLOWER),
        ((PadKey.DOWN, PadKey.DOWN), PadKey.FASTER),
        ((PadKey.UP,), PadKey.QUIETER),
        ((PadKey.UP, PadKey.UP), PadKey.LOUDER),
    ):
        visit = Visit().press(PadKey.DOWN, PadKey.HELP, *keys, PadKey.OK, PadKey.AGAIN)
        again = AdjustSound(PadKey.AGAIN)
        assert visit.effects == [AdjustSound(chosen), again, again]
        assert visit.state.focus == f"voice_{chosen}"
    visit = Visit().press(PadKey.DOWN, PadKey.DOWN, PadKey.HELP, PadKey.HELP)
    assert visit.effects == [moves.CallHelp()]
    assert (visit.state.tuned_from, visit.state.focus) == (None, "card_B")
    for key in (PadKey.BACK, PadKey.OK):
        visit = Visit().press(PadKey.DOWN, PadKey.DOWN, PadKey.HELP, key)
        assert (visit.state.tuned_from, visit.state.focus, visit.effects) == (None, "card_B", [])


def test_on_a_later_page_the_menu_of_the_voice_turns_none() -> None:
    visit = Visit().press(PadKey.DOWN, PadKey.HELP, *[PadKey.UP] * 5)
    assert (visit.state.page, visit.state.focus) == (0, "voice_again")


def test_the_menu_of_the_voice_closes_with_its_screen() -> None:
    visit = Visit().press(PadKey.DOWN, PadKey.HELP)
    visit.take(moves.ChooseService("A"))
    visit.take(Seen((Target("help", "help", 0, 0, 9, 9),)))
    assert (visit.state.tuned_from, visit.state.focus) == (None, "help")


def test_one_switch_opens_the_voice_at_the_button_for_help() -> None:
    visit = Visit(switch_seconds=2.0).press(PadKey.DOWN)
    while visit.state.focus != "help":
        visit.take(moves.Tick())
    visit.press(PadKey.OK)
    assert visit.state.focus == "voice_staff"
    framed = visit.state.targets[0]
    assert (framed.width, framed.height) == (50, 50), "the frame stays where it was"
    seen = [visit.state.focus]
    for _ in range(10):
        visit.take(moves.Tick())
        seen.append(visit.state.focus)
    assert seen[2::2] == [
        f"voice_{one}" for one in ("again", "slower", "faster", "louder", "quieter")
    ]
    visit.press(PadKey.DOWN)
    assert visit.effects == [AdjustSound(PadKey.QUIETER), AdjustSound(PadKey.AGAIN)]
    while visit.state.focus != "voice_staff":
        visit.take(moves.Tick())
    visit.press(PadKey.OK)
    assert visit.effects[2:] == [moves.CallHelp()]
    assert visit.state.tuned_from is None
