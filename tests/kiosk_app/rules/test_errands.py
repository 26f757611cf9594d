"""Several errands at the kiosk: gathered on a list, asked for once; one errand meets none of it."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from kiosk_app.rules import errand_moves, moves
from kiosk_app.rules.flow import step
from kiosk_app.rules.screen import Screen, State, may_add_errand, offers_errands
from kiosk_app.rules.visit import rest
from kiosk_app.words.spoken import spoken
from server.contract.answers import Office
from tests.kiosk_app.rules.runs import OPEN, SEVERAL, run
from tests.kiosk_app.samples import a_ticket, an_office, with_errands

GATHER = errand_moves.AskSeveral()
MORE = errand_moves.MoreErrands()
TAKE = errand_moves.TakeForAll()


def choose(service: str) -> moves.ChooseService:
    return moves.ChooseService(service)


def test_two_errands_are_asked_for_with_one_key_in_the_order_of_choice() -> None:
    steps = (GATHER, choose("A"), 1.0, MORE, 1.0, choose("B"), 1.0, TAKE)
    state, effects = run(*SEVERAL, *steps)
    assert effects == [moves.AskNumber(1, "A", None, "vi", also=("B",))]
    assert state.screen is Screen.ISSUING
    rested = rest(state, 9.0)
    assert (rested.gathering, rested.errands) == (False, ())


def test_one_errand_takes_one_touch_as_everywhere_else() -> None:
    for opened in (OPEN, SEVERAL):
        assert run(*opened, choose("A"))[1] == [moves.AskNumber(1, "A", None, "vi")]


def test_only_an_office_that_allows_it_and_only_the_first_screen_offers_it() -> None:
    state, _ = run(*SEVERAL)
    assert offers_errands(state)
    assert not offers_errands(run(*OPEN)[0])
    assert not offers_errands(replace(state, assistant=True))
    assert not offers_errands(replace(state, office=_office(1)))
    assert step(run(*OPEN)[0], GATHER, 9.0) == (run(*OPEN)[0], ())


def test_what_is_closed_or_chosen_before_is_not_put_on_the_list() -> None:
    state, _ = run(*SEVERAL, GATHER, choose("L"))
    assert (state.screen, state.errands) == (Screen.HOME, ())
    steps = (choose("A"), 1.0, MORE, 1.0, choose("A"), 1.0)
    state, _ = run(*SEVERAL, GATHER, *steps)
    assert (state.screen, state.errands) == (Screen.ERRANDS, ("A",))


def test_back_leads_to_the_list_and_from_the_list_out_of_it() -> None:
    state, _ = run(*SEVERAL, GATHER, choose("A"), 1.0, MORE, 1.0, moves.Back(), 1.0)
    assert (state.screen, state.errands) == (Screen.ERRANDS, ("A",))
    left, _ = step(state, moves.Back(), 20.0)
    assert (left.screen, left.gathering, left.errands) == (Screen.HOME, False, ())
    none, _ = run(*SEVERAL, GATHER, moves.Back())
    assert not none.gathering


SERVICES = "ABHLMQ"
TOUCHES = st.one_of(
    st.sampled_from([GATHER, MORE, TAKE, moves.Back(), moves.TurnPage(1)]),
    st.sampled_from(SERVICES).map(choose),
    st.sampled_from(SERVICES).map(errand_moves.DropErrand),
)


@given(touches=st.lists(TOUCHES, max_size=25))
def test_whatever_is_touched_the_list_stays_one_that_the_office_takes(
    touches: list[moves.Touch],
) -> None:
    state, now = run(*SEVERAL)[0], 1.0
    for touch in touches:
        now += 1.0
        state, effects = step(state, touch, now)
        assert len(set(state.errands)) == len(state.errands) <= 3
        assert "L" not in state.errands  # closed
        assert state.gathering or not state.errands
        assert state.screen is not Screen.ERRANDS or state.errands
        assert may_add_errand(state) is (state.screen is Screen.ERRANDS and len(state.errands) < 3)
        for one in effects:
            assert isinstance(one, moves.AskNumber)
            if state.gathering:
                assert (one.service, *one.also) == state.errands
            return


def test_the_list_and_the_number_are_said() -> None:
    state, _ = run(*SEVERAL, GATHER, choose("A"), 1.0, MORE, 1.0, choose("B"), 1.0)
    said = [one.text for one in spoken(state, 9.0, ("", ""), arrived=True)]
    assert said[:3] == ["Quý vị đã chọn 2 việc", "Chứng thực", "Hộ tịch"]
    second = replace(state, screen=Screen.HOME)
    assert "chọn việc thứ 3" in " ".join(
        one.text.replace("\n", " ") for one in spoken(second, 9.0, ("", ""), arrived=True)
    )
    ticket = with_errands(a_ticket(), "A", "B")
    number = State(office=an_office(), connected=True, screen=Screen.NUMBER, ticket=ticket)
    told = [one.text for one in spoken(number, 9.0, ("", ""), arrived=True)]
    assert told[1:5] == ["Mục 1 trong 2", "Chứng thực", "Mục 2 trong 2", "Hộ tịch"]
    off = replace(state, focus="drop_B", targets=())
    assert [one.text for one in spoken(off, 9.0, ("", ""), arrived=False)] == []


def _office(errands: int) -> Office:
    return an_office().model_copy(update={"errands_a_number": errands})
