"""Small changes of a module's source, each a fault that tests should notice.

The library's operators say how a piece of code may be changed. Its own way of running tests is
not used: docs/decisions/mutation-testing.md says why.
"""

from dataclasses import dataclass

import libcst as cst
from libcst.metadata import MetadataWrapper, PositionProvider
from mutmut.mutation.mutators import mutation_operators, operator_string

UNCHANGED_CALLS = {"TypeVar", "ParamSpec", "NewType", "cast", "getLogger", "isinstance"}
"""Calls whose arguments say nothing to the running program, or cannot be wrong."""

LOG_CALLS = {"debug", "info", "warning", "error", "exception"}
"""What a log says is for eyes; no test pins its words."""


@dataclass(frozen=True, slots=True)
class Change:
    """One fault.

    Attributes:
        lines: the lines of the code that is changed, counted from 1, in order.
        in_function: whether the code runs when something is called, not when it is imported.
        function: the outermost function in whose body the code stands, by its qualified name;
            empty elsewhere.
        before: the changed source lines as they stand, without indentation.
        after: the lines in their place.
        source: the module with the fault in it.
    """

    lines: range
    in_function: bool
    function: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    source: str

    @property
    def key(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """What tells it from others whatever its line's number is."""
        return self.before, self.after


def changes(source: str) -> list[Change]:
    """All faults that are tried in a module, in the order of its lines."""
    wrapper = MetadataWrapper(cst.parse_module(source))
    finder = _Finder(wrapper.module)
    wrapper.visit(finder)
    module, found = wrapper.module, dict[str, Change]()
    written = [module.code_for_node(one) for one in module.body]
    head, foot = source.split("".join(written)) if written else (source, "")
    for index, lines, in_function, function, original, changed in finder.found:
        # To write the whole module anew for each change would take minutes.
        statement = module.body[index].deep_replace(original, changed)
        assert isinstance(statement, cst.CSTNode)
        new = [*written[:index], module.code_for_node(statement), *written[index + 1 :]]
        code = head + "".join(new) + foot
        if code == source or code in found or not _compiles(code):
            continue
        before, after = _difference(source, code)
        found[code] = Change(lines, in_function, function, before, after, code)
    return sorted(found.values(), key=lambda change: change.lines.start)


class _Finder(cst.CSTVisitor):
    METADATA_DEPENDENCIES = (PositionProvider,)

    def __init__(self, module: cst.Module) -> None:
        super().__init__()
        self.found: list[tuple[int, range, bool, str, cst.CSTNode, cst.CSTNode]] = []
        self._index = {id(statement): index for index, statement in enumerate(module.body)}
        self._at, self._lambdas = 0, 0
        self._bodies: list[cst.FunctionDef | cst.ClassDef] = []

    def on_visit(self, node: cst.CSTNode) -> bool:
        self._at = self._index.get(id(node), self._at)
        if _says_nothing(node):
            return False
        place = self.get_metadata(PositionProvider, node, None)
        for kind, operator in mutation_operators:
            if not isinstance(node, kind) or place is None:
                continue
            # Of a text in capitals, in small letters and in crosses, one tells enough.
            changed = list(operator(node))[: 1 if operator is operator_string else None]
            lines = range(place.start.line, place.end.line + 1)
            function = self._function()
            called = bool(function) or self._lambdas > 0
            self.found.extend((self._at, lines, called, function, node, one) for one in changed)
        self._lambdas += isinstance(node, cst.Lambda)
        return True

    def on_leave(self, original_node: cst.CSTNode) -> None:
        self._lambdas -= isinstance(original_node, cst.Lambda)

    # What stands in a function's head, a default for one, runs when the function is made.
    def on_visit_attribute(self, node: cst.CSTNode, attribute: str) -> None:
        if attribute == "body" and isinstance(node, cst.FunctionDef | cst.ClassDef):
            self._bodies.append(node)

    def on_leave_attribute(self, original_node: cst.CSTNode, attribute: str) -> None:
        if attribute == "body" and isinstance(original_node, cst.FunctionDef | cst.ClassDef):
            self._bodies.pop()

    def _function(self) -> str:
        names = []
        for body in self._bodies:
            names.append(body.name.value)
            if isinstance(body, cst.FunctionDef):
                return ".".join(names)
        return ""


def _says_nothing(node: cst.CSTNode) -> bool:
    """Whether no change of this code could be noticed when the program runs."""
    match node:
        case cst.Annotation() | cst.Import() | cst.ImportFrom() | cst.Decorator():
            return True
        case cst.Call(func=cst.Name(value=name)):
            return name in UNCHANGED_CALLS
        case cst.Call(func=cst.Attribute(value=cst.Name(value="LOG"), attr=cst.Name(value=name))):
            return name in LOG_CALLS
        case cst.Raise(exc=cst.Call(func=cst.Name(value="ValueError" | "TypeError"))):
            return True
        case cst.Assign(targets=[cst.AssignTarget(target=cst.Name(value=name))], value=value):
            return name == "__all__" or (name[0].isupper() and _is_type(value))
    return False


def _is_type(node: cst.BaseExpression) -> bool:
    """Whether an expression joins or fills types: `A | B`, `Mapping[str, int]`."""
    match node:
        case cst.Name(value=name):
            return name == "None" or (name[0].isupper() and not name.isupper()) or name in _TYPES
        case cst.BinaryOperation(operator=cst.BitOr()):
            return _is_type(node.left) and _is_type(node.right)
        case cst.Subscript():
            return _is_type(node.value)
    return False


_TYPES = {"str", "int", "float", "bool", "bytes", "dict", "list", "tuple", "set", "frozenset"}


def _compiles(code: str) -> bool:
    try:
        compile(code, "changed", "exec")
    except (SyntaxError, ValueError):
        return False
    return True


def _difference(source: str, code: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The lines that went and those that came."""
    old, new = source.splitlines(), code.splitlines()
    start = _alike(old, new)
    end = _alike(old[start:][::-1], new[start:][::-1])
    went, came = old[start : len(old) - end], new[start : len(new) - end]
    return tuple(line.strip() for line in went), tuple(line.strip() for line in came)


def _alike(old: list[str], new: list[str]) -> int:
    return next(
        (index for index, (a, b) in enumerate(zip(old, new, strict=False)) if a != b),
        min(len(old), len(new)),
    )
