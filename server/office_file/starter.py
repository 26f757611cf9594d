"""An office description made of the few things that a first run asks; the rest is the example's."""

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any

import tomli_w

from server.contract.setup_requests import StartOffice, StartService
from server.office_file.example import example_office_file
from server.office_file.mistakes import CATALOGUE
from server.office_file.model import OfficeFile
from server.office_file.read import read_office_file
from server.office_file.texts_name_counters import places_not_there
from server.texts import LANGUAGES, say

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
    for told in ("email", "archive_url"):
        office.pop(told, None)
    for told in ("leaders", "suggestion_box", "suggestion_book"):
        office["texts"].pop(told, None)
    known = {one["name"]["vi"]: one for one in document["service"]}
    document["service"] = [_service(one, known.get(one.name, {})) for one in wanted.services]
    # Hours of single services are the example's own: a ward that has them writes them itself.
    office["hours"] = [one for one in office["hours"] if "services" not in one]
    used = {one.get("field") for one in document["service"]}
    document["field"] = [one for one in document["field"] if one["code"] in used]
    names = {one["code"]: one["name"] for one in document["service"]}
    document["counter"] = list(_counters(wanted, names))
    _drop_what_leads_nowhere(document)
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


def _service(one: StartService, example: Mapping[str, Any]) -> dict[str, Any]:
    known = example.get("name", {"vi": one.name, "en": one.english or one.name})
    return {**example, "code": one.letter, "prefix": one.letter, "name": _said(one.name, known)}


def _counters(
    wanted: StartOffice, services: Mapping[str, dict[str, str]]
) -> Iterable[dict[str, Any]]:
    """Number the counters. One that serves a single service is called after it.

    One that serves all, where others do not, is the help desk.
    """
    everything = len(wanted.services)
    for number in range(1, wanted.counters + 1):
        code = str(number)
        serves = [one.letter for one in wanted.services if code in one.counters]
        if len(serves) == 1:
            name = services[serves[0]]
        else:
            is_desk = len(serves) == everything and number == 1 < wanted.counters
            key = "counter.help_desk" if is_desk else "counter.several"
            name = {language: say(CATALOGUE, language, key) for language in LANGUAGES}
        yield {"code": code, "name": name, "serves": serves}


def _drop_what_leads_nowhere(document: dict[str, Any]) -> None:
    """Leave out the example's texts that send people to a counter which is not there."""
    for wrong in list(places_not_there(document)):
        *way, _ = wrong.path
        *home, key = way
        table: Any = document
        for step in home:
            table = table[step]
        if isinstance(table, dict):
            table.pop(key, None)
