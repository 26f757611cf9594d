"""One run of some tests with a fault in a module."""

import subprocess
import sys

from tests.mutate.scope import ROOT
from tests.mutate.tests_run import CANNOT_BE_IMPORTED

TRY = """
import sys
from pathlib import Path
from tests.mutate.tests_run import try_fault
name, source = sys.argv[1:]
sys.exit(try_fault(name, source, [], Path("unused")))
"""


def test_a_module_that_its_package_imports_has_the_fault_too() -> None:
    for name in ("server.storage.tables.ticket", "server.storage.tables"):
        tried = [sys.executable, "-c", TRY, name, "raise LookupError"]
        run = subprocess.run(tried, cwd=ROOT, check=False, timeout=60)
        assert run.returncode == CANNOT_BE_IMPORTED, name
