"""Whatever order centre and office act in: locked stays, own stays, a default follows."""

from hypothesis import given
from hypothesis import strategies as st

from server.contract.setting_states import PublishWay, SettingState
from server.domain.inheritance import (
    Stand,
    back_to_default,
    changed_by_office,
    published,
    undone_by_centre,
    undone_by_office,
    unsaid,
)

VALUES = st.sampled_from([None, 1, 2, 3])
ACTS = st.one_of(
    st.tuples(st.just("publish"), VALUES, st.sampled_from(PublishWay)),
    st.tuples(st.just("change"), VALUES),
    st.tuples(st.just("back")),
    st.tuples(st.just("undo")),
    st.tuples(st.just("undo of the centre")),
)


def acted(stand: Stand, act: tuple[object, ...], earlier: Stand) -> Stand | None:
    match act:
        case ("publish", value, PublishWay() as way):
            return published(stand, value, way)
        case ("change", value):
            return changed_by_office(stand, value)
        case ("back",):
            return back_to_default(stand)
        case ("undo",):
            return undone_by_office(stand, earlier.state, earlier.value)
        case _:
            return undone_by_centre(stand, earlier.state, earlier.value)


@given(VALUES, VALUES, st.lists(ACTS, max_size=12))
def test_a_setting_is_always_somebodys(value: object, usual: object, acts: list[object]) -> None:
    stand = earlier = unsaid(value, usual)
    assert (stand.state is SettingState.DEFAULT) == (value == usual)
    for act in acts:
        assert isinstance(act, tuple)
        after = acted(stand, act, earlier)
        by_office = act[0] in {"change", "back", "undo"}
        if stand.state is SettingState.LOCKED and by_office:
            assert after in {None, stand}
        if after is None:
            assert stand.state is SettingState.LOCKED or stand.offered is None
            continue
        if after.state is SettingState.LOCKED or (
            after.state is SettingState.DEFAULT and after.offered
        ):
            assert after.offered is not None
            assert after.value == after.offered.value
        if act[0] == "publish":
            _published(stand, after, act)
        if act[0] == "change":
            assert after.value == act[1]
            assert after.state is (SettingState.SET if act[1] != stand.value else stand.state)
        if act[0] == "back":
            assert after.state is not SettingState.SET
        stand, earlier = after, stand


def _published(stand: Stand, after: Stand, act: tuple[object, ...]) -> None:
    _, value, way = act
    assert after.offered is not None
    assert after.offered.value == value
    kept = way is PublishWay.OFFER and stand.state is SettingState.SET
    assert after.value == (stand.value if kept else value)
    assert (after.state is SettingState.LOCKED) == (way is PublishWay.LOCK)
    # What was set by the office and kept comes to the centre's value by one press.
    back = back_to_default(after)
    assert back is not None
    assert back.value == value


def test_an_undone_change_follows_the_centre_only_where_it_says_the_same() -> None:
    default = published(unsaid(1, 1), 2, PublishWay.OFFER)
    own = changed_by_office(default, 3)
    assert own is not None
    assert undone_by_office(own, SettingState.DEFAULT, 2) == default
    offered = published(own, 4, PublishWay.OFFER)
    again = undone_by_office(offered, SettingState.DEFAULT, 2)
    assert again is not None
    assert (again.state, again.value) == (SettingState.SET, 2)
    locked = published(own, 5, PublishWay.LOCK)
    assert undone_by_office(locked, own.state, own.value) is None
    freed = undone_by_centre(locked, own.state, own.value)
    assert (freed.state, freed.value) == (SettingState.SET, 3)
    assert undone_by_centre(locked, SettingState.DEFAULT, 2).offered == (2,)
