"""`make mutate [MODULE=path, folder or glob]`: put faults into modules and see who notices.

Without a module, those are tried whose source is not the one that was tried last. With
`SURVIVORS=1` only the faults are tried again that survived in a source which is still the same,
and with `TESTS=path` beside it on those tests alone: for when one knows which should notice.
"""

import argparse
import os
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor, as_completed
from multiprocessing import get_context
from traceback import print_exception
from typing import ParamSpec, TypeVar

from tests.mutate import results
from tests.mutate.scope import ROOT, chosen, modules, own_tests
from tests.mutate.tests_run import TestsFailError, watch
from tests.mutate.trials import silence, try_all

P = ParamSpec("P")
Answer = TypeVar("Answer")


def main(wanted: str, *, survivors: bool, tests: list[str]) -> int:
    """Try the modules asked for, keep the results, print them; 1 when a part is below its floor."""
    scope = modules()
    kept = results.read(scope)
    changed = _changed(kept)
    asked = chosen(wanted) if wanted else changed
    if wanted and not asked:
        print(f"no module in scope is named {wanted}", file=sys.stderr)
        return 2
    last: dict[str, results.Result] = {}
    if survivors:
        listed = results.equivalents()
        last = {
            module: kept[module]
            for module in (chosen(wanted) if wanted else scope)
            if module not in changed and results.left(kept[module], listed)
        }
        asked = list(last)
    # The same examples every time: what is noticed today is noticed tomorrow.
    os.environ["CI"] = "true"
    failed = [
        module
        for part in dict.fromkeys(scope[module] for module in asked)
        for module in _try(
            [one for one in asked if scope[one] is part], tests or own_tests(part), last
        )
    ]
    kept = {module: result for module, result in results.read(scope).items() if module in scope}
    listed = results.equivalents()
    results.REPORT.write_text(results.report(kept, scope, listed))
    shown = {module: result for module, result in kept.items() if module in asked or not wanted}
    print("\n".join(results.table(shown, scope, listed)))
    return _judge(shown, listed, failed)


def _judge(shown: dict[str, results.Result], listed: results.Equivalents, failed: list[str]) -> int:
    below = results.below(shown, modules(), listed)
    present = {key: reason for key, reason in listed.items() if key[0] in shown}
    gone = results.outdated(shown, present)
    for name in below:
        print(f"below its floor: {name}", file=sys.stderr)
    for name in gone:
        print(f"listed as equivalent, but no survivor: {name}", file=sys.stderr)
    for name in failed:
        print(f"not tried: {name}", file=sys.stderr)
    return 1 if below or gone or failed else 0


def _changed(kept: dict[str, results.Result]) -> list[str]:
    return [
        module
        for module in modules()
        if module not in kept or kept[module].source != results.fingerprint(module)
    ]


def _try(modules: list[str], tests: list[str], last: dict[str, results.Result]) -> list[str]:
    """Try modules that are judged by the same tests; answers those that could not be tried.

    Of a module with a last result only the faults that survived in it.
    """
    try:
        seen = _freshly(watch, modules, tests)
    except TestsFailError as error:
        print(error, file=sys.stderr)
        return modules
    cores = os.cpu_count() or 1
    at_once = max(1, cores // len(modules))
    failed: list[str] = []
    largest_first = sorted(modules, key=lambda module: -(ROOT / module).stat().st_size)
    with ThreadPoolExecutor(min(cores, len(modules))) as threads:
        tried = {
            threads.submit(
                _freshly,
                try_all,
                module,
                seen[module],
                at_once,
                only=results.keys(last[module]) if module in last else None,
            ): module
            for module in largest_first
        }
        for done in as_completed(tried):
            if fault := done.exception():
                print_exception(fault)
                failed.append(tried[done])
                continue
            result = results.result_of(tried[done], done.result())
            if before := last.get(tried[done]):
                result = results.tried_again(before, result)
            results.write(result)
            alive = len(result.survivors)
            print(f"{tried[done]}: {result.killed} noticed, {alive} survived", flush=True)
    return failed


def _freshly(task: Callable[P, Answer], *given: P.args, **more: P.kwargs) -> Answer:
    """Do something in a process that prints nothing and has nothing of ours loaded."""
    with ProcessPoolExecutor(1, get_context("spawn"), silence) as fresh:
        return fresh.submit(task, *given, **more).result()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="tests.mutate")
    parser.add_argument("module", nargs="?", default="")
    parser.add_argument("--survivors", action="store_true")
    parser.add_argument("--tests", action="append", default=[])
    given = parser.parse_args()
    if given.tests and not given.survivors:
        parser.error("--tests goes with --survivors")
    sys.exit(main(given.module, survivors=given.survivors, tests=given.tests))
