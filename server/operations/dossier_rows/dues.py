"""A dossier's moments between its row and the rules."""

from collections.abc import Iterator
from contextlib import contextmanager
from fractions import Fraction
from zoneinfo import ZoneInfo

from server.domain.deadline import NeverDue
from server.domain.deadline_rule import rule_kept
from server.domain.dossier_due import Due, DueRefused, Times
from server.operations.dossier_rows.find_dossier import wrong_field
from server.storage.tables.dossier_rows import ReceivedDossier


def due_of(dossier: ReceivedDossier) -> Due:
    """Give what a row says of a dossier's moments."""
    return Due(
        due=dossier.due_at,
        judged=dossier.judged_at,
        legal=dossier.legal_at,
        extended=dossier.extended,
        prolonged=Fraction(dossier.prolonged),
    )


def times_of(dossier: ReceivedDossier) -> Times:
    """Give the times of its procedure as they were on the day of receipt."""
    most = dossier.prolongation
    return Times(
        rule_kept(dossier.committed_time),
        rule_kept(dossier.legal_time),
        None if most is None else rule_kept(most),
    )


def with_due(dossier: ReceivedDossier, due: Due) -> ReceivedDossier:
    """Write a dossier's moments into its row."""
    return dossier._replace(
        due_at=due.due,
        judged_at=due.judged,
        legal_at=due.legal,
        extended=due.extended,
        prolonged=str(due.prolonged),
    )


@contextmanager
def refused_in_words(field: str, zone: ZoneInfo) -> Iterator[None]:
    """Turn the rules' refusals into one that names the field.

    Raises:
        Refusal: `bad_request`.
    """
    try:
        yield
    except NeverDue as never:
        raise wrong_field(field, "dossier_never_due") from never
    except DueRefused as refused:
        latest = "" if refused.latest is None else f": {refused.latest.astimezone(zone):%d/%m/%Y}"
        reason = f"dossier_{refused.fault.value}"
        raise wrong_field(field, reason, latest=latest) from refused
