"""Every refusal has its words in both languages, and every reason in the code is one of them."""

import ast
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

import server
from server.contract.problems import STATUS, ProblemCode
from server.contract.states import Act, TicketState
from server.texts import LANGUAGES, catalogue

SAID_BY_COMMANDS_TOO = frozenset(
    {"person_exists", "unknown_person", "device_exists", "right_given_already", "unknown_right"}
)
"""Reasons of acts that pages and commands share; commands have words of their own for them."""


def refusals() -> Iterator[tuple[Path, ast.Call, dict[str, list[ast.expr]]]]:
    """Every place that refuses, with what each name of its module is set to."""
    for path in Path(server.__file__).parent.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        named: dict[str, list[ast.expr]] = {}
        for node in ast.walk(tree):
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                named.setdefault(node.targets[0].id, []).append(node.value)
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Refusal":
                yield path, node, named


def texts_in(part: ast.expr, named: dict[str, list[ast.expr]]) -> Iterator[str]:
    match part:
        case ast.Constant(str(text)):
            yield text
        case ast.IfExp():
            yield from texts_in(part.body, named)
            yield from texts_in(part.orelse, named)
        case ast.Name():
            for one in named.get(part.id, ()):
                yield from texts_in(one, {})


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_has_a_title_and_a_sentence(language: str) -> None:
    words = catalogue("problems", language)
    assert set(STATUS) == set(ProblemCode)
    for code in ProblemCode:
        assert words[f"title.{code}"], code
        assert words[code], code
    for state in TicketState:
        assert words[f"state.{state}"], state
    for act in Act:
        assert words[f"act.{act}"], act


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_in_the_code_has_its_words(language: str) -> None:
    words, commands = catalogue("problems", language), catalogue("commands", language)
    found = set()
    for path, call, named in refusals():
        for reason in (text for part in call.args[1:2] for text in texts_in(part, named)):
            found.add(reason)
            assert words[reason], f"{path.name}: {reason}"
            if reason in SAID_BY_COMMANDS_TOO:
                assert commands[f"refused.{reason}"]
    assert found >= SAID_BY_COMMANDS_TOO | {"counter_paused", "service_closed_until"}


def test_both_languages_say_the_same_things_with_the_same_values() -> None:
    vi, en = (catalogue("problems", language) for language in LANGUAGES)
    assert vi.keys() == en.keys()
    for key, text in vi.items():
        assert values_of(text) == values_of(en[key]), key


def values_of(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}
