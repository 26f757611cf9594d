"""Values of a scenario file, each taken by its key and refused by its path."""

import math
from collections.abc import Collection, Iterator, Mapping
from datetime import time
from typing import Any

REQUIRED = object()


class ScenarioError(Exception):
    """A scenario file is refused.

    Attributes:
        reason: names the text of the catalogue.
        path: the key, as `service[2].service_minutes.mean`.
        values: what the text mentions.
    """

    def __init__(self, reason: str, path: str, **values: object) -> None:
        super().__init__(f"{path}: {reason}")
        self.reason = reason
        self.path = path
        self.values = values


class Fields:
    """One table of the file; what nobody asked for is refused at the end."""

    def __init__(self, path: str, table: Mapping[str, Any]) -> None:
        self._path = path
        self._table = table
        self._asked: set[str] = set()

    def path(self, key: str) -> str:
        """Name a key from the top of the file."""
        return f"{self._path}.{key}" if self._path else key

    def done(self) -> None:
        """Refuse keys that mean nothing."""
        for key in self._table:
            if key not in self._asked:
                raise ScenarioError("unknown_key", self.path(key))

    def has(self, key: str) -> bool:
        """Tell whether a key is there."""
        return key in self._table

    def table(self, key: str, *, required: bool = True) -> "Fields":
        """Take a table."""
        found = self._take(key, REQUIRED if required else {})
        if not isinstance(found, dict):
            raise ScenarioError("not_a_table", self.path(key))
        return Fields(self.path(key), found)

    def tables(self, key: str) -> Iterator["Fields"]:
        """Take a list of tables, at least one."""
        found = self._take(key)
        if not isinstance(found, list) or not found:
            raise ScenarioError("not_tables", self.path(key))
        for index, one in enumerate(found, start=1):
            path = f"{self.path(key)}[{index}]"
            if not isinstance(one, dict):
                raise ScenarioError("not_a_table", path)
            yield Fields(path, one)

    def text(self, key: str) -> str:
        """Take a text that says something."""
        found = self._take(key)
        if not isinstance(found, str) or not found.strip():
            raise ScenarioError("not_a_text", self.path(key))
        return found

    def choice(self, key: str, among: Collection[str], default: str) -> str:
        """Take one of some words."""
        found = self._take(key, default)
        if found not in among:
            raise ScenarioError("not_among", self.path(key), among=", ".join(among))
        return str(found)

    def texts(self, key: str, among: Collection[str]) -> list[str]:
        """Take a list of known codes, at least one."""
        found = self._take(key)
        if not isinstance(found, list) or not found:
            raise ScenarioError("not_codes", self.path(key))
        for one in found:
            self._known(one, key, among)
        return found

    def number(
        self,
        key: str,
        default: object = REQUIRED,
        *,
        least: float = 0.0,
        most: float = math.inf,
        above: float = -math.inf,
    ) -> float:
        """Take a number within bounds."""
        return self._number(self._take(key, default), self.path(key), least, most, above)

    def numbers(self, key: str, count: int) -> tuple[float, ...]:
        """Take so many numbers, or one that stands for all of them."""
        found = self._take(key)
        if not isinstance(found, list):
            return (self._number(found, self.path(key)),) * count
        if len(found) != count:
            raise ScenarioError("wrong_count", self.path(key), count=count, found=len(found))
        return tuple(
            self._number(one, f"{self.path(key)}[{index}]")
            for index, one in enumerate(found, start=1)
        )

    def numbers_by(self, key: str, among: Collection[str]) -> dict[str, float]:
        """Take a table of numbers above zero by known code."""
        found = self._take(key, {})
        if not isinstance(found, dict):
            raise ScenarioError("not_a_table", self.path(key))
        for code in found:
            self._known(code, key, among)
        return {
            code: self._number(one, f"{self.path(key)}.{code}", above=0.0)
            for code, one in found.items()
        }

    def clock(self, key: str, default: object = REQUIRED) -> float:
        """Take an hour "07:30" as minutes after midnight."""
        found = self._take(key, default)
        if found is default and isinstance(found, float):
            return found
        try:
            at = time.fromisoformat(found) if isinstance(found, str) else found
            return float(at.hour * 60 + at.minute)
        except (ValueError, AttributeError):
            raise ScenarioError("not_an_hour", self.path(key)) from None

    def _take(self, key: str, default: object = REQUIRED) -> Any:
        self._asked.add(key)
        found = self._table.get(key, default)
        if found is REQUIRED:
            raise ScenarioError("missing", self.path(key))
        return found

    def _known(self, code: object, key: str, among: Collection[str]) -> None:
        if code not in among:
            raise ScenarioError("unknown_service", self.path(key), service=code)

    @staticmethod
    def _number(
        found: object,
        path: str,
        least: float = 0.0,
        most: float = math.inf,
        above: float = -math.inf,
    ) -> float:
        if isinstance(found, bool) or not isinstance(found, int | float) or math.isnan(found):
            raise ScenarioError("not_a_number", path)
        if not least <= found <= most or found <= above:
            raise ScenarioError("out_of_bounds", path, found=found)
        return float(found)
