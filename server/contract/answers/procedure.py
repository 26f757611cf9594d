"""A procedure: what the office does for a citizen, with its papers, fee and time."""

from datetime import date

from pydantic import Field

from server.contract.answers.answer import Answer, Localized, Named
from server.contract.answers.ticket import WaitRange


class Everyday(Answer):
    """What people call a procedure in each language; may be empty."""

    vi: list[str] = Field(default=[])
    en: list[str] = Field(default=[])


class Paper(Answer):
    """A paper to bring: how many originals and copies. `when`: only if that is so.

    A paper that the office looks up itself is waived by `waived_by`, its legal basis, until
    `waived_until`.
    """

    name: Localized
    originals: int
    copies: int
    when: Localized | None
    note: Localized | None
    waived_by: str | None
    waived_until: date | None


class SampleForm(Answer):
    """A form that a procedure needs, and where its sample is."""

    name: Localized
    url: str | None


class FoundProcedure(Named):
    """A procedure as a search finds it; `called` is the everyday name by which it was found."""

    everyday: Everyday
    called: str | None
    service: str
    field: Localized
    papers: list[Paper]
    fee: Localized | None
    time: Localized
    time_note: Localized | None


class FoundProcedures(Answer):
    """What a search found, best first. `total`: how many there are, whatever the limit."""

    procedures: list[FoundProcedure]
    total: int


class Procedure(FoundProcedure):
    """A procedure with everything that the office tells of it today.

    `due` is the day of the result for who hands in now; null where the calendar has none.
    """

    counters: list[str]
    legal_time: Localized | None
    steps: list[Localized]
    forms: list[SampleForm]
    legal_basis: list[str]
    effective_from: date
    effective_to: date | None
    source: str
    due: date | None
    open: bool
    waiting: int
    wait: WaitRange | None
    page_url: str
    """Of its public page, for QR codes."""


class ProcedureField(Answer):
    """A field of the catalogue, and how many of its procedures are shown today."""

    name: Localized
    procedures: int


class ProcedureFields(Answer):
    """The fields of the catalogue, by their names."""

    fields: list[ProcedureField]


class DraftProcedure(Named):
    """A procedure without a set time: it is kept, and nobody is shown it."""


class ImportedCatalogue(Answer):
    """What a file of procedures did. `drafts`: which of its procedures have no set time."""

    added: int
    changed: int
    unchanged: int
    drafts: list[DraftProcedure]
