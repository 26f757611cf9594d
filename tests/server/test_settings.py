"""What the environment says of sign-ins."""

from datetime import timedelta

import pytest

from server.settings import SettingError, read_settings


@pytest.mark.parametrize(("given", "minutes"), [(None, 240), ("", 240), ("5", 5), ("960", 960)])
def test_a_sign_in_ends_when_it_is_idle_for_so_long(given: str | None, minutes: int) -> None:
    settings = read_settings({} if given is None else {"LUOT_IDLE_MINUTES": given})
    assert settings.idle_minutes == minutes
    assert settings.idle == timedelta(minutes=minutes + 1), "what was done is known to the minute"


@pytest.mark.parametrize("given", ["4", "961", "0", "-60", "4h", "\u0665\u0660"])
def test_an_unusable_time_is_named(given: str) -> None:
    with pytest.raises(SettingError) as wrong:
        read_settings({"LUOT_IDLE_MINUTES": given})
    assert wrong.value.reason == "idle_minutes"
    assert wrong.value.values == {"given": given, "least": 5, "most": 960}
