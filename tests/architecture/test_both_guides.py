"""What an office reads stands in both languages, with the same sections and commands."""

import re
import shlex
from pathlib import Path

import click
import pytest

from server.cli import luot
from tests.architecture.test_vietnamese import FORBIDDEN, wrong
from tests.architecture.test_words import catalogues, read
from tests.architecture.tracked import ROOT

GUIDES = ("README.md", "docs/operations.md")
HEADING = re.compile(r"^(#+) (?:(\d+)\. )?", re.MULTILINE)
LINK = re.compile(r"\]\(([^)]+)\)")
FENCED = re.compile(r"^```\n(.*?)^```$", re.MULTILINE | re.DOTALL)
REMARK = re.compile(r" +# .*")
TYPED = re.compile(r"^(?:[A-Z_]+=\S+ |.*/bin/)?(luot (?=[a-z-])[^>|&\n]+)", re.MULTILINE)


def both(guide: str) -> tuple[str, str]:
    english = ROOT / guide
    return english.read_text("utf-8"), vietnamese_of(english).read_text("utf-8")


def vietnamese_of(english: Path) -> Path:
    return english.with_suffix(".vi.md")


def prose(text: str) -> str:
    return FENCED.sub("", text)


def sections(text: str) -> list[tuple[str, str]]:
    """Each heading's depth and number, in order."""
    return HEADING.findall(prose(text))


def typed(text: str) -> list[str]:
    """Every line that is typed or written into a file, without its remark."""
    lines = "".join(FENCED.findall(text)).splitlines()
    return [line for one in lines if (line := REMARK.sub("", one).strip())]


def named(text: str) -> list[str]:
    """What stands between back ticks in sentences; each language orders them its own way."""
    return sorted(re.findall(r"`([^`\n]+)`", prose(text)))


def address(heading: str) -> str:
    """Where a heading is found on its page: the way of those who show these files."""
    words = re.sub(r"[^\w\- ]", "", heading.lower())
    return "#" + words.replace(" ", "-")


def headings(text: str) -> set[str]:
    return {address(one) for one in re.findall(r"^#+ (.+)$", prose(text), re.MULTILINE)}


@pytest.mark.parametrize("guide", GUIDES)
def test_both_languages_have_the_same_sections(guide: str) -> None:
    english, vietnamese = both(guide)
    assert sections(english)
    assert sections(vietnamese) == sections(english)


@pytest.mark.parametrize("guide", GUIDES)
def test_both_languages_give_the_same_commands(guide: str) -> None:
    english, vietnamese = both(guide)
    assert any(one.startswith("luot ") for one in typed(english))
    assert typed(vietnamese) == typed(english)
    assert named(vietnamese) == named(english)


@pytest.mark.parametrize("guide", GUIDES)
def test_each_language_leads_to_the_other_and_nowhere_in_vain(guide: str) -> None:
    english = ROOT / guide
    vietnamese = vietnamese_of(english)
    assert f"[Tiếng Việt]({vietnamese.name})" in english.read_text("utf-8")
    assert f"[English]({english.name})" in vietnamese.read_text("utf-8")
    for page in (english, vietnamese):
        text = page.read_text("utf-8")
        for link in LINK.findall(text):
            if link.startswith("#"):
                assert link in headings(text), (page.name, link)
            elif "://" not in link:
                assert (page.parent / link).exists(), (page.name, link)


@pytest.mark.parametrize("guide", GUIDES)
def test_the_vietnamese_guide_uses_the_chosen_words(guide: str) -> None:
    assert wrong(both(guide)[1], FORBIDDEN) == []


def test_what_the_guide_says_is_seen_is_what_people_see() -> None:
    said = {" ".join(text.split()) for path in catalogues() for text in read(path).values()}
    for guide in both("docs/operations.md"):
        seen = re.findall(r'^\| [^|]+: "([^"]+)" \|', guide, re.MULTILINE)
        assert seen
        assert [one for one in seen if not any(one in text for text in said)] == []


def commands(guide: str) -> set[str]:
    """Every `luot …` that a guide tells people to type, in its blocks and in its sentences."""
    written = "\n".join([*typed(guide), *named(guide)]).replace("\\\n", " ")
    return set(TYPED.findall(written))


def takes(line: str) -> None:
    """Have a command read its options.

    Raises:
        click.UsageError: there is no such command or option.
    """
    command: click.Command | None = luot
    rest = shlex.split(line)[1:]
    while command is not None:
        context = click.Context(command)
        _, rest, _ = command.make_parser(context).parse_args(rest)
        if not isinstance(command, click.Group) or not rest:
            return
        _, command, rest = command.resolve_command(context, rest)


@pytest.mark.parametrize("guide", GUIDES)
def test_what_a_guide_has_people_type_is_there(guide: str) -> None:
    for language in both(guide):
        found = commands(language)
        assert len(found) > 5
        for line in found:
            takes(line)


@pytest.mark.parametrize("line", ["luot nothing", "luot user add thu --rolle clerk"])
def test_what_is_not_there_is_found(line: str) -> None:
    with pytest.raises(click.UsageError):
        takes(line)


def test_an_anchor_is_made_of_a_heading_s_words() -> None:
    assert address("2. Thiết bị") == "#2-thiết-bị"
    assert address("6. The clerk's page") == "#6-the-clerks-page"
