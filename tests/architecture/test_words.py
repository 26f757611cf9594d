"""What people read is in catalogues, in both languages, and nowhere else."""

import ast
import json
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from server.contract.states import PrintReason, TroubleCode
from tests.architecture.tracked import ROOT, TEXT, code, files, name_of

NAME = "L\u01b0\u1ee3t"
VIETNAMESE = re.compile(
    "[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9"
    "\u00c0-\u00c3\u00c8-\u00ca\u00cc\u00cd\u00d2-\u00d5\u00d9\u00da\u00dd"
    "\u00e0-\u00e3\u00e8-\u00ea\u00ec\u00ed\u00f2-\u00f5\u00f9\u00fa\u00fd\u0300-\u0303\u0309\u0323]"
)
NO_WORD = re.compile("[^a-z ]*[\u0110\u0111][^a-z ]*")
"""The letter alone, as in a ticket's prefix or a pattern of prefixes, is no word."""
NETWORK_LINE = re.compile(
    r"\b[Ll]ines? (?:is|are|was|goes|went|counts? as) (?:down|dead|alive|lost|silent|up|back)\b"
    r"|\b(?:dead|lost|silent|network) [Ll]ine\b"
    r"|\b(?:on|refusedBy|drawn?|show)Line\b"
    r"|\b[Ll]ine(?:Is|_is_?|[_-])?(?:[Dd]own|[Ss]tate|[Bb]anner)\b"
    r"|\bline\.(?:state|heard|refused)\b"
    r"""|\bid=["']line["']"""
)
"""The ways in which a connection was called a line before; a new one needs a reader."""
COMMENTS = {
    ".js": re.compile(r"/\*.*?\*/|(?<![:\"'])//[^\n]*", re.DOTALL),
    ".qml": re.compile(r"/\*.*?\*/|(?<![:\"'])//[^\n]*", re.DOTALL),
    ".html": re.compile(r"<!--.*?-->", re.DOTALL),
}


def spoken_in_python(path: Path) -> Iterator[str]:
    """Every text of a module except docstrings, which explain words to programmers."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    bodies = [getattr(node, "body", None) for node in ast.walk(tree)]
    explained = {
        id(first.value)
        for body in bodies
        for first in (body if isinstance(body, list) else [])
        if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in explained
        ):
            yield node.value


def spoken_on_pages(path: Path) -> Iterator[str]:
    """A page's text without comments."""
    yield COMMENTS[path.suffix].sub("", path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("suffix", [".py", ".js", ".qml", ".html"])
def test_code_speaks_no_vietnamese(suffix: str) -> None:
    speaks = spoken_in_python if suffix == ".py" else spoken_on_pages
    found = [
        f"{name_of(path)}: {line.strip()}"
        for path in code(suffix)
        # A bundle is made of modules, which are looked at, and catalogues.
        if ".bundle." not in path.name
        for text in speaks(path)
        for line in text.replace(NAME, "").splitlines()
        if VIETNAMESE.search(line) and not NO_WORD.fullmatch(line.strip())
    ]
    assert found == []


def test_the_letters_are_looked_for_rightly() -> None:
    for word in ("M\u1eddi c\u00f4ng d\u00e2n", "qu\u1ea7y", "\u0111\u1ebfn", "S\u1ed0", "l\u00e0"):
        assert VIETNAMESE.search(word)
    assert not VIETNAMESE.search("A012, 16\u00d79, naive \u2192 50 %")


def flat(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Each text of a catalogue by its place."""
    if isinstance(value, dict):
        for key, one in value.items():
            yield from flat(one, f"{path}/{key}")
    elif isinstance(value, list):
        for number, one in enumerate(value):
            yield from flat(one, f"{path}/{number}")
    else:
        yield path, str(value)


def catalogues() -> list[Path]:
    """The Vietnamese half of every pair."""
    return [
        one
        for one in files()
        if one.suffix == ".json"
        and one.parent.name in {"i18n", "texts"}
        and (one.name == "vi.json" or one.name.endswith(".vi.json"))
    ]


def english_of(path: Path) -> Path:
    return path.with_name(path.name.removesuffix("vi.json") + "en.json")


def read(path: Path) -> dict[str, str]:
    return dict(flat(json.loads(path.read_text(encoding="utf-8"))))


def test_there_are_catalogues_wherever_somebody_is_spoken_to() -> None:
    found = {name_of(one.parent) for one in catalogues()}
    assert {
        "server/i18n",
        "kiosk_app/i18n",
        "display_board/board/i18n",
        "display_board/clerk/i18n",
        "display_board/citizen/i18n",
    } <= found
    english = {one for one in files() if one.name == "en.json" or one.name.endswith(".en.json")} - {
        one for one in files() if one.parent.name not in {"i18n", "texts"}
    }
    assert english == {english_of(one) for one in catalogues()}


def named_in(text: str) -> set[str]:
    """The values that a text names; a month is a figure in one language, a name in the other."""
    return {one.removesuffix("_name") for one in re.findall(r"\{(\w+)", text)}


@pytest.mark.parametrize("path", catalogues(), ids=name_of)
def test_both_languages_say_the_same_things(path: Path) -> None:
    vietnamese, english = read(path), read(english_of(path))

    # English words one thing differently from many; Vietnamese does not.
    singular = {key for key in english if key.endswith(".one")}
    assert {key.removesuffix(".one") for key in singular} <= english.keys()
    assert vietnamese.keys() == english.keys() - singular
    for key, text in vietnamese.items():
        assert named_in(text) == named_in(english[key]), key
        assert text.strip(), key
        assert english[key].strip(), key


@pytest.mark.parametrize("path", catalogues(), ids=name_of)
def test_a_catalogue_names_no_key_twice(path: Path) -> None:
    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        names = [name for name, _ in pairs]
        assert len(set(names)) == len(names), names
        return dict(pairs)

    for one in (path, english_of(path)):
        json.loads(one.read_text(encoding="utf-8"), object_pairs_hook=once)


SAID = re.compile(r"""["'`]([\w.-]+)["'`]""")
SAID_OF_MANY = re.compile(r"""["'`]([\w.-]+[.-])(?:\$\{|["'] \+)""")
SAID_WITH_MANY = re.compile(r"\}([.-][\w.-]+)`")
"""What is said by a name put together, such as `state.${state}` and `${state}.note`."""


@pytest.mark.parametrize("page", ["board", "citizen", "clerk", "log", "procedures"])
def test_a_page_says_each_of_its_texts(page: str) -> None:
    folders = [f"display_board/{page}/", "display_board/shared/"]
    scripts = "\n".join(
        one.read_text(encoding="utf-8")
        for one in code(".js", ".html")
        if name_of(one).startswith(tuple(folders))
    )
    said = set(SAID.findall(scripts))
    begun, ended = (tuple(one.findall(scripts)) for one in (SAID_OF_MANY, SAID_WITH_MANY))
    texts = {key[1:] for key in read(ROOT / folders[0] / "i18n" / "vi.json")} - said
    assert {key for key in texts if not key.startswith(begun) and not key.endswith(ended)} == set()


@pytest.mark.parametrize("code", [*TroubleCode, *PrintReason])
def test_the_clerk_page_has_words_for_whatever_a_device_tells(code: str) -> None:
    assert f"/trouble.{code}" in read(ROOT / "display_board" / "clerk" / "i18n" / "vi.json")


def test_every_text_is_composed() -> None:
    """NFC: equal words are equal bytes, and no printer or font sees loose marks."""
    loose = [
        name_of(one)
        for one in files()
        if one.suffix in TEXT
        and not unicodedata.is_normalized("NFC", one.read_text(encoding="utf-8"))
    ]
    assert loose == []


def test_a_line_is_never_the_network() -> None:
    """The glossary gives the word to those who wait; a network has connections."""
    own = Path(__file__).resolve()
    found = [
        f"{name_of(path)}: {line.strip()}"
        for path in files()
        if path.suffix in TEXT and path != own
        for line in path.read_text(encoding="utf-8").splitlines()
        if NETWORK_LINE.search(line)
    ]
    keys = [
        f"{name_of(path)}: {key}"
        for path in catalogues()
        for key in read(path)
        if key.startswith("/line.")
    ]
    assert (found, keys) == ([], [])


def test_a_line_of_the_network_is_looked_for_rightly() -> None:
    for text in (
        "the line is down",
        "lineIsDown",
        "line.state",
        ".line-state",
        "onLine",
        'id="line"',
    ):
        assert NETWORK_LINE.search(text), text
    for text in (
        "back in the line",
        "waitingLine",
        "line-height",
        "line_heads",
        "desk.line.length",
    ):
        assert not NETWORK_LINE.search(text), text


def test_the_glossary_says_every_word_once_and_in_vietnamese() -> None:
    text = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    rows = [line.strip("| ").split(" | ") for line in text.splitlines() if line.startswith("| ")]
    assert [row for row in rows if len(row) != 3 or not all(row)] == []
    words = [word for row in rows for word in row[0].split(", ")]
    assert sorted(words) == sorted(set(words))


def test_no_list_of_languages_stands_in_code_beyond_the_default() -> None:
    """An office's languages are data: a folder of catalogues makes one."""
    default = ROOT / "server" / "contract" / "languages.py"
    lists = (ast.Tuple, ast.List, ast.Set)
    found = [
        f"{name_of(path)}:{node.lineno}"
        for path in code(".py")
        if path != default
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, lists)
        and {one.value for one in node.elts if isinstance(one, ast.Constant)} >= {"vi", "en"}
    ]
    written = re.compile(r"""\[\s*["'](?:vi|en)["']\s*,""")
    found += [
        name_of(path) for path in code(".qml") if written.search(path.read_text(encoding="utf-8"))
    ]
    assert found == []
