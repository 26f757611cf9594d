"""Which forms of Circular 03/2025/TT-VPCP are printed of a dossier in its state."""

from server.contract.dossier_states import DossierForm, DossierState
from server.domain.dossier_course import ENDED


def forms_of(state: DossierState, supplements: int, *, extended: bool) -> tuple[DossierForm, ...]:
    """List the forms, in the order of their numbers; the receipt is always among them."""
    there = {
        DossierForm.RECEIPT: True,
        DossierForm.SUPPLEMENT: supplements > 0,
        DossierForm.REFUSAL: state is DossierState.REFUSED,
        DossierForm.APOLOGY: extended,
        DossierForm.STOP: state is DossierState.STOPPED,
        DossierForm.CONTROL: True,
        DossierForm.REMINDER: state not in ENDED,
    }
    return tuple(form for form, is_there in there.items() if is_there)


def told_of(state: DossierState, supplements: int, *, extended: bool) -> tuple[DossierForm, ...]:
    """List what the submitter can be told by now: the forms, and that the result waits."""
    forms = forms_of(state, supplements, extended=extended)
    return (*forms, DossierForm.RESULT) if state is DossierState.READY else forms
