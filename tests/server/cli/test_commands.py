"""The luot command: what it prints, what it refuses, and with which exit status."""

import json
import subprocess
import sys
from datetime import datetime
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import zxingcpp
from click.testing import CliRunner, Result
from PIL import Image
from sqlalchemy import update
from sqlalchemy.exc import IntegrityError

from server.cli import COMMANDS, luot
from server.cli.connect import database
from server.credentials import token_hash, verify_password
from server.storage.sqlite_library import SQLITE
from server.storage.tables import DEVICE
from tests.server.cli.conftest import SetUp

PASSWORD = "ba-cua!2026"
Run = Any


@pytest.fixture
def data_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder that does not exist yet, English spoken."""
    for name in ("LUOT_DATABASE_URL", "LUOT_BUS_URL", "LUOT_PUBLIC_URL", "LUOT_LOG_FORMAT"):
        monkeypatch.delenv(name, raising=False)
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    monkeypatch.setenv("LUOT_DATA_DIR", str(tmp_path / "data"))
    return tmp_path / "data"


@pytest.fixture
def run(data_dir: Path) -> Run:
    """Run a command with its arguments and standard input."""
    runner = CliRunner()

    def command(*arguments: str, says: str | bytes = "") -> Result:
        return runner.invoke(luot, list(arguments), input=says)

    return command


@pytest.fixture
def with_office(run: Run, data_dir: Path, set_up: SetUp) -> Run:
    set_up(data_dir, "--always-open")
    return run


def rows(data_dir: Path, statement: str) -> list[Any]:
    with SQLITE.connect(data_dir / "luot.db") as connection:
        found: list[Any] = connection.execute(statement).fetchall()
    connection.close()
    return found


def refused(result: Result, *said: str) -> None:
    assert result.exit_code == 1
    assert result.stdout == ""
    assert "Traceback" not in result.stderr
    assert result.exception is None or isinstance(result.exception, SystemExit)
    for words in said:
        assert words in result.stderr


def test_every_command_explains_itself(run: Run) -> None:
    assert run("--help").exit_code == 0
    for name in COMMANDS:
        assert run(name, "--help").exit_code == 0
    for group, names in {
        "office": ("example", "import", "export"),
        "user": ("add", "password", "remove", "list", "show", "hide"),
        "device": ("add", "list", "revoke"),
    }.items():
        for name in names:
            told = run(group, name, "--help")
            assert told.exit_code == 0
            assert "Usage:" in told.stdout


def test_the_example_imports_and_the_same_again_changes_nothing(run: Run, data_dir: Path) -> None:
    example = run("office", "example")
    assert example.exit_code == 0

    first = run("office", "import", "-", says=example.stdout_bytes)
    assert first.exit_code == 0
    assert all(line.startswith("note: ") for line in first.stderr.splitlines())
    assert "created" in first.stdout
    before = rows(data_dir, "SELECT * FROM office") + rows(data_dir, "SELECT * FROM outbox")

    again = run("office", "import", "-", says=example.stdout_bytes)
    assert again.exit_code == 0
    assert "nothing was changed" in again.stdout
    after = rows(data_dir, "SELECT * FROM office") + rows(data_dir, "SELECT * FROM outbox")
    assert after == before


def test_an_export_imports_without_a_change(with_office: Run) -> None:
    exported = with_office("office", "export", "minh-tam")
    assert exported.exit_code == 0
    again = with_office("office", "import", "-", says=exported.stdout_bytes)
    assert "nothing was changed" in again.stdout


def test_a_bad_file_is_refused_whole_by_name_key_and_line(
    with_office: Run, data_dir: Path, tmp_path: Path
) -> None:
    text = with_office("office", "example").stdout
    bad = tmp_path / "bad.toml"
    bad.write_text(
        text.replace('prefix = "B"', 'prefix = "A"').replace("repeat = 2", "repeat = 7"), "utf-8"
    )
    before = rows(data_dir, "SELECT * FROM office")

    result = with_office("office", "import", str(bad))

    line = next(at for at, one in enumerate(text.splitlines(), 1) if one == 'prefix = "B"')
    refused(result, f"bad.toml: line {line}, service[2].prefix", "board[1].repeat")
    assert len(result.stderr.splitlines()) == 3
    assert rows(data_dir, "SELECT * FROM office") == before


def test_a_bad_file_makes_no_database(run: Run, data_dir: Path) -> None:
    refused(run("office", "import", "-", says="[office"), "line 1")
    assert not data_dir.exists()


def test_doubts_are_told_beside_the_work(run: Run) -> None:
    text = run("office", "example").stdout.replace('prefix = "B"', 'prefix = "I"')
    result = run("office", "import", "-", says=text)
    assert result.exit_code == 0
    assert "note: line" in result.stderr
    assert "created" in result.stdout


def test_an_unknown_office_is_refused(run: Run) -> None:
    refused(run("office", "export", "nowhere"), "nowhere")
    refused(run("device", "list", "--office", "nowhere"), "nowhere")
    refused(run("user", "list", "--office", "nowhere"), "nowhere")
    added = run("device", "add", "kiosk", "--office", "nowhere", "--name", "K", "--json")
    refused(added, "nowhere")


def test_a_wrong_office_is_told_before_a_password_is_asked_for(with_office: Run) -> None:
    refused_early = with_office("user", "add", "lan", "--role", "clerk", "--office", "nowhere")
    refused(refused_early, "there is no office nowhere")
    assert "Password" not in refused_early.stderr


def test_the_least_length_is_told_with_the_question(with_office: Run) -> None:
    asked = ("user", "add", "lan", "--role", "clerk", "--office", "minh-tam")
    done = with_office(*asked, says=f"{PASSWORD}\n{PASSWORD}\n")
    assert done.exit_code == 0
    assert "Password (at least 8 characters): " in done.stderr


def test_a_person_is_added(with_office: Run, data_dir: Path) -> None:
    result = with_office(
        *("user", "add", "lan", "--role", "clerk", "--office", "minh-tam"),
        *("--full-name", "Ch\u1ecb Lan", "--password-stdin", "--json"),
        says=PASSWORD + "\n",
    )
    assert (result.exit_code, result.stderr) == (0, "")
    assert json.loads(result.stdout) == {"user": "lan", "role": "clerk", "office": "minh-tam"}
    ((name, stored),) = rows(data_dir, "SELECT name, password_hash FROM person")
    assert name == "Ch\u1ecb Lan"
    assert verify_password(stored, PASSWORD)


def add_lan(run: Run, password: str = PASSWORD, *more: str) -> Result:
    base = ("user", "add", "lan", "--role", "clerk", "--office", "minh-tam")
    result: Result = run(*base, "--password-stdin", *more, says=password)
    return result


def test_a_person_is_added_once(with_office: Run) -> None:
    assert add_lan(with_office).exit_code == 0
    refused(add_lan(with_office), "luot user password lan")


def test_a_person_gets_a_role_more_and_loses_it(with_office: Run) -> None:
    add_lan(with_office)
    right = ("lan", "--role", "head", "--office", "minh-tam")

    given = with_office("user", "add", *right, "--json")

    assert json.loads(given.stdout) == {"user": "lan", "role": "head", "office": "minh-tam"}
    listed = json.loads(with_office("user", "list", "--office", "minh-tam", "--json").stdout)
    assert [(one["user"], one["role"]) for one in listed["users"]] == [
        ("lan", "clerk"),
        ("lan", "head"),
    ]
    refused(with_office("user", "add", *right), "head")
    assert with_office("user", "remove", *right).exit_code == 0
    refused(with_office("user", "remove", *right), "head")
    assert with_office("user", "remove", "lan", "--role", "head").exit_code == 2
    listed = json.loads(with_office("user", "list", "--office", "minh-tam", "--json").stdout)
    assert [one["role"] for one in listed["users"]] == ["clerk"]


@pytest.mark.parametrize(
    ("password", "said"),
    [
        *(("", "8"), ("short", "8"), ("12345678", "guessed"), ("matkhau123", "guessed")),
        *(("P@ssw0rd", "guessed"), ("123456789a", "guessed"), ("anhyeuem", "guessed")),
        *(("minh-tam", "office's name"), ("Minh T\u00e2m 26", "office's name")),
    ],
)
def test_a_weak_password_is_refused(
    with_office: Run, data_dir: Path, password: str, said: str
) -> None:
    refused(add_lan(with_office, password), said)
    assert rows(data_dir, "SELECT * FROM person") == []


def test_a_password_is_asked_twice_without_being_shown(with_office: Run, data_dir: Path) -> None:
    arguments = ("user", "add", "lan", "--role", "admin", "--office", "minh-tam", "--json")
    wrong = with_office(*arguments, says=f"{PASSWORD}\nsomething else\n")
    assert wrong.exit_code == 1
    right = with_office(*arguments, says=f"{PASSWORD}\n{PASSWORD}\n")
    assert json.loads(right.stdout)["role"] == "admin"
    assert PASSWORD not in right.stderr
    assert len(rows(data_dir, "SELECT * FROM person")) == 1


def test_a_password_is_changed(with_office: Run, data_dir: Path) -> None:
    add_lan(with_office)
    changed = with_office("user", "password", "lan", "--password-stdin", says="hai-cua!2026\n")
    assert changed.exit_code == 0
    ((stored,),) = rows(data_dir, "SELECT password_hash FROM person")
    assert verify_password(stored, "hai-cua!2026")
    unknown = with_office("user", "password", "minh", "--password-stdin", says=PASSWORD)
    refused(unknown, "minh")


def test_a_new_password_is_as_good_as_the_first(with_office: Run, data_dir: Path) -> None:
    add_lan(with_office)
    for weak in ("matkhau2", "minhtam123", "short"):
        refused(with_office("user", "password", "lan", "--password-stdin", says=weak))
    ((stored,),) = rows(data_dir, "SELECT password_hash FROM person")
    assert verify_password(stored, PASSWORD)


def test_a_name_is_the_same_however_it_is_written(with_office: Run, data_dir: Path) -> None:
    role = ("--role", "clerk", "--office", "minh-tam")
    added = with_office("user", "add", "H\u1ed3ng", *role, "--password-stdin", says=PASSWORD)
    assert added.exit_code == 0
    for written in ("H\u1ed2NG", " h\u1ed3ng ", "ho\u0302\u0300ng"):
        more = with_office("user", "add", written, *role, "--password-stdin", says=PASSWORD)
        refused(more, "luot user password")
        head = ("--role", "head", "--office", "minh-tam")
        assert with_office("user", "add", written, *head).exit_code == 0
        assert with_office("user", "remove", written, *head).exit_code == 0
        changed = with_office("user", "password", written, "--password-stdin", says=PASSWORD)
        assert changed.exit_code == 0
    assert rows(data_dir, "SELECT user, folded FROM person") == [("H\u1ed3ng", "h\u1ed3ng")]
    assert with_office("user", "remove", "h\u1ed2ng").exit_code == 0
    assert rows(data_dir, "SELECT user FROM person") == []


def test_a_person_is_listed_and_removed(with_office: Run) -> None:
    add_lan(with_office)
    listed = json.loads(with_office("user", "list", "--office", "minh-tam", "--json").stdout)
    assert listed == {"users": [{"user": "lan", "name": "lan", "role": "clerk"}]}
    assert "lan\tclerk" in with_office("user", "list", "--office", "minh-tam").stdout
    assert with_office("user", "remove", "lan").exit_code == 0
    refused(with_office("user", "remove", "lan"), "lan")


@pytest.mark.parametrize("name", ["", "  ", "x" * 81])
def test_a_name_that_cannot_be_typed_is_refused(with_office: Run, name: str) -> None:
    refused(
        with_office(
            *("user", "add", name, "--role", "clerk", "--office", "minh-tam", "--password-stdin"),
            says=PASSWORD,
        ),
        "80",
    )
    refused(with_office("device", "add", "board", "--office", "minh-tam", "--name", name), "80")


@pytest.mark.parametrize(
    ("sign", "named"),
    [
        ("\x07", "U+0007"),
        ("\u202e", "U+202E RIGHT-TO-LEFT OVERRIDE"),
        ("\u2060", "U+2060 WORD JOINER"),
        ("\udcff", "U+DCFF"),
        ("\ufe0f", "U+FE0F VARIATION SELECTOR-16"),
    ],
)
def test_a_name_with_a_sign_that_nobody_sees_is_refused(
    with_office: Run, data_dir: Path, sign: str, named: str
) -> None:
    user = ("--role", "clerk", "--office", "minh-tam", "--password-stdin")
    device = ("device", "add", "board", "--office", "minh-tam", "--name")

    refused(with_office("user", "add", f"lan{sign}", *user, says=PASSWORD), "NAME", named)
    full = with_office("user", "add", "lan", *user, "--full-name", f"L{sign}an", says=PASSWORD)
    refused(full, "--full-name", named)
    refused(with_office(*device, f"B{sign}1"), "--name", named)
    refused(with_office(*device, "B\n1"), "--name", "U+000A")
    day = ("office", "calendar", "set", "minh-tam", "2026-11-24", "closed", "--name", "N")
    refused(with_office(*day[:-1], f"N{sign}"), "name.vi", named)
    refused(with_office(*day, "--source", f"1{sign}2"), "source", named)
    assert rows(data_dir, "SELECT * FROM person") == rows(data_dir, "SELECT * FROM device") == []


def test_a_device_is_added_listed_and_revoked(with_office: Run, data_dir: Path) -> None:
    added = with_office(
        "device", "add", "kiosk", "--office", "minh-tam", "--name", "Kiosk 1", "--json"
    )
    assert (added.exit_code, added.stderr) == (0, "")
    device = json.loads(added.stdout)
    assert device.keys() == {"id", "token"}
    assert rows(data_dir, "SELECT id, token_hash FROM device") == [
        (device["id"], token_hash(device["token"]))
    ]
    listed = with_office("device", "list", "--office", "minh-tam", "--json")
    assert [one["name"] for one in json.loads(listed.stdout)["devices"]] == ["Kiosk 1"]
    assert "Kiosk 1\tnot connected" in with_office("device", "list", "--office", "minh-tam").stdout

    again = with_office("device", "add", "kiosk", "--office", "minh-tam", "--name", "Kiosk 1")
    refused(again, "Kiosk 1")

    assert with_office("device", "revoke", device["id"], "--office", "minh-tam").exit_code == 0
    refused(with_office("device", "revoke", device["id"], "--office", "minh-tam"), device["id"])
    assert rows(data_dir, "SELECT * FROM device") == []


def test_a_rating_tablet_knows_its_counter(with_office: Run, data_dir: Path) -> None:
    named = ("device", "add", "rating", "--office", "minh-tam", "--name")
    added = with_office(*named, "Rating 3", "--counter", "3", "--json")
    assert (added.exit_code, added.stderr) == (0, "")
    assert rows(data_dir, "SELECT counter FROM device") == [("3",)]
    listed = with_office("device", "list", "--office", "minh-tam")
    assert "Rating 3\tnot connected\tcounter 3" in listed.stdout

    refused(with_office(*named, "Rating 99", "--counter", "99"), "99")
    kiosk = ("device", "add", "kiosk", "--office", "minh-tam", "--name", "K", "--counter", "3")
    refused(with_office(*kiosk), "--counter")
    nowhere = with_office(*named, "Rating 0", "--json")
    assert nowhere.exit_code == 0
    assert "--counter" in nowhere.stderr


def test_a_reader_is_listed_by_when_it_last_used_its_token(
    with_office: Run,
) -> None:
    listing = ("device", "list", "--office", "minh-tam")
    with_office("device", "add", "reader", "--office", "minh-tam", "--name", "IOC")
    assert with_office(*listing).stdout.endswith("\treader\tIOC\tnever used\n")
    used = datetime(2026, 11, 23, 9, 30).astimezone()
    with database(writes=True) as connection:
        connection.execute(update(DEVICE).values(seen_at=used))
    assert "23/11/2026 09:30" in with_office(*listing).stdout
    [told] = json.loads(with_office(*listing, "--json").stdout)["devices"]
    assert datetime.fromisoformat(told["seen_at"]) == used


def test_a_practice_office_is_made_and_removed_by_command(with_office: Run, data_dir: Path) -> None:
    made = with_office("office", "practice", "minh-tam")
    assert "minh-tam-tap-dung" in made.stdout
    assert len(rows(data_dir, "SELECT code FROM office")) == 2
    days = ("--from", "2026-11-01", "--to", "2026-11-02", "--json")
    refused = with_office("statistics", "--office", "minh-tam-tap-dung", *days)
    assert refused.exit_code != 0
    assert "minh-tam-tap-dung" in refused.stderr
    anew = with_office("statistics", "rebuild", "--office", "minh-tam-tap-dung")
    assert anew.exit_code != 0
    assert "minh-tam-tap-dung" in anew.stderr
    gone = with_office("office", "practice", "minh-tam", "--remove")
    assert "minh-tam-tap-dung" in gone.stdout
    again = with_office("office", "practice", "minh-tam", "--remove")
    assert (again.exit_code, rows(data_dir, "SELECT code FROM office")) == (0, [("minh-tam",)])


def test_a_kiosk_that_no_printer_names_is_added_with_a_note(with_office: Run) -> None:
    added = with_office("device", "add", "kiosk", "--office", "minh-tam", "--name", "Kiosk 2")
    assert added.exit_code == 0
    assert 'kiosk = "Kiosk 2" (there are: Kiosk 1)' in added.stderr


def test_a_token_is_shown_once_also_without_json(with_office: Run) -> None:
    told = with_office("device", "add", "board", "--office", "minh-tam", "--name", "B").stdout
    assert len(told.splitlines()) == 2


@pytest.mark.parametrize(
    "arguments",
    [
        ("user", "add", "lan"),
        ("user", "add", "lan", "--role", "king", "--office", "minh-tam"),
        ("device", "add", "toaster", "--office", "minh-tam", "--name", "T"),
        ("device", "add", "kiosk", "--office", "minh-tam"),
        ("office", "import"),
        ("office", "import", "/nowhere/at-all.toml"),
        ("office", "burn"),
        ("unknown",),
        ("--language", "fr", "office", "example"),
    ],
)
def test_wrong_usage_has_its_own_status(run: Run, arguments: tuple[str, ...]) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""


def test_the_language_follows_the_machine_or_the_option(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    vietnamese = "c\u01a1 quan"
    assert "office" in run("office", "export", "x").stderr
    assert vietnamese in run("--language", "vi", "office", "export", "x").stderr
    monkeypatch.setenv("LANG", "vi_VN.UTF-8")
    assert vietnamese in run("office", "export", "x").stderr
    assert "office" in run("--language", "en", "office", "export", "x").stderr
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    assert "office" in run("office", "export", "x").stderr


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("LUOT_DATABASE_URL", "mysql://x", "LUOT_DATABASE_URL"),
        ("LUOT_DATABASE_URL", "postgresql://127.0.0.1:1/x", "database cannot be used"),
        ("LUOT_LOG_FORMAT", "xml", "LUOT_LOG_FORMAT"),
    ],
)
def test_an_unusable_setting_is_named(
    run: Run, monkeypatch: pytest.MonkeyPatch, name: str, value: str, said: str
) -> None:
    monkeypatch.setenv(name, value)
    result = run("office", "export", "minh-tam")
    refused(result, said)
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    ("kept", "says"), [(0, "is no database"), (100, "is damaged")], ids=["other", "damaged"]
)
@pytest.mark.parametrize("command", [("office", "export", "minh-tam"), ("serve", "--port", "0")])
def test_a_file_that_is_unusable_is_told_with_its_remedy(
    with_office: Run, data_dir: Path, kept: int, says: str, command: tuple[str, ...]
) -> None:
    database = data_dir / "luot.db"
    database.write_bytes(database.read_bytes()[:kept] + b"\xa5" * 20_000)
    result = with_office(*command)
    refused(result, says)
    assert "luot restore" in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_two_commands_at_once_are_asked_to_try_again(
    with_office: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def beaten(*_: object, **__: object) -> None:
        raise IntegrityError("INSERT", {}, Exception("duplicate key"))

    monkeypatch.setattr("server.cli.user.add_person", beaten)
    result = add_lan(with_office)
    refused(result, "again")
    assert len(result.stderr.splitlines()) == 1


def test_both_catalogues_have_the_same_texts() -> None:
    folder = files("server") / "i18n"
    vi, en = (
        json.loads((folder / f"commands.{language}.json").read_text("utf-8"))
        for language in ("vi", "en")
    )
    assert vi.keys() == en.keys()


def test_the_real_command_speaks_utf8_and_json_alone(data_dir: Path) -> None:
    luot_command = Path(sys.executable).with_name("luot")
    environment = {
        "LUOT_DATA_DIR": str(data_dir),
        "LC_ALL": "C",
        "PYTHONIOENCODING": "ascii",
        "PATH": "/usr/bin:/bin",
    }

    def real(*arguments: str, says: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [luot_command, *arguments],
            input=says,
            env=environment,
            capture_output=True,
            check=False,
            timeout=60,
        )

    example = real("office", "example")
    assert "Ph\u01b0\u1eddng Minh T\u00e2m" in example.stdout.decode()
    created = real("office", "import", "-", says=example.stdout)
    assert created.returncode == 0
    notes = created.stderr.decode().splitlines()
    assert notes
    assert all(one.startswith("note: ") for one in notes)
    assert "lacks" not in created.stderr.decode(), "the kiosk's menus are looked at here too"
    named = ("device", "add", "rating", "--office", "minh-tam", "--name", "R", "--counter", "3")
    device = real(*named, "--json")
    assert (device.returncode, device.stderr) == (0, b"")
    assert json.loads(device.stdout).keys() == {"id", "token"}
    again = real(*named, "--json")
    assert (again.returncode, again.stdout) == (1, b"")
    assert len(again.stderr.splitlines()) == 1


def test_a_trial_slip_proves_letters_and_qr_code(run: Run, tmp_path: Path) -> None:
    assert run("printer", "test", f"folder://{tmp_path}/slips").exit_code == 0
    [slip] = (tmp_path / "slips").glob("*.png")
    with Image.open(slip) as picture:
        [code] = zxingcpp.read_barcodes(picture.convert("L"))
    assert code.text == "luot"


def test_a_printer_is_asked_how_it_is(run: Run, tmp_path: Path) -> None:
    ready = run("printer", "check", f"folder://{tmp_path}/slips")
    assert (ready.exit_code, ready.stdout) == (0, "The printer is ready.\n")
    refused(run("printer", "check", "file:///dev/no-such-port"), "cannot be reached")


@pytest.mark.parametrize("asked", ["check", "test"])
def test_a_wrong_printer_address_is_told(run: Run, asked: str) -> None:
    refused(run("printer", asked, "gopher://printer"), "address is wrong", "gopher")


def test_a_trial_slip_says_what_became_of_it(run: Run, tmp_path: Path) -> None:
    printed = run("printer", "test", f"folder://{tmp_path}/slips")
    assert (printed.exit_code, printed.stdout) == (0, "Printed.\n")
    (tmp_path / "port").touch()
    blind = run("printer", "test", f"file://{tmp_path}/port")
    assert (blind.exit_code, blind.stdout.count("cannot tell")) == (0, 1)
    refused(run("printer", "test", "file:///dev/no-such-port"), "nothing was sent")


def test_an_officer_is_shown_with_a_photograph_and_hidden(
    with_office: Run, data_dir: Path, tmp_path: Path
) -> None:
    assert add_lan(with_office).exit_code == 0
    photo, no_photo = tmp_path / "lan.png", tmp_path / "lan.txt"
    Image.new("RGB", (900, 1200), "teal").save(photo)
    no_photo.write_text("no photograph")
    base = ("user", "show", "Lan", "--office", "minh-tam")
    shown = (*base, "--title", "Chuyên viên", "--field", "Hộ tịch")
    refused(with_office(*shown, "--photo", str(no_photo)), "WebP")
    assert with_office(*shown, "--photo", str(photo)).exit_code == 0
    [(title, size)] = rows(data_dir, "SELECT title, length(photo) FROM officer_card")
    assert json.loads(title) == {"vi": "Chuyên viên", "en": "Chuyên viên"}
    assert size > 0
    for taken in (
        ("hide", "lan", "--office", "minh-tam"),
        ("remove", "lan", "--office", "minh-tam", "--role", "clerk"),
        ("remove", "lan"),
    ):
        assert with_office(*shown).exit_code == 0
        [(before,)] = rows(data_dir, "SELECT max(seq) FROM outbox")
        assert with_office("user", *taken).exit_code == 0
        assert rows(data_dir, "SELECT * FROM officer_card") == []
        told = rows(data_dir, f"SELECT type FROM outbox WHERE seq > {before}")
        assert told == [("office.changed",)], "tablets take the photograph away at once"
        if "--role" in taken:
            asked = ("user", "add", "lan", "--role", "clerk", "--office", "minh-tam")
            assert with_office(*asked).exit_code == 0
