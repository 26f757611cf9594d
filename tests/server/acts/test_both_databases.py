"""Each module of acts is tried on both databases, whatever is left out on PostgreSQL."""

from dataclasses import dataclass
from pathlib import Path

from tests.server.acts.conftest import ABOVE_THE_DATABASE, tried_already

HERE = Path(__file__).parent
MODULES = sorted(HERE.glob("test_*.py"))


@dataclass(frozen=True)
class Collected:
    path: Path
    nodeid: str


def test_the_first_test_of_every_module_stays_on_both_and_all_of_most() -> None:
    items = [
        Collected(path, f"{path.name}::test_{number}[{kind}-{number}]")
        for path in (*MODULES, HERE.parent / "operations" / "test_every_pair.py")
        for kind in ("sqlite", "postgresql")
        for number in range(3)
    ]
    left = set(tried_already(items))
    assert {one.nodeid for one in left} == {
        f"{name}::test_{number}[postgresql-{number}]"
        for name in ABOVE_THE_DATABASE
        for number in (1, 2)
    }
    assert {one.path for one in left} == {HERE / name for name in ABOVE_THE_DATABASE}
    assert {one.path for one in left} <= set(MODULES), "a module that is named is gone"
