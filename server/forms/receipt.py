"""Form 01 of Circular 03/2025/TT-VPCP: receipt of a dossier and appointment for its result."""

from datetime import datetime

from server.contract.answers.received_dossier_json import (
    DossierSheetJson,
    DossierSubmitterJson,
    ReceivedDossierJson,
)
from server.forms.letterhead import Letterhead
from server.forms.sheet import Block, FormSheet, Part, Ruled, Signature, marked
from server.forms.words import days_in_words, line, moment_in_words, money_in_words

NOBODY: DossierSubmitterJson = {
    "name": "",
    "telephone": None,
    "email": None,
    "address": None,
    "id_number": None,
    "authorised": None,
    "email_agreed": False,
    "collected_by": None,
}


def receipt(head: Letterhead, sheet: DossierSheetJson, counter: str | None) -> FormSheet:
    """Make the receipt as it was given out, with the due date that holds now.

    Args:
        head: whose paper it is.
        sheet: the dossier; without its submitter their lines are left blank.
        counter: the name of the counter, as people know it.
    """
    dossier, who = sheet["dossier"], sheet["submitter"] or NOBODY
    number, year = dossier["register_no"].split("/")
    return FormSheet(
        **head.begins(dossier["received_at"].date()),
        flipped=True,
        title_lines=[head.say("receipt.title.1"), head.say("receipt.title.2")],
        blocks=[
            *_whose(head, dossier, who, counter),
            *_papers(head, dossier),
            *_times(head, dossier),
            line(head.sentence("receipt.collect", collection=_collection(head, dossier))),
            *_authorised(head, who),
            line(head.sentence("receipt.register", year=year, serial=number)),
        ],
        signed=_signed(head, dossier, who),
        qr=head.address_of(dossier["code"]),
        qr_on_top=True,
        qr_caption=head.say("qr"),
    )


def _whose(
    head: Letterhead, one: ReceivedDossierJson, who: DossierSubmitterJson, counter: str | None
) -> list[Block]:
    none = head.say("none")
    code: list[Part] = head.sentence("receipt.code", code=one["code"])
    if one["not_entered"]:
        code += head.sentence("receipt.not_entered")
    if one["number"] is not None:
        code += head.sentence("receipt.number", number=one["number"])
    if counter is not None:
        code += head.sentence("receipt.counter", counter=counter)
    person = head.sentence("receipt.from", name=who["name"])
    if who["telephone"] is not None:
        person += head.sentence("receipt.telephone", telephone=who["telephone"])
    if who["id_number"] is not None:
        person += head.sentence("receipt.id_number", id_number=who["id_number"])
    about = head.sentence(
        "receipt.about", name=one["name"][head.language], procedure=one["procedure"]
    )
    blocks: list[Block] = [line(code), line(person)]
    if who["address"] is not None or who["email"] is not None:
        address = head.sentence("receipt.address", address=who["address"] or none)
        blocks.append(line(address, head.sentence("receipt.email", email=who["email"] or none)))
    blocks.append(line(about))
    if one["deciding_agency"] is not None:
        blocks.append(line(head.sentence("receipt.agency", agency=one["deciding_agency"])))
    return blocks


def _papers(head: Letterhead, one: ReceivedDossierJson) -> list[Block]:
    if not one["papers"]:
        return [line(head.sentence("receipt.no_papers"))]
    columns = ("rank", "name", "form", "quantity")
    table: Ruled = {
        "kind": "table",
        "widths": ["10mm", "1fr", "26mm", "20mm"],
        "aligned": ["center", "left", "left", "center"],
        "head": [head.say(f"papers.{name}") for name in columns],
        "rows": [
            [str(rank), paper["name"], head.say(f"form.{paper['form']}"), f"{paper['quantity']:02}"]
            for rank, paper in enumerate(one["papers"], 1)
        ],
    }
    return [line(head.sentence("receipt.papers")), table]


def _times(head: Letterhead, one: ReceivedDossierJson) -> list[Block]:
    language = head.language
    legal, committed = one["legal"][language], one["committed"][language]
    skipped = days_in_words(one["skipped"])
    time = head.say(
        "receipt.time",
        legal=legal,
        committed="" if committed == legal else head.say("receipt.committed", committed=committed),
        skipped=head.say("receipt.skipped", days=skipped) if skipped else "",
    )
    sets = head.sentence(
        "receipt.sets",
        sets=one["sets"],
        fee=_fee(head, one),
        channel=head.say(f"channel.{one['channel']}"),
    )
    received: datetime = one["received_at"]
    return [
        line(sets),
        line(marked(time)),
        line(head.sentence("receipt.received", moment=moment_in_words(received, language))),
        {
            "kind": "box",
            "label": head.say("receipt.due"),
            "large": moment_in_words(one["due_at"], language),
            "below": f"({head.say('weekday.' + str(one['due_at'].weekday()))})",
            "centred": False,
        },
    ]


def _fee(head: Letterhead, one: ReceivedDossierJson) -> str:
    amount = one["fee_amount"]
    return head.say(
        f"fee.{one['fee']}",
        amount=head.say("none") if amount is None else money_in_words(amount, head.language),
        note=one["fee_note"] or "",
    )


def _collection(head: Letterhead, one: ReceivedDossierJson) -> str:
    return head.say(f"collection.{one['collection']}")


def _authorised(head: Letterhead, who: DossierSubmitterJson) -> list[Block]:
    if who["authorised"] is None:
        return []
    return [line(head.sentence("receipt.authorised", authorised=who["authorised"]))]


def _signed(
    head: Letterhead, one: ReceivedDossierJson, who: DossierSubmitterJson
) -> list[Signature]:
    how = head.say("sign.how")
    return [
        {"post": head.say("sign.submitter"), "how": how, "name": who["name"]},
        {"post": head.say("sign.officer"), "how": how, "name": one["received_by"]},
    ]
