"""How an office's letters and numbers are said."""

from collections.abc import Mapping

from server.contract.languages import catalogue, further
from server.contract.number_words import NumberTable
from server.contract.spelling import ALIKE, with_words
from server.office_file.model import OfficeFile


def number_tables() -> Mapping[str, NumberTable]:
    """Give how the languages beyond the house's say their numbers, where they do."""
    read = {language: catalogue(language, "numbers").get("words") for language in further()}
    return {language: table for language, table in read.items() if table}


def spelled(set_up: OfficeFile) -> dict[str, list[str]]:
    """Give the letters that are said with a word in each of the languages that have such words."""
    codes = [one.prefix for one in set_up.services] + [one.code for one in set_up.counters]
    how = set_up.office.spoken_letters
    return {one: sorted(with_words(codes, how, one)) for one in ALIKE}
