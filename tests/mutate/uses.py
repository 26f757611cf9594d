"""Where the names that a module defines for itself are used inside it."""

import ast
from collections.abc import Iterator


class Uses:
    """The uses of every constant of one module."""

    def __init__(self, source: str) -> None:
        self._statements = [
            one for one in ast.parse(source).body if isinstance(one, ast.Assign | ast.AnnAssign)
        ]
        self._users: dict[str, set[int]] = {}
        """The lines in which a name is read."""
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
                self._users.setdefault(node.id, set()).add(node.lineno)

    def of(self, lines: range) -> set[int]:
        """Return the lines which read what is assigned in these lines, or what is made of it."""
        found: set[int] = set()
        waiting = [one for one in self._statements if _touches(one, lines)]
        done: list[ast.stmt] = []
        while waiting:
            statement = waiting.pop()
            done.append(statement)
            for name in _names(statement):
                read = self._users.get(name, set())
                found |= read
                waiting += [
                    one
                    for one in self._statements
                    if one not in done and not read.isdisjoint(_lines(one))
                ]
        return found


def _names(statement: ast.Assign | ast.AnnAssign) -> Iterator[str]:
    targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
    return (target.id for target in targets if isinstance(target, ast.Name))


def _lines(statement: ast.stmt) -> range:
    return range(statement.lineno, (statement.end_lineno or statement.lineno) + 1)


def _touches(statement: ast.stmt, lines: range) -> bool:
    return not set(_lines(statement)).isdisjoint(lines)
