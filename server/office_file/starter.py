"""An office description made of the few things that a first run asks; the rest is the example's."""

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any

import tomli_w

from server.contract.setup_requests import StartOffice
from server.office_file.example import example_office_file
from server.office_file.model import OfficeFile
from server.office_file.read import read_office_file

INVENTED = ("printer", "special_day", "quota", "reception", "campaign", "calendar_day")
"""Tables of the example that are true of no other office."""
LONGEST_CODE = 40


def starter_office(wanted: StartOffice) -> OfficeFile:
    """Describe an office as its file would, and hold it to the rules of office files.

    Raises:
        OfficeFileError: with all mistakes; their paths are those of an office file.
    """
    document = tomllib.loads(example_office_file(always_open=wanted.hours == "always"))
    for table in INVENTED:
        document.pop(table, None)
    office = document["office"]
    office |= {
        "code": code_of(wanted.name),
        "name": _said(wanted.name, office["name"]),
        "agency": _said(wanted.agency, office["agency"]),
    }
    office.pop("hotline", None)
    office.pop("archive_url", None)
    office["texts"].pop("leaders", None)
    known = {one["name"]["vi"]: one for one in document["service"]}
    document["service"] = [
        _service(one.letter, one.name, known.get(one.name, {})) for one in wanted.services
    ]
    letters = {one.letter for one in wanted.services}
    office["hours"] = [one for one in map(dict, office["hours"]) if _serves(one, letters)]
    used = {one.get("field") for one in document["service"]}
    document["field"] = [one for one in document["field"] if one["code"] in used]
    document["counter"] = list(_counters(wanted))
    return read_office_file(tomli_w.dumps(document).encode()).office_file


def code_of(name: str) -> str:
    """Make an office's code of its name: letters without marks, words joined by hyphens."""
    plain = unicodedata.normalize("NFD", name.lower().replace("\u0111", "d"))
    return "-".join(re.findall(r"[a-z0-9]+", _without_marks(plain)))[:LONGEST_CODE] or "office"


def _without_marks(text: str) -> str:
    return "".join(sign for sign in text if not unicodedata.combining(sign))


def _said(text: str, example: Mapping[str, str]) -> dict[str, str]:
    """Give a name in both languages; English is known where the name is the example's."""
    return {"vi": text, "en": example["en"] if text == example["vi"] else text}


def _serves(hours: dict[str, Any], letters: set[str]) -> bool:
    """Leave hours to those services that there are; hours of none are left out."""
    if "services" not in hours:
        return True
    hours["services"] = [one for one in hours["services"] if one in letters]
    return bool(hours["services"])


def _service(letter: str, name: str, example: Mapping[str, Any]) -> dict[str, Any]:
    english = example.get("name", {"vi": "", "en": ""})
    return {**example, "code": letter, "prefix": letter, "name": _said(name, english)}


def _counters(wanted: StartOffice) -> Iterable[dict[str, Any]]:
    """Number the counters; each is called after the first service that it serves."""
    for number in range(1, wanted.counters + 1):
        code = str(number)
        serves = [one for one in wanted.services if code in one.counters]
        name = serves[0].name if serves else code
        yield {
            "code": code,
            "name": {"vi": name, "en": name},
            "serves": [one.letter for one in serves],
        }
