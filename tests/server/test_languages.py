"""Languages beyond the house's: Khmer comes along, and any other needs a folder alone."""

import json
import string
from pathlib import Path

import numpy as np
import pytest
import soundfile
from click.testing import CliRunner
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from display_board.citizen.first_picture import with_first_picture
from display_board.voice.bank import Bank
from display_board.voice.names import key_of
from kiosk_app.words.aloud import Lexicon, plan
from kiosk_app.words.script import script
from kiosk_app.words.slips import slip_of
from kiosk_app.words.wording import wording
from printer import fonts
from printer.picture import draw
from printer.profile import PrinterProfile
from server.cli import luot
from server.contract.answers import Localized
from server.contract.languages import FOLDER, HOUSE, catalogue, languages, site_fonts
from server.contract.number_words import number_words
from server.contract.requests import IssueTicket
from server.contract.signs import hidden_sign
from server.domain.announcement import announce, keys
from server.office_file.example import example_office_file
from server.office_file.read import read_office_file
from server.office_file.write import write_office_file
from tests.kiosk_app.samples import a_ticket, an_office

ROOT = Path(__file__).parents[2]
OURS = {
    "kiosk": "kiosk_app/i18n/vi.json",
    "spoken": "kiosk_app/i18n/spoken.vi.json",
    "board": "display_board/board/i18n/vi.json",
    "phone": "display_board/citizen/i18n/vi.json",
    "rules": "server/i18n/rules.vi.json",
    "dossiers": "server/i18n/dossiers.vi.json",
    **{
        page: f"display_board/{page}/i18n/vi.json"
        for page in ("appointments", "book", "home", "log", "now", "procedures", "survey")
    },
}
NAMES = ("language_", "language.", "application", "small_panel", "panel_guessed", "mail.")
"""Of staff, of a mail in the house's languages, or a language's own name."""
TABLE = catalogue("km", "numbers")["words"]
INVENTED = "\u2d63\u2d4b"


def values(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name)


@pytest.mark.parametrize("name", OURS)
def test_khmer_says_all_that_vietnamese_does(name: str) -> None:
    ours = json.loads((ROOT / OURS[name]).read_text(encoding="utf-8"))
    km = catalogue("km", name)
    told = {key: text for key, text in ours.items() if not key.startswith(NAMES)}
    assert {key for key in km if not key.startswith(NAMES)} == told.keys()
    assert {key: values(km[key]) for key in told} == {key: values(told[key]) for key in told}
    letters = {letter for text in km.values() for letter in text if ord(letter) > 0x17F}
    assert not {one for one in letters if one != "\u200b" and fonts.holder(one) is None}


@given(st.integers(0, 999))
def test_khmer_counts_by_fives(number: int) -> None:
    said = " ".join(catalogue("km", "voice")[key] for key in number_words(TABLE, number))
    spoken = {6: "ប្រាំ មួយ", 16: "ដប់ ប្រាំ មួយ", 67: "ហុកសិប ប្រាំ ពីរ", 904: "ប្រាំ បួន រយ បួន"}
    assert said
    for one, words in spoken.items():
        assert " ".join(catalogue("km", "voice")[k] for k in number_words(TABLE, one)) == words


def test_a_number_without_a_word_is_told() -> None:
    with pytest.raises(ValueError, match="no word says 7"):
        number_words({"0": ["zero"]}, 7)


def test_a_call_in_khmer_is_told_in_vietnamese_too() -> None:
    khmer, vietnamese = announce("A06", "17", ["km"], tables={"km": TABLE})
    assert (khmer["language"], vietnamese["language"]) == ("km", "vi")
    assert khmer["clips"] == [
        *("chime", ",", "invite", ",", "letter-a", ",", "digit-0", ",", "digit-5", "|", "digit-1"),
        *(";", "to-counter", "|", "number-10", "|", "digit-5", "|", "digit-2"),
    ]
    assert {one for one in khmer["clips"] if one[0].isalpha()} <= keys("km", TABLE)
    assert [one["language"] for one in announce("A1", "1", ["km", "vi"])] == ["vi"]


def test_a_word_may_end_without_a_blank_where_its_script_sets_none() -> None:
    assert hidden_sign("លេខ\u200bរៀង", lines=True) is None
    for text in ("Ch\u200bứng", "\u200bលេខ", "លេខ\u200b", "លេខ\u200b\u200bរៀង"):
        assert hidden_sign(text, lines=True)
    assert hidden_sign("លេខ\u200bរៀង")


def invented(folder: Path) -> None:
    """A language as a site adds one: catalogues, voice words, numbers and a typeface."""
    own = folder / "qq"
    own.mkdir(parents=True)
    texts = {
        "kiosk": {"language_own": "Qoq", "slip_heading": INVENTED, "your_number": "Num qoq"},
        "board": {"now": "Qoq now"},
        "phone": {"waiting.first": "Qoq first"},
        "rules": {"accumulating": "Qoq order"},
        "voice": {key: f"q {key}" for key in keys("qq", {"0": ["none"], "1": ["digit-1"]})},
        "numbers": {"words": {"0": ["none"], "1": ["digit-1"]}},
    }
    for name, told in texts.items():
        (own / f"{name}.json").write_text(json.dumps(told), encoding="utf-8")
    (folder / "fonts").mkdir()
    with TTFont(fonts.font_file(400)) as font:
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap |= dict.fromkeys(map(ord, INVENTED), "H")
        font.save(folder / "fonts" / "qoq.ttf")


def test_an_invented_language_needs_no_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    # Other tests have asked for words before, and will again.
    wording.cache_clear()
    request.addfinalizer(wording.cache_clear)
    invented(tmp_path)
    assert fonts.holder(INVENTED[0]) is None
    with pytest.raises(ValidationError, match="km"):
        IssueTicket(service="A", language="qq")
    monkeypatch.setenv(FOLDER, str(tmp_path))
    monkeypatch.setattr(fonts, "_added", {})
    fonts.add_faces(site_fonts())
    assert languages() == (*HOUSE, "km", "qq")
    assert IssueTicket(service="A", language="qq").language == "qq"

    text = example_office_file(always_open=True)
    text = text.replace('languages = ["vi", "en"]', 'languages = ["vi", "qq"]', 1)
    text = text.replace('languages = ["vi", "en"]', 'languages = ["qq"]')
    service = 'en = "Certification" }\nfield'
    text = text.replace(service, service.replace(" }", ', qq = "Qert" }'))
    read = read_office_file(text.encode())
    assert read.office_file.services[0].name.spoken_in("qq") == "Qert"
    [missing] = [one for one in read.doubts if one.reason == "language_missing"]
    assert missing.values["language"] == "qq"
    again = read_office_file(write_office_file(read.office_file).encode()).office_file
    assert again == read.office_file

    assert wording("qq").say("your_number") == "Num qoq"
    assert wording("qq").say("back") == wording("vi").say("back")
    assert wording("vi").say("language_qq") == "Qoq"
    assert (
        wording("qq").name(Localized.model_validate({"vi": "Một", "en": "One", "qq": "Qone"}))
        == "Qone"
    )
    assert wording("qq").name(Localized(vi="Một", en="One")) == "Một"
    slip = slip_of(a_ticket(), an_office(), "qq")
    assert slip.heading == INVENTED
    assert fonts.holder(INVENTED[0]) == "qoq"
    assert draw(slip, PrinterProfile()).height > 500
    followed = {"number": "A001", "state": "waiting", "ahead": 0, "soon": False}
    page = with_first_picture(
        '<html lang="vi"><main id="ticket"></main>',
        {**followed, "office": {"rule": {"vi": "Một", "en": "One"}}},
        "qq",
    )
    assert '<html lang="qq">' in page
    assert "Qoq first" in page


@pytest.fixture
def _site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LUOT_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("LANG", "en_US.UTF-8")


@pytest.mark.usefixtures("_site")
def test_a_whole_voice_is_imported_or_nothing_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    takes = tmp_path / "takes"
    takes.mkdir()
    tone = 0.2 * np.sin(np.arange(24_000) / 10)
    needed = sorted(keys("km", TABLE) - {"chime"})
    for key in (*needed[1:], "kiosk-your-number"):
        soundfile.write(takes / f"{key}.wav", tone, 24_000)
    bank = Bank(tmp_path / "data" / "voice")

    def run(*words: str) -> tuple[int, str]:
        done = CliRunner().invoke(luot, ["--language", "en", "voice", *words])
        return done.exit_code, done.output

    monkeypatch.setattr("server.cli.office.can_speak", lambda: False)
    service = "អត្រានុកូលដ្ឋាន"
    file = tmp_path / "office.toml"
    named = example_office_file().replace('en = "Civil status" }', f'en = "C", km = "{service}" }}')
    file.write_text(named, encoding="utf-8")
    assert CliRunner().invoke(luot, ["office", "import", str(file)]).exit_code == 0
    name = key_of(service, "km")
    of = ("--office", "minh-tam")
    assert f"{name}\t{service}\n" in run("script", "km", *of)[1]
    listed = run("script", "km")[1]
    assert service not in listed
    assert f"{needed[0]}\t{catalogue('km', 'voice')[needed[0]]}\n" in listed
    assert f"kiosk-your-number\t{script('km')['kiosk-your-number']}\n" in listed
    code, told = run("import-bank", "km", str(takes))
    assert (code, needed[0] in told, bank.languages()) == (1, True, ["en", "vi"])

    soundfile.write(takes / f"{needed[0]}.wav", tone, 24_000)
    soundfile.write(takes / "song.wav", tone, 24_000)
    assert run("import-bank", "km", str(takes))[0] == 1
    (takes / "song.wav").unlink()
    soundfile.write(takes / f"{name}.wav", tone, 24_000)
    assert run("import-bank", "km", str(takes))[0] == 1, "no key of the script without the office"
    code, told = run("import-bank", "km", str(takes), *of)
    assert (code, bank.languages()) == (0, ["en", "km", "vi"]), told
    manifest = bank.manifest("km")
    assert manifest is not None
    assert manifest["clips"].keys() == keys("km", TABLE)

    clips = bank.kiosk_manifest("km")
    assert clips is not None
    lexicon = Lexicon("km", {key: one["text"] for key, one in clips["clips"].items()})
    assert plan([service], lexicon).clips == (name,)
    said = plan([wording("km").say("your_number"), "A06"], lexicon)
    assert said.missing == ()
    heard = [one for one in said.clips if one[0].isalpha()]
    assert heard == ["kiosk-your-number", "letter-a", "digit-0", "digit-5", "digit-1"]
