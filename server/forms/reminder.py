"""The 80 mm slip that reminds of a due date; no form of the law, and it names nobody."""

from server.contract.answers.received_dossier_json import ReceivedDossierJson
from server.forms.letterhead import Letterhead
from server.forms.sheet import FormSheet
from server.forms.words import line, moment_in_words


def reminder(head: Letterhead, one: ReceivedDossierJson) -> FormSheet:
    """Make the slip: code, procedure, hour and day, and the QR code that tells how far it is."""
    return FormSheet(
        **head.begins_slip(),
        paper="roll",
        title_lines=[head.say("reminder.title")],
        blocks=[
            line(head.sentence("receipt.code", code=one["code"])),
            line(head.sentence("reminder.about", name=one["name"][head.language])),
            {
                "kind": "box",
                "label": "",
                "large": moment_in_words(one["due_at"], head.language),
                "below": head.say(f"weekday.{one['due_at'].weekday()}"),
                "centred": True,
            },
            line(head.sentence("reminder.end")),
        ],
        qr=head.address_of(one["code"]),
        qr_caption=head.say("qr"),
    )
