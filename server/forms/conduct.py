"""A conduct sheet in the office's letterhead: what was looked at, comment, answer, signatures."""

from collections.abc import Iterator

from server.contract.answers.conduct_json import ConductScoreJson, ConductSheetJson
from server.contract.conduct_states import ConductAct
from server.forms.letterhead import Letterhead
from server.forms.sheet import Block, FormSheet, Ruled, plain
from server.forms.words import prose
from server.texts import say

CATALOGUE = "conduct"


def conduct_form(head: Letterhead, told: ConductSheetJson) -> FormSheet:
    """Write a sheet as it stands; one that is decided says so."""
    language = head.language

    def words(key: str, **values: object) -> str:
        return say(CATALOGUE, language, key, **values)

    how = head.say("sign.how")
    return FormSheet(
        **head.begins(),
        paper="a4",
        title_lines=[
            words("form.title"),
            words("title", name=told["name"], month=f"{told['month']:%m/%Y}"),
        ],
        blocks=list(_blocks(told, language)),
        signed=[
            {"post": words("sign.clerk"), "how": how, "name": told["name"]},
            head.leader,
        ],
        foot=words("foot"),
        page_word=words("page"),
    )


def _blocks(told: ConductSheetJson, language: str) -> Iterator[Block]:
    def words(key: str, **values: object) -> str:
        return say(CATALOGUE, language, key, **values)

    yield prose([plain(words("input"))])
    yield prose([plain(words("worked", days=told["days"], visits=told["visits"]))])
    if told["remark_only"]:
        yield prose([plain(words("remark_only"))])
    else:
        yield _table(told, language)
    for one in told["versions"]:
        if one["text"]:
            by = words(f"said.{one['act']}", at=f"{one['at']:%d/%m/%Y %H:%M}")
            yield prose([{"text": f"{by} ", "bold": True}, plain(one["text"])])
    decided = [one for one in told["versions"] if one["act"] == ConductAct.DECIDE]
    yield prose([plain(words("decided" if decided else "undecided"))])


def _table(told: ConductSheetJson, language: str) -> Ruled:
    scores = {one["code"]: one for one in told["scores"]}
    rows = [
        [
            say(CATALOGUE, language, f"group.{item['group']}"),
            item["name"][language],
            _figure(scores[item["code"]], language),
            say(CATALOGUE, language, f"source.{item['source']}"),
            _points(scores[item["code"]]),
            str(item["weight"]),
        ]
        for item in told["template"]["items"]
    ]
    hundred = told["per_hundred"]
    total = ["", say(CATALOGUE, language, "sum"), "", "", str(told["points"]), str(told["of"])]
    per = "–" if hundred is None else str(hundred)
    last = ["", say(CATALOGUE, language, "per_hundred"), "", "", per, "100"]
    columns = ("group", "item", "data", "source", "points", "most")
    return {
        "kind": "table",
        "widths": ["30mm", "1fr", "34mm", "26mm", "14mm", "14mm"],
        "aligned": ["left", "left", "left", "left", "right", "right"],
        "head": [say(CATALOGUE, language, f"column.{one}") for one in columns],
        "rows": rows,
        "sums": [total, last],
    }


def _points(score: ConductScoreJson) -> str:
    return "–" if score["points"] is None else str(score["points"])


def _figure(score: ConductScoreJson, language: str) -> str:
    if score["base"] is None:
        return "–"
    key = "figure.few" if score["good"] is None else "figure"
    return say(CATALOGUE, language, key, good=score["good"], base=score["base"])
