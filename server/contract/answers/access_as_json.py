"""Answers about people and devices as they are written; `as_json` says why."""

from collections.abc import Mapping
from datetime import datetime
from typing import NotRequired, TypedDict


class DeviceJson(TypedDict):
    """A Device."""

    id: str
    kind: str
    name: str
    online: bool
    trouble: str | None
    seen_at: datetime | None
    counter: str | None
    version: str | None


class DeviceListJson(TypedDict):
    """A DeviceList."""

    devices: list[DeviceJson]


class SetUpStateJson(TypedDict):
    """A SetUpState."""

    open: bool
    code_needed: bool


class SetUpDoneJson(TypedDict):
    """A SetUpDone."""

    office: str


class PracticeOfficeJson(TypedDict):
    """A PracticeOffice."""

    office: str | None


class AskedPairingJson(TypedDict):
    """An AskedPairing."""

    secret: str
    letters: str
    ends_at: datetime


class PairingJson(TypedDict):
    """A Pairing."""

    letters: str
    ends_at: datetime
    token: str | None
    office: str | None
    kind: str | None


class RightJson(TypedDict):
    """A Right."""

    office: str
    role: str


class PersonJson(TypedDict):
    """A Person."""

    user: str
    name: str
    role: str | None
    office: str
    counter: str | None
    rights: list[RightJson]


class SignedInJson(TypedDict):
    """A SignedIn."""

    token: str
    person: PersonJson


class SignInOfMineJson(TypedDict):
    """A SignInOfMine."""

    id: str
    since: datetime
    seen_at: datetime
    address: str | None
    counter: str | None
    current: bool


class SignInsOfMineJson(TypedDict):
    """A SignInsOfMine."""

    sign_ins: list[SignInOfMineJson]


class OfficerJson(TypedDict):
    """An Officer."""

    title: Mapping[str, str]
    field: Mapping[str, str]
    photo: str | None


class PersonOfOfficeJson(TypedDict):
    """A PersonOfOffice."""

    user: str
    name: str
    own: bool
    roles: list[str]
    sign_ins: list[SignInOfMineJson]
    shown: OfficerJson | None


class OfficePeopleJson(TypedDict):
    """An OfficePeople."""

    people: list[PersonOfOfficeJson]


class OwnDeviceJson(TypedDict):
    """An OwnDevice."""

    id: str
    kind: str
    name: str
    office: str
    printer: NotRequired[str | None]
