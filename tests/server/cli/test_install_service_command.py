"""`luot install-service`: units that systemd takes, that protect, and that start what was asked."""

import re
import shlex
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from server.cli import install_service, luot

MOST_EXPOSED = 3.0
HARD = "Khu A %d $HOME \"x\" \\ 'y' ; &<z>"
SERVER = ("server", "--public-url", "http://192.168.1.10:8000")
TO_SERVER = ("--server", "http://192.168.1.10:8000")
KIOSK = ("kiosk", *TO_SERVER, "--token-file", "/etc/luot/kiosk.token")
BOARD = ("board", *TO_SERVER, "--office", "minh-tam", "--token-file", "/etc/luot/board.token")
EVERY = {
    "luot": SERVER,
    "luot-kiosk": KIOSK,
    "luot-board": BOARD,
}
MORE = {
    "luot": ("--backup-dir", f"/mnt/{HARD}", "--data-dir", "/srv/số thứ tự", "--port", "443"),
    "luot-kiosk": ("--printer", f"folder:///slips/{HARD}", "--panel-mm", "268x476", "--look-up"),
    "luot-board": ("--zone", HARD),
}


def run(*arguments: str) -> Result:
    return CliRunner().invoke(luot, ["--language", "en", "install-service", *arguments])


def printed(*arguments: str) -> str:
    done = run(*arguments, "--print")
    assert done.exit_code == 0, done.output
    return done.stdout


def analyzed(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["systemd-analyze", "--no-pager", *arguments], capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("more", [False, True], ids=["plain", "with everything"])
@pytest.mark.parametrize("name", EVERY)
def test_systemd_takes_each_unit_and_finds_it_closed(name: str, more: bool, tmp_path: Path) -> None:
    unit = printed(*EVERY[name], *(MORE[name] if more else ()))
    file = tmp_path / f"{name}.service"
    # The compositor is there on machines with a screen only.
    file.write_text(re.sub(r"/usr/bin/(cage|chromium)\b", "/bin/true", unit))
    verified = analyzed("verify", "--man=no", str(file))
    assert (verified.returncode, verified.stdout, verified.stderr) == (0, "", "")
    [exposure] = re.findall(
        r"exposure level for \S+: ([\d.]+)",
        analyzed("security", "--offline=true", str(file)).stdout,
    )
    assert float(exposure) <= MOST_EXPOSED


def words_of(line: str) -> list[str]:
    """Read a command as systemd.service(5) does, without its specifiers and variables."""
    return [one.replace("%%", "%").replace("$$", "$") for one in shlex.split(line)]


def command_of(unit: str, key: str = "ExecStart") -> list[str]:
    [line] = re.findall(rf"^{key}=(.*)$", unit, re.MULTILINE)
    return words_of(line)


def test_the_server_is_watched_and_may_write_its_own_folders_only() -> None:
    unit = printed(*SERVER, "--port", "8080")
    assert command_of(unit)[1:] == ["serve", "--host", "0.0.0.0", "--port", "8080"]
    for line in (
        "Type=notify",
        "User=luot",
        "Restart=always",
        "WatchdogSec=60",
        "LimitNOFILE=65536",
        "UMask=0077",
        "ReadWritePaths=/var/lib/luot",
        "Environment=LUOT_DATA_DIR=/var/lib/luot LUOT_PUBLIC_URL=http://192.168.1.10:8000",
        "CapabilityBoundingSet=",
    ):
        assert line in unit.splitlines()


def test_a_port_below_1024_needs_a_right() -> None:
    lines = printed(*SERVER, "--port", "443").splitlines()
    assert "AmbientCapabilities=CAP_NET_BIND_SERVICE" in lines
    assert "CapabilityBoundingSet=CAP_NET_BIND_SERVICE" in lines


def test_a_disk_of_copies_that_is_away_does_not_keep_the_server_from_starting() -> None:
    unit = printed(*SERVER, "--backup-dir", "/mnt/bản sao")
    assert 'ReadWritePaths=/var/lib/luot "-/mnt/bản sao"' in unit
    assert '"LUOT_BACKUP_DIR=/mnt/bản sao"' in unit


def test_the_kiosk_gets_what_was_given_word_for_word() -> None:
    more = ("--scanner", "/dev/ttyACM0", "--look-up")
    unit = printed(*KIOSK, "--printer", HARD, "--panel-mm", "268x476", *more)
    words = command_of(unit)
    assert words[:2] == ["/usr/bin/cage", "--"]
    assert words[3:] == [
        "kiosk",
        *TO_SERVER,
        "--token-file",
        "%d/token",
        "--printer",
        HARD,
        "--panel-mm",
        "268x476",
        *more,
    ]
    assert "LoadCredential=token:/etc/luot/kiosk.token" in unit


@pytest.mark.parametrize("unit", [KIOSK, BOARD], ids=["kiosk", "board"])
def test_what_speaks_may_open_the_sound_card(unit: tuple[str, ...]) -> None:
    lines = printed(*unit).splitlines()
    assert "DevicePolicy=closed" in lines
    assert "DeviceAllow=char-alsa rw" in lines
    [groups] = [line for line in lines if line.startswith("SupplementaryGroups=")]
    assert "audio" in groups


def test_the_boards_token_reaches_its_page_and_no_argument(tmp_path: Path) -> None:
    unit = printed(*BOARD, "--zone", HARD)
    assert "--kiosk" in command_of(unit)
    (tmp_path / "token").write_text("secret\n")
    (tmp_path / "luot-board").mkdir()
    write = [
        str(tmp_path) if one in {"%d", "%t"} else one for one in command_of(unit, "ExecStartPre")
    ]
    assert "secret" not in unit
    subprocess.run(write, check=True)
    page = (tmp_path / "luot-board" / "start.html").read_text()
    assert page == (
        '<meta http-equiv=refresh content="0; url=http://192.168.1.10:8000/board/minh-tam?zone='
        'Khu+A+%25d+%24HOME+%22x%22+%5C+%27y%27+%3B+%26%3Cz%3E#token=secret">\n'
    )


def test_a_unit_is_written_for_systemd(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(install_service, "UNIT_FOLDER", tmp_path)
    done = run(*SERVER, "--user", "root")
    assert done.exit_code == 0, done.output
    file = tmp_path / "luot.service"
    assert file.read_text() == printed(*SERVER, "--user", "root")
    assert file.stat().st_mode & 0o777 == 0o644
    assert "systemctl enable --now luot" in done.stdout


def test_what_cannot_work_is_refused_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(install_service, "UNIT_FOLDER", tmp_path)
    for arguments, says in (
        ((*SERVER, "--user", "nobody-of-this-name"), "adduser --system"),
        ((*KIOSK, "--server", "192.168.1.10:8000"), "http://192.168.1.10:8000"),
        ((*KIOSK, "--printer", "tcp://a\nExecStartPost=/bin/sh"), "unit"),
    ):
        refused = run(*arguments)
        assert (refused.exit_code, refused.stdout) == (1, "")
        assert says in refused.stderr
        assert not list(tmp_path.iterdir())
    monkeypatch.setattr(install_service, "UNIT_FOLDER", tmp_path / "missing")
    assert "sudo" in run(*SERVER, "--user", "root").stderr
