"""Who signed in, and what staff see of the hall."""

from datetime import date, datetime

from server.contract.answers.answer import Answer, Localized
from server.contract.answers.counter import Counter
from server.contract.answers.office import Office
from server.contract.answers.ticket import Ticket
from server.contract.states import DeviceKind, Role


class Right(Answer):
    """A role that somebody has at an office."""

    office: str
    role: Role


class Person(Answer):
    """Who signed in: their roles everywhere, and at this office the one that may most."""

    user: str
    name: str
    role: Role | None
    office: str
    counter: str | None
    rights: list[Right]


class SignedIn(Answer):
    """The answer to a sign-in; the token is for programs, browsers keep the cookie."""

    token: str
    person: Person


class SignInOfMine(Answer):
    """One signed-in browser or program of whoever asks.

    `seen_at` is when it last did something, to the minute; `address` where it signed in from;
    `counter` the one that it holds; `current` whether it is the one that asks.
    """

    id: str
    since: datetime
    seen_at: datetime
    address: str | None
    counter: str | None
    current: bool


class SignInsOfMine(Answer):
    """Every sign-in of whoever asks that goes on, the one last seen first."""

    sign_ins: list[SignInOfMine]


class Officer(Answer):
    """How an officer is shown at the counter, beside the name."""

    title: Localized
    field: Localized
    photo: str | None
    """Address of the photograph on this server; null: none is shown."""


class PersonOfOffice(Answer):
    """Somebody who may do something at an office.

    `own`: whether it is their own office; only there are sign-ins told, and passwords given.
    """

    user: str
    name: str
    own: bool
    roles: list[Role]
    sign_ins: list[SignInOfMine]
    shown: Officer | None = None
    """How they are shown at the counter; null: by their name alone."""


class OfficePeople(Answer):
    """Who may do something at an office, by name."""

    people: list[PersonOfOffice]


class Device(Answer):
    """A kiosk, board, rating tablet or print agent as staff see it.

    `counter` is where a rating tablet stands, `version` what it last said that it runs.
    """

    id: str
    kind: str
    name: str
    online: bool
    trouble: str | None
    seen_at: datetime | None
    counter: str | None = None
    version: str | None = None


class DeviceList(Answer):
    """The devices of an office, by their names."""

    devices: list[Device]


class SetUpState(Answer):
    """Whether a server has no office yet, and whether whoever asks needs the code of its log."""

    open: bool
    code_needed: bool


class SetUpDone(Answer):
    """The office that was set up."""

    office: str


class PracticeOffice(Answer):
    """The code of an office's practice office; null while there is none."""

    office: str | None


class AskedPairing(Answer):
    """What a new device is told: `letters` to show until `ends_at`, `secret` to ask by."""

    secret: str
    letters: str
    ends_at: datetime


class Pairing(Answer):
    """How far a new device is: null until an admin has typed its letters, then its token.

    `kind` is what the admin made of it; before, what it said of itself.
    """

    letters: str
    ends_at: datetime
    token: str | None
    office: str | None
    kind: DeviceKind | None


class OwnDevice(Answer):
    """The device that a token belongs to; `printer` is what the office file gives a kiosk."""

    id: str
    kind: DeviceKind
    name: str
    office: str
    printer: str | None = None


class StaffSnapshot(Answer):
    """What staff see of the hall: the snapshot of their feed.

    `clock_day` is what the server's clock says where that is doubted, until a supervisor has
    looked: another day than the open one, which stays, or `business_day` itself, which was opened
    after longer than a closure lasts.
    """

    office: Office
    person: Person | None
    counters: list[Counter]
    tickets: list[Ticket]
    devices: list[Device]
    business_day: date | None
    clock_day: date | None
