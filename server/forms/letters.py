"""Forms 02 to 06 of Circular 03/2025/TT-VPCP: what is asked for, refused, stopped, put off.

What stands in them was written down with the step that they tell of.
"""

from collections.abc import Callable, Mapping

from server.contract.answers.received_dossier_json import DossierSheetJson, DossierStepJson
from server.contract.dossier_states import DossierAct, DossierForm
from server.forms.letterhead import Letterhead
from server.forms.sheet import Block, FormSheet, Part, Ruled
from server.forms.words import line, moment_in_words, prose

STEP_OF: Mapping[DossierForm, DossierAct] = {
    DossierForm.SUPPLEMENT: DossierAct.REQUEST_SUPPLEMENT,
    DossierForm.REFUSAL: DossierAct.REFUSE,
    DossierForm.APOLOGY: DossierAct.APOLOGISE,
    DossierForm.STOP: DossierAct.STOP,
}


def letter(head: Letterhead, form: DossierForm, sheet: DossierSheetJson) -> FormSheet:
    """Make the letter of a step, the last of its kind.

    Raises:
        LookupError: there was no such step.
    """
    steps = [one for one in sheet["steps"] if one["act"] == STEP_OF[form]]
    if not steps:
        raise LookupError(form)
    blocks = LETTERS[form](head, sheet, steps[-1])
    return head.letter(form.value, _to(head, sheet), sheet["dossier"]["code"], blocks)


def _to(head: Letterhead, sheet: DossierSheetJson) -> list[Part]:
    who = sheet["submitter"]
    if who is None:
        return head.sentence("to.nobody", code=sheet["dossier"]["code"])
    return head.sentence("to", name=who["name"])


def _apology(head: Letterhead, sheet: DossierSheetJson, step: DossierStepJson) -> list[Block]:
    one, who = sheet["dossier"], sheet["submitter"]
    number = None if who is None else who["id_number"]
    was = head.sentence(
        "apology.was",
        received=moment_in_words(one["received_at"], head.language).capitalize(),
        office=head.office,
        name=one["name"][head.language],
        id_number="" if number is None else head.say("apology.id_number", id_number=number),
        code=one["code"],
        due=moment_in_words(step["due_before"], head.language),
    )
    agency = step["agency"] or head.office
    return [
        prose(was),
        prose(
            head.sentence("apology.why", reason=(step["reason"] or "").rstrip(".")),
            [{"text": " ", "bold": False}],
            head.sentence("apology.agency", agency=agency),
        ),
        prose(head.sentence("apology.sorry", agency=agency)),
        {
            "kind": "box",
            "label": "",
            "large": moment_in_words(step["due_at"], head.language),
            "below": head.say(f"weekday.{step['due_at'].weekday()}"),
            "centred": True,
        },
        prose(head.sentence("apology.end")),
    ]


def _about(head: Letterhead, sheet: DossierSheetJson) -> list[Block]:
    one, who = sheet["dossier"], sheet["submitter"]
    name = "" if who is None else who["name"]
    return [
        line(head.sentence("supplement.of", name=name, code=one["code"])),
        line(
            head.sentence(
                "supplement.about", name=one["name"][head.language], procedure=one["procedure"]
            )
        ),
    ]


def _supplement(head: Letterhead, sheet: DossierSheetJson, step: DossierStepJson) -> list[Block]:
    wanted = (step["reason"] or "").splitlines()
    return [
        *_about(head, sheet),
        line(head.sentence("supplement.what")),
        *(prose([{"text": f"– {one.strip()}", "bold": True}]) for one in wanted if one.strip()),
        prose(head.sentence("supplement.once")),
    ]


def _explained(key: str) -> Callable[[Letterhead, DossierSheetJson, DossierStepJson], list[Block]]:
    def blocks(head: Letterhead, sheet: DossierSheetJson, step: DossierStepJson) -> list[Block]:
        return [
            *_about(head, sheet),
            prose(head.sentence(key, office=head.office)),
            prose([{"text": step["reason"] or "", "bold": True}]),
            prose(head.sentence("ground", ground=(step["ground"] or "").rstrip("."))),
            prose(head.sentence("refusal.end")),
        ]

    return blocks


LETTERS: Mapping[
    DossierForm, Callable[[Letterhead, DossierSheetJson, DossierStepJson], list[Block]]
] = {
    DossierForm.SUPPLEMENT: _supplement,
    DossierForm.REFUSAL: _explained("refusal.what"),
    DossierForm.APOLOGY: _apology,
    DossierForm.STOP: _explained("stop.what"),
}


def control_sheet(head: Letterhead, sheet: DossierSheetJson) -> FormSheet:
    """Make form 06: every step with who did it, and the due date after it."""
    columns = ("when", "what", "who", "due", "why")
    table: Ruled = {
        "kind": "table",
        "widths": ["30mm", "32mm", "1fr", "30mm", "1.4fr"],
        "aligned": ["left", "left", "left", "left", "left"],
        "head": [head.say(f"control.{name}") for name in columns],
        "rows": [
            [
                f"{step['at']:%H:%M %d/%m/%Y}",
                head.say(f"act.{step['act']}"),
                step["user"] or "",
                f"{step['due_at']:%H:%M %d/%m/%Y}",
                "; ".join(one for one in (step["reason"], step["ground"]) if one),
            ]
            for step in sheet["steps"]
        ],
    }
    return FormSheet(
        **head.begins(),
        paper="a4",
        title_lines=[head.say("control.title.1"), head.say("control.title.2")],
        blocks=[*_about(head, sheet), table],
        qr=head.address_of(sheet["dossier"]["code"]),
        qr_on_top=True,
        qr_caption=head.say("qr"),
        pages=True,
    )
