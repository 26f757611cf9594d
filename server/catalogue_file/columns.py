"""The columns of a file of procedures, in their order.

A row with a code begins a procedure. Rows below it without one go on with its lists: the next
everyday name, paper, step, form, law.
"""

from dataclasses import dataclass

from server.texts import LANGUAGES, say

CATALOGUE = "procedures"


@dataclass(frozen=True, slots=True)
class Column:
    """A column.

    Attributes:
        key: its name for programs; its title for people is the catalogue's `column.KEY`.
        most: the most letters of one cell.
        listed: whether rows without a code go on with it.
        needed: whether each procedure has it.
    """

    key: str
    most: int = 400
    listed: bool = False
    needed: bool = False

    def title(self, language: str) -> str:
        """Say what the column holds."""
        return say(CATALOGUE, language, f"column.{self.key}")

    @property
    def names(self) -> set[str]:
        """Everything that may stand at its head."""
        return {self.key, *(self.title(one) for one in LANGUAGES)}


COLUMNS = (
    Column("code", most=40, needed=True),
    Column("name_vi", needed=True),
    Column("name_en"),
    Column("everyday_vi", most=120, listed=True),
    Column("everyday_en", most=120, listed=True),
    Column("field_vi", most=120, needed=True),
    Column("field_en", most=120),
    Column("service", most=40, needed=True),
    Column("counters", most=400),
    Column("paper_vi", listed=True),
    Column("paper_en", listed=True),
    Column("originals", listed=True),
    Column("copies", listed=True),
    Column("paper_when_vi", listed=True),
    Column("paper_when_en", listed=True),
    Column("paper_note_vi", listed=True),
    Column("paper_note_en", listed=True),
    Column("waived_by", listed=True),
    Column("waived_until", listed=True),
    Column("fee_vi"),
    Column("fee_en"),
    Column("legal_time", most=60),
    Column("committed_time", most=60),
    Column("prolongation", most=60),
    Column("time_note_vi"),
    Column("time_note_en"),
    Column("step_vi", listed=True),
    Column("step_en", listed=True),
    Column("stage", most=60, listed=True),
    Column("stage_time", most=60, listed=True),
    Column("stage_owner", most=120, listed=True),
    Column("form_vi", listed=True),
    Column("form_en", listed=True),
    Column("form_url", listed=True),
    Column("legal_basis", listed=True),
    Column("proposal", listed=True),
    Column("effective_from", needed=True),
    Column("effective_to"),
    Column("source", needed=True),
)
