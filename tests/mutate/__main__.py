"""`make mutate [MODULE=path, folder or glob]`: put faults into modules and see who notices.

Without a module, those are tried whose source is not the one that was tried last.
"""

import os
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from tests.mutate import results
from tests.mutate.scope import chosen, modules, own_tests
from tests.mutate.trials import TestsFailError, try_all


def main(wanted: str) -> int:
    """Try the modules asked for, keep the results, print them; 1 when a part is below its floor."""
    scope = modules()
    kept = results.read(scope)
    asked = chosen(wanted) if wanted else _changed(kept)
    if wanted and not asked:
        print(f"no module in scope is named {wanted}", file=sys.stderr)
        return 2
    # The same examples every time: what is noticed today is noticed tomorrow.
    os.environ["CI"] = "true"
    failed = [module for module in asked if not _try(module, own_tests(scope[module]))]
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
    for module in failed:
        print(f"not tried, its tests fail without any fault: {module}", file=sys.stderr)
    return 1 if below or gone or failed else 0


def _changed(kept: dict[str, results.Result]) -> list[str]:
    return [
        module
        for module in modules()
        if module not in kept or kept[module].source != results.fingerprint(module)
    ]


def _try(module: str, tests: list[str]) -> bool:
    """Try a module in a fresh process, which can then be forked with only the libraries in it."""
    start = time.monotonic()
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as fresh:
        try:
            trials = fresh.submit(try_all, module, tests).result()
        except TestsFailError as error:
            print(error, file=sys.stderr)
            return False
    result = results.result_of(module, trials)
    results.write(result)
    print(
        f"{module}: {len(trials)} faults, {len(result.survivors)} survived,"
        f" {time.monotonic() - start:.0f} s",
        flush=True,
    )
    return True


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else ""))
