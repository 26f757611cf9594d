"""Every answer of the contract is held to what is written for it."""

import pkgutil
from collections.abc import Iterator
from importlib import import_module
from types import ModuleType
from typing import Any

import pytest

import server.api
import server.contract.answers
import server.office_file.model
import server.storage.answers
from server.contract.answers import Answer
from server.contract.answers.written import WRITTEN
from server.storage.set_up.told import Telling


def modules_of(*packages: ModuleType) -> Iterator[ModuleType]:
    for package in packages:
        for found in pkgutil.iter_modules(package.__path__):
            yield import_module(f"{package.__name__}.{found.name}")


def tellings() -> set[type[Answer]]:
    """The answers that tell settings, each with a type for what stands beside them."""
    return {
        one.answer
        for module in modules_of(server.api, server.storage.answers)
        for one in vars(module).values()
        if isinstance(one, Telling)
    }


def whole_answers() -> set[type[Answer]]:
    """The contract's answers but those that only others are made from, on the wire or in a file."""
    found: set[Any] = {
        one
        for module in modules_of(server.contract.answers)
        for one in vars(module).values()
        if isinstance(one, type) and issubclass(one, Answer)
    }
    return {one for one in found if not is_a_part(one)} | {*WRITTEN}


def is_a_part(answer: type[Answer]) -> bool:
    """Whether the product makes other classes from it, whatever tests make."""
    return any(one.__module__.startswith("server.") for one in answer.__subclasses__())


@pytest.mark.parametrize("answer", sorted(whole_answers(), key=str), ids=lambda one: one.__name__)
def test_an_answer_is_held_to_what_is_written(answer: type[Answer]) -> None:
    assert (answer in WRITTEN) + (answer in tellings()) == 1


def test_the_answers_are_found() -> None:
    names = {one.__name__ for one in whole_answers()}
    assert {"Ticket", "TicketList", "Follow", "Counter", "Board", "Office", "Priority"} <= names
