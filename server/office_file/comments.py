"""Comments that explain an office file, written from the description of its keys."""

import re
from collections.abc import Iterator, Mapping
from textwrap import wrap

import tomli_w

from server.contract.settings import Kind
from server.office_file.description import CATALOGUE, DescribedKey, DescribedTable, description
from server.texts import LANGUAGES, say

WIDTH = 100
HEADER = re.compile(r"(?:# )?\[{1,2}([a-z_.]+)\]{1,2}")
SAME_EVERYWHERE = ("code", "name")
"""Keys of nearly every table, which the head of a file explains once."""


def with_comments(text: str) -> str:
    """Put before the first row of each table of an office file what the table and its keys mean.

    A row may stand there as an example, behind a "#".
    """
    headers = {found[1] for line in text.splitlines() if (found := HEADER.fullmatch(line))}
    tables = {table.path: table for table in description() if table.path in headers}
    inside = {table.path: table for table in description() if table.path not in headers}
    lines: list[str] = []
    for line in text.splitlines():
        header = HEADER.fullmatch(line)
        table = tables.pop(header[1], None) if header else None
        if table is not None:
            lines += _explained(table, inside)
        lines.append(line)
    return "\n".join([*lines, ""])


def _explained(table: DescribedTable, inside: Mapping[str, DescribedTable]) -> Iterator[str]:
    """Explain a table and its keys, Vietnamese first; `inside`: tables without a header."""
    for language in LANGUAGES:
        yield from _wrapped(f"{table.label(language)}: {table.help(language)}", "")
        yield from _keys(table, inside, language, "  ")


def _keys(
    table: DescribedTable, inside: Mapping[str, DescribedTable], language: str, indent: str
) -> Iterator[str]:
    explained = [key for key in table.keys if not _needs_no_word(table, key)]
    widest = max((len(key.name) for key in explained), default=0)
    for key in explained:
        row = inside.get(f"{table.path}.{key.name}")
        if key.kind is Kind.ROWS and row is None:
            continue  # explained before its own rows
        yield from _wrapped(_meaning(key, language), f"{indent}{key.name:<{widest}}  ")
        if row is not None:
            yield from _keys(row, inside, language, f"{indent}  ")


def _needs_no_word(table: DescribedTable, key: DescribedKey) -> bool:
    return key.name in SAME_EVERYWHERE and table.repeats and table.path != "counter"


def _meaning(key: DescribedKey, language: str) -> str:
    parts = [key.help(language)]
    if key.kind is Kind.CHOICE:
        named = (f'"{one}" {key.label_of(one, language)}' for one in key.choices)
        parts.append(", ".join(named))
    if key.kind is Kind.NUMBER:
        unit = key.unit_in_words(language)
        parts.append(f"{key.least:g}\N{EN DASH}{key.most:.12g} {unit}".rstrip())
    if not key.needed and isinstance(key.default, bool | int | float | str) and key.default != "":
        value = tomli_w.dumps({"v": key.default}).removeprefix("v = ").rstrip("\n")
        parts.append(say(CATALOGUE, language, "comment.default", value=value))
    first, *more = parts
    return f"{first} ({'; '.join(more)})" if more else first


def _wrapped(text: str, start: str) -> Iterator[str]:
    blank = " " * len(start)
    for line in wrap(text, WIDTH - 2, initial_indent=start, subsequent_indent=blank or "  "):
        yield f"# {line}"
