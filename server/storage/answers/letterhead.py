"""Whose paper a form is printed on."""

from datetime import datetime

from server.forms.letterhead import Letterhead
from server.storage.set_up.plan import OfficePlan


def letterhead_of(plan: OfficePlan, language: str, now: datetime, public_url: str) -> Letterhead:
    """Make an office's letterhead, dated by its own clock."""
    about = plan.office
    return Letterhead(
        language=language,
        agency=getattr(about.agency, language),
        office=getattr(about.name, language),
        code=plan.code,
        typeface=plan.set_up.dossiers.typeface,
        public_url=public_url,
        now=now.astimezone(plan.calendar.timezone),
    )
