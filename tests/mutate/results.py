"""What became of every fault: a file a module, a table of all, and the floors they are held by."""

import ast
import hashlib
import json
import tomllib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tests.mutate.scope import ROOT, Part, dotted
from tests.mutate.trials import Outcome, Trial

FOLDER = Path(__file__).parent / "results"
REPORT = ROOT / "docs" / "mutation.md"
LISTED = Path(__file__).parent / "equivalent.toml"
ALIVE = {Outcome.SURVIVED, Outcome.UNCOVERED}


@dataclass(frozen=True, slots=True)
class Survivor:
    """A fault that no test noticed; `line` is where it stood when it was tried."""

    line: int
    covered: bool
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Result:
    """The faults of one module.

    Attributes:
        source: tells one state of the module from another.
        killed: faults that failed a test, `timeout` of them by never ending.
        invalid: faults with which the module could not be imported; they count for nothing.
    """

    module: str
    source: str
    killed: int
    timeout: int
    invalid: int
    survivors: tuple[Survivor, ...]


Equivalents = dict[tuple[str, str, str], str]
"""Reasons by module, line as it stands and line as it was changed."""


def fingerprint(module: str) -> str:
    """Tell one state of a module's code from another, whatever its comments and docstrings say."""
    code = _WithoutTexts().visit(ast.parse((ROOT / module).read_bytes()))
    return hashlib.sha256(ast.unparse(code).encode()).hexdigest()[:16]


class _WithoutTexts(ast.NodeTransformer):
    def visit_Expr(self, node: ast.Expr) -> ast.Expr | None:
        return None if isinstance(getattr(node.value, "value", None), str) else node


def result_of(module: str, trials: Sequence[Trial]) -> Result:
    """Sum up what became of a module's faults."""
    count = Counter(trial.outcome for trial in trials)
    survivors = tuple(
        Survivor(
            trial.change.lines.start,
            trial.outcome is Outcome.SURVIVED,
            "\n".join(trial.change.before),
            "\n".join(trial.change.after),
        )
        for trial in trials
        if trial.outcome in ALIVE
    )
    killed = count[Outcome.KILLED] + count[Outcome.TIMEOUT]
    return Result(
        module,
        fingerprint(module),
        killed,
        count[Outcome.TIMEOUT],
        count[Outcome.INVALID],
        survivors,
    )


def keys(result: Result) -> frozenset[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Name the survivors as `Change.key` does."""
    return frozenset(
        (tuple(one.before.split("\n")), tuple(one.after.split("\n"))) for one in result.survivors
    )


def tried_again(last: Result, again: Result) -> Result:
    """Sum up a module of which only the survivors of the last time were tried again."""
    noticed = len(last.survivors) - len(again.survivors)
    return replace(
        last,
        killed=last.killed + noticed,
        timeout=last.timeout + again.timeout,
        survivors=again.survivors,
    )


def write(result: Result) -> None:
    """Keep a module's result, to be committed."""
    told = {
        "module": result.module,
        "source": result.source,
        "killed": result.killed,
        "timeout": result.timeout,
        "invalid": result.invalid,
        "survivors": [
            {"line": one.line, "covered": one.covered, "before": one.before, "after": one.after}
            for one in result.survivors
        ],
    }
    FOLDER.mkdir(exist_ok=True)
    _file(result.module).write_text(json.dumps(told, indent=1, ensure_ascii=False) + "\n")


def read(modules: Iterable[str]) -> dict[str, Result]:
    """Read the kept results of these modules; a file of a module that is gone is removed."""
    wanted = {_file(module): module for module in modules}
    found = {}
    for path in sorted(FOLDER.glob("*.json")):
        if path not in wanted:
            path.unlink()
            continue
        told = json.loads(path.read_text())
        survivors = tuple(Survivor(**one) for one in told.pop("survivors"))
        found[wanted[path]] = Result(**told, survivors=survivors)
    return found


def equivalents() -> Equivalents:
    """Read `equivalent.toml`."""
    told = tomllib.loads(LISTED.read_text()).get("equivalent", [])
    return {(one["module"], one["before"], one["after"]): one["reason"] for one in told}


def left(result: Result, listed: Equivalents) -> list[Survivor]:
    """Return the survivors that are not listed as equivalent."""
    return [one for one in result.survivors if (result.module, one.before, one.after) not in listed]


def outdated(results: dict[str, Result], listed: Equivalents) -> list[str]:
    """Name listed equivalents that are no survivors of a module's present source."""
    alive = {
        (result.module, one.before, one.after)
        for result in results.values()
        for one in result.survivors
    }
    return [
        f"{module}: {before}"
        for module, before, after in listed
        if module not in results or (module, before, after) not in alive
    ]


def percentage(killed: int, alive: int) -> float:
    """Return how many of a hundred faults were noticed; 100 where there was none."""
    return 100.0 if not killed + alive else 100.0 * killed / (killed + alive)


def table(results: dict[str, Result], scope: dict[str, Part], listed: Equivalents) -> list[str]:
    """Return the lines of a table: a row a module and one a part."""
    rows = [
        "| module | noticed | survived | equivalent | endless | % |",
        "|---|--:|--:|--:|--:|--:|",
    ]
    for part in dict.fromkeys(scope[module] for module in results):
        own = [result for module, result in results.items() if scope[module] is part]
        rows.extend(_row(result.module, [result], listed) for result in own)
        rows.append(_row(f"**{part.name}** (at least {part.floor:g} %)", own, listed))
    return rows


def below(results: dict[str, Result], scope: dict[str, Part], listed: Equivalents) -> list[str]:
    """Name the parts of which fewer faults were noticed than their floor asks."""
    found = []
    for part in dict.fromkeys(scope[module] for module in results):
        own = [result for module, result in results.items() if scope[module] is part]
        alive = sum(len(left(result, listed)) for result in own)
        if percentage(sum(result.killed for result in own), alive) < part.floor:
            found.append(part.name)
    return found


def report(results: dict[str, Result], scope: dict[str, Part], listed: Equivalents) -> str:
    """Write all results out, for `docs/mutation.md`."""
    lines = [
        "# What the tests notice",
        "",
        "Made by `make mutate`; not written by hand. Each row counts small faults that were put",
        "into a module one at a time: the module's own tests should notice every one.",
        "Why and how: [decisions/mutation-testing.md](decisions/mutation-testing.md).",
        "",
        *table(results, scope, listed),
        "",
        "## Faults that nobody noticed",
    ]
    for module, result in results.items():
        if alive := left(result, listed):
            lines += ["", f"### {module}", "", "```diff", *_differences(alive), "```"]
    if listed:
        lines += ["", "## Equivalent", ""]
        lines += [
            f"- {module}: `{_one_line(before)}` → `{_one_line(after)}`: {reason}"
            for (module, before, after), reason in listed.items()
        ]
    return "\n".join(lines) + "\n"


def _differences(survivors: Iterable[Survivor]) -> list[str]:
    lines = []
    for one in survivors:
        where = f"@@ line {one.line} @@"
        lines.append(where if one.covered else f"{where} no test of the module's own runs it")
        lines += [f"-{line}" for line in one.before.splitlines()]
        lines += [f"+{line}" for line in one.after.splitlines()]
    return lines


def _row(name: str, results: Sequence[Result], listed: Equivalents) -> str:
    killed = sum(result.killed for result in results)
    alive = sum(len(left(result, listed)) for result in results)
    equivalent = sum(len(result.survivors) for result in results) - alive
    endless = sum(result.timeout for result in results)
    share = percentage(killed, alive)
    return f"| {name} | {killed} | {alive} | {equivalent} | {endless} | {share:.1f} |"


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _file(module: str) -> Path:
    return FOLDER / f"{dotted(module)}.json"
