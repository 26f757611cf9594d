"""Files are named for what they hold, and one act has one file."""

import ast
import re

from tests.architecture.tracked import ROOT, code, files, name_of

NAMES_THAT_SAY_NOTHING = {"utils", "util", "helpers", "helper", "common", "manager", "services"}
SHARED_BY_ACTS = {
    "changed_plan",
    "counter_record",
    "calendar_record",
    "keep_calendar",
    "listed_code",
    "nobody_serves",
    "of_today",
    "office_in_use",
    "office_record",
    "queue_record",
    "sign_in",
    "staff_at_hand",
    "ticket_at_counter",
    "ticket_moves",
    "turn_day",
}
"""What several acts need; everything else in operations is an act of its file's name."""
UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX|HACK|for now|raise NotImplemented\w*)\b")


def test_no_file_or_folder_has_a_name_that_says_nothing() -> None:
    found = [
        name_of(one)
        for one in files()
        if {part.split(".")[0] for part in one.relative_to(ROOT).parts} & NAMES_THAT_SAY_NOTHING
    ]
    assert found == []


def test_each_operation_is_an_act_named_as_its_file() -> None:
    for path in sorted((ROOT / "server" / "operations").glob("*.py")):
        if path.stem in SHARED_BY_ACTS | {"__init__"}:
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        acts = [one.name for one in tree.body if isinstance(one, ast.FunctionDef)]
        assert path.stem in acts, f"{path.name} has no act of its name"


def test_nothing_is_left_unfinished() -> None:
    found = [
        f"{name_of(path)}:{number}: {line.strip()}"
        for path in code()
        if path.name != "board.bundle.js"
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if UNFINISHED.search(line)
    ]
    assert found == []


def test_every_suppression_says_why() -> None:
    """`noqa` and `type: ignore` carry a code, and a reason unless the code is the reason."""
    bare = [
        f"{name_of(path)}:{number}"
        for path in code(".py")
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if re.search(r"#\s*(noqa|type:\s*ignore)\s*($|[^:\[\s])", line)
    ]
    assert bare == []
