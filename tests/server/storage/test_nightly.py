"""The copies of the nights: one a day, the newest kept."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from server.settings import SettingError, read_settings
from server.storage.copies import check_copy
from server.storage.nightly import copies_by_hand, copy_now, copy_tonight, nightly_copies
from server.storage.schema import create
from server.storage.unusable import UnusableDatabaseError

NOW = datetime(2026, 11, 29, 2, 30, tzinfo=UTC)


def test_one_a_day_and_the_newest_kept(tmp_path: Path) -> None:
    url, folder = f"sqlite:///{tmp_path / 'luot.db'}", tmp_path / "backups"
    create(url)
    for day in range(4):
        made = copy_tonight(url, folder, 2, NOW + timedelta(days=day))
        assert made is not None
        check_copy(made, url)
        assert copy_tonight(url, folder, 2, NOW + timedelta(days=day, hours=3)) is None
    (folder / "before-0007-20261129T020000.db").touch()

    names = [one.name for one in nightly_copies(url, folder)]
    assert names == ["luot-2026-12-01.db", "luot-2026-12-02.db"]


def test_those_by_hand_and_those_of_the_nights_do_not_drop_each_other(tmp_path: Path) -> None:
    url, folder = f"sqlite:///{tmp_path / 'luot.db'}", tmp_path / "backups"
    create(url)
    night = copy_tonight(url, folder, 1, NOW)
    first = copy_now(url, folder, 2, NOW)
    check_copy(first, url)
    assert copy_now(url, folder, 2, NOW) == first, "pressed twice in a second"
    others = [copy_now(url, folder, 2, NOW + timedelta(seconds=late)) for late in (1, 2)]
    assert copies_by_hand(url, folder) == others
    assert nightly_copies(url, folder) == [night]


def test_a_failed_copy_drops_no_older_one(tmp_path: Path) -> None:
    url, folder = f"sqlite:///{tmp_path / 'luot.db'}", tmp_path / "backups"
    create(url)
    copy_tonight(url, folder, 1, NOW)
    path = tmp_path / "luot.db"
    path.write_bytes(path.read_bytes()[:4096] + b"\xff" * 8192)
    with pytest.raises(UnusableDatabaseError):
        copy_tonight(url, folder, 1, NOW + timedelta(days=1))
    assert [one.name for one in folder.iterdir()] == ["luot-2026-11-29.db"]


@pytest.mark.parametrize(
    ("name", "given", "reason"),
    [
        ("LUOT_BACKUP_AT", "2 giờ", "backup_at"),
        ("LUOT_BACKUP_AT", "25:00", "backup_at"),
        ("LUOT_BACKUP_KEEP", "0", "backup_keep"),
        ("LUOT_BACKUP_KEEP", "-1", "backup_keep"),
        ("LUOT_BACKUP_KEEP", "many", "backup_keep"),
    ],
)
def test_an_unusable_setting_is_named(name: str, given: str, reason: str) -> None:
    with pytest.raises(SettingError) as wrong:
        read_settings({name: given})
    assert wrong.value.reason == reason


def test_copies_may_be_put_elsewhere_or_left_out(tmp_path: Path) -> None:
    assert read_settings({"LUOT_BACKUP_AT": "off"}).copy_at is None
    assert read_settings({"LUOT_BACKUP_DIR": str(tmp_path)}).copies == tmp_path
    assert read_settings({"LUOT_DATA_DIR": str(tmp_path)}).copies == tmp_path / "backups"
