"""What the page that edits an office asks."""

from typing import Annotated, Any

from pydantic import Field, StringConstraints

from server.contract.languages import VIETNAMESE, Language
from server.contract.requests import Request
from server.contract.setting_states import PublishWay

Step = Annotated[str, StringConstraints(min_length=0, max_length=120)]
MOST_CHANGES = 2_000


class ChangeSetting(Request):
    """One key that is to say something else; rows are named by code, date or zone."""

    path: Annotated[list[Step], Field(min_length=1, max_length=8)]
    before: Any = None
    after: Any = None


class ChangeSettings(Request):
    """Changes of the settings that were read at a version.

    Keys that nobody else has changed since are changed whatever the version; where somebody has,
    nothing is, and the answer names them.
    """

    version: Annotated[str, StringConstraints(min_length=1, max_length=40)]
    changes: Annotated[list[ChangeSetting], Field(min_length=1, max_length=MOST_CHANGES)]


class PrintTrial(Request):
    """A slip tried on paper: with these changes, on a kiosk's or print agent's printer."""

    changes: Annotated[list[ChangeSetting], Field(max_length=MOST_CHANGES)]
    device: Annotated[str, Field(max_length=40)]
    service: Annotated[str, Field(max_length=40)] | None = None
    language: Language = VIETNAMESE


class TrySettings(Request):
    """Changes that are looked at before they are saved; without any the settings as they are."""

    changes: Annotated[list[ChangeSetting], Field(max_length=MOST_CHANGES)]


FieldName = Annotated[str, StringConstraints(min_length=1, max_length=80)]
OfficeCode = Annotated[str, StringConstraints(min_length=1, max_length=40)]
MOST_FIELDS = 200
MOST_OFFICES = 50
"""So many offices a request; all of a province are published to in steps."""


class FollowCentre(Request):
    """Settings that are to be the centre's again, by their places in the file."""

    fields: Annotated[list[FieldName], Field(min_length=1, max_length=MOST_FIELDS)]


class PublishDefaults(Request):
    """Settings that are published as the centre settled them at a version."""

    version: Annotated[str, StringConstraints(min_length=1, max_length=40)]
    fields: Annotated[list[FieldName], Field(min_length=1, max_length=MOST_FIELDS)]
    way: PublishWay
    offices: Annotated[list[OfficeCode], Field(min_length=1, max_length=MOST_OFFICES)]
