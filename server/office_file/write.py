"""From the values of an office file to a text that people like to read and edit."""

from collections.abc import Mapping
from typing import Any

import tomli_w
from pydantic import BaseModel

from server.office_file.keys import keys_of
from server.office_file.model import OfficeFile


def write_office_file(office_file: OfficeFile) -> str:
    """Write an office file as TOML; reading it gives the same values."""
    document = in_order(office_file)
    office = document.pop("office")
    hours = office.pop("hours")
    texts = office.pop("texts")
    sections = [_section("[office]", office), _section("[office.texts]", texts)]
    sections += [_section("[[office.hours]]", one) for one in hours]
    once = {table: pairs for table, pairs in document.items() if isinstance(pairs, dict)}
    sections += [_section(f"[{table}]", pairs) for table, pairs in once.items()]
    for table, rows in document.items():
        if table not in once:
            sections += [_section(f"[[{table}]]", row) for row in rows]
    if office_file.calendar_days == []:
        # Said outright, for a file without the key keeps the days that the office has.
        sections.insert(0, "calendar_day = []\n")
    return "\n".join(sections)


def in_order(value: Any) -> Any:
    """Give a table's keys in the order of the description, without what is left out."""
    if isinstance(value, BaseModel):
        names = {field.alias or name: name for name, field in type(value).model_fields.items()}
        keys = {key: getattr(value, names[key]) for key in keys_of(type(value))}
        written = {key: in_order(one) for key, one in keys.items() if one is not None}
        return {**written, **(value.model_extra or {})}
    return [in_order(one) for one in value] if isinstance(value, list) else value


def _section(header: str, pairs: Mapping[str, Any]) -> str:
    return "\n".join([header, *(f"{key} = {_value(value)}" for key, value in pairs.items()), ""])


def _value(value: Any) -> str:
    """Write a value on one line: a name's languages stand side by side."""
    match value:
        case dict():
            inside = ", ".join(f"{key} = {_value(one)}" for key, one in value.items())
            return f"{{ {inside} }}" if inside else "{}"
        case list():
            return f"[{', '.join(_value(one) for one in value)}]"
        case _:
            return tomli_w.dumps({"v": value}).removeprefix("v = ").rstrip("\n")
