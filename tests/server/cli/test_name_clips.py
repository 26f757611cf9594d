"""An office's own names are spoken where the synthesizer is installed, and told of where not."""

import importlib.util
import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from display_board.voice.bank import Bank
from kiosk_app.words.aloud import Lexicon, plan
from server import name_clips
from server.catalogue_file.example import example_catalogue
from server.cli import luot
from server.name_clips import names_in
from server.office_file.example import example_office_file
from server.office_file.hall_part import Hall
from server.office_file.read import read_office_file
from server.office_file.values import Name

FILE = read_office_file(example_office_file().encode()).office_file


@pytest.fixture(autouse=True)
def spoken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A quick synthesizer that writes down what it was asked to speak."""
    asked: list[str] = []

    def speak(language: str, text: str) -> bytes:
        asked.append(text)
        return f"{language}: {text}".encode()

    monkeypatch.setattr(name_clips, "_spoken", speak)
    monkeypatch.setattr(name_clips, "user_cache_path", lambda _: tmp_path / "cache")
    monkeypatch.setenv("LUOT_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    for name in ("LC_ALL", "LC_MESSAGES", "LUOT_DATABASE_URL"):
        monkeypatch.delenv(name, raising=False)
    return asked


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "office.toml"
    path.write_text(example_office_file(), encoding="utf-8")
    return path


def failing(_language: str, _text: str) -> bytes:
    raise RuntimeError("eSpeak NG did not start")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(luot, list(arguments))


def bank(tmp_path: Path) -> Bank:
    return Bank(tmp_path / "data" / "voice")


def test_every_name_of_the_office_has_a_clip_after_the_import(
    file: Path, tmp_path: Path, spoken: list[str]
) -> None:
    service = "Xác nhận cư trú"
    rename(file, service)
    assert run("office", "import", str(file)).exit_code == 0
    told = bank(tmp_path).kiosk_manifest("vi")
    assert told is not None
    texts = {key: clip["text"] for key, clip in told["clips"].items()}
    [key] = plan([service], Lexicon("vi", texts)).clips
    clip = bank(tmp_path).clip("vi", key)
    assert clip is not None
    assert clip.path.read_bytes() == f"vi: {service}".encode()
    assert all(plan([text], Lexicon("vi", texts)).missing == () for text, _ in names_in(FILE)["vi"])
    assert FILE.rating_reasons[0].name.vi in spoken, "the tablet reads reasons out"
    own = Name(vi="Nhà B", en="Building B")
    hall = Hall(code="B", name=own, zones=["B"])
    consent = FILE.office.texts.model_copy(update={"card_consent": own})
    office = FILE.office.model_copy(update={"texts": consent})
    for what in ({"halls": [hall]}, {"office": office}):
        assert (own.en, "en") in names_in(FILE.model_copy(update=what))["en"], what
    assert len(spoken) == len(set(spoken))


def test_what_was_spoken_before_is_not_spoken_again(
    file: Path, spoken: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("office", "import", str(file))
    first = list(spoken)
    run("office", "import", str(file))
    monkeypatch.setenv("LUOT_DATA_DIR", str(tmp_path / "elsewhere"))
    run("office", "import", str(file))
    assert spoken == first, "the machine's cache has them"


def test_a_user_without_a_cache_has_names_spoken_all_the_same(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "no folder").write_bytes(b"")
    monkeypatch.setattr(name_clips, "user_cache_path", lambda _: tmp_path / "no folder")
    imported = run("office", "import", str(file))
    assert imported.exit_code == 0, imported.stderr
    assert FILE.services[0].name.vi in bank(tmp_path).names.texts("vi").values()


def test_a_name_without_english_is_said_in_vietnamese_on_the_english_screen() -> None:
    service = FILE.services[0]
    assert (service.name.en, "en") in names_in(FILE)["en"]
    name = service.name.model_copy(update={"en": None})
    told = FILE.model_copy(update={"services": [service.model_copy(update={"name": name})]})
    assert (service.name.vi, "vi") in names_in(told)["en"]


def test_a_synthesizer_that_fails_does_not_keep_the_office_from_being_set_up(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(name_clips, "_spoken", failing)
    imported = run("office", "import", str(file))
    assert imported.exit_code == 0
    assert "eSpeak NG did not start" in imported.stderr


def test_without_the_extra_names_are_shown_only_and_the_doctor_names_it(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name: None if "espeak" in name else found(name)
    )
    assert run("office", "import", str(file)).exit_code == 0
    assert bank(tmp_path).names.texts("vi") == {}
    assert told_of_names() == (True, ""), "the shipped voice says the example's names"
    rename(file)
    assert run("office", "import", str(file)).exit_code == 0
    ok, do = told_of_names()
    assert ok
    assert "luot[voice]" in do


def test_with_the_extra_the_doctor_has_nothing_to_do_but_where_a_clip_failed(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename(file)
    run("office", "import", str(file))
    assert told_of_names() == (True, "")
    rename(file, "Xác nhận lại")
    monkeypatch.setattr(name_clips, "_spoken", failing)
    run("office", "import", str(file))
    ok, do = told_of_names()
    assert ok
    assert "luot office import" in do
    assert "luot[voice]" not in do


def rename(file: Path, name: str = "Xác nhận cư trú") -> None:
    before, service, after = file.read_text(encoding="utf-8").partition(
        'code = "A"\nname = { vi = "'
    )
    _, end, rest = after.partition('"')
    file.write_text("".join((before, service, name, end, rest)), encoding="utf-8")


def told_of_names() -> tuple[bool, str]:
    checks = json.loads(run("doctor", "--json").stdout)["checks"]
    [told] = [one for one in checks if one["name"] == "names_spoken"]
    return told["ok"], told["do"]


def test_procedures_are_spoken_where_the_machine_can(
    file: Path, tmp_path: Path, spoken: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    run("office", "import", str(file))
    catalogue = tmp_path / "procedures.csv"
    mine = "Đăng ký kết hôn lưu động"
    named = example_catalogue().replace("Đăng ký kết hôn,".encode(), f"{mine},".encode(), 1)
    catalogue.write_bytes(named)
    told = ("procedures", "import", str(catalogue), "--office", "minh-tam")
    before = list(spoken)
    assert run(*told, "--no-spoken").exit_code == 0
    assert spoken == before
    assert "luot procedures import" in told_of_names()[1]
    assert run(*told).exit_code == 0
    assert told_of_names() == (True, "")
    lexicon = Lexicon("vi", bank(tmp_path).names.texts("vi"))
    for text in (mine, "Bản chính giấy tờ, văn bản"):
        assert plan([text], lexicon).missing == (), text
    assert "Certified copies of originals" in bank(tmp_path).names.texts("en").values()

    monkeypatch.setattr(name_clips, "_spoken", failing)
    monkeypatch.setenv("LUOT_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setattr(name_clips, "user_cache_path", lambda _: tmp_path / "none")
    shutil.rmtree(tmp_path / "data" / "voice")
    failed = run(*told, "--spoken")
    assert (failed.exit_code, "eSpeak NG did not start" in failed.stderr) == (0, True)
    monkeypatch.setattr("server.cli.procedures.can_speak", lambda: False)
    refused = run(*told, "--spoken")
    assert (refused.exit_code, "luot[voice]" in refused.stderr) == (1, True)
