"""Which type each answer is written by, held to the answer when imported."""

from collections.abc import Collection, Mapping
from typing import Any

from server.contract.answers.access_as_json import (
    DeviceJson,
    OwnDeviceJson,
    PersonJson,
    RightJson,
    SignedInJson,
    SignInOfMineJson,
    SignInsOfMineJson,
)
from server.contract.answers.alike import check_alike
from server.contract.answers.answer import Answer, Localized
from server.contract.answers.as_json import (
    BoardCallJson,
    BoardMissedJson,
    CounterWarningJson,
    DayHoursJson,
    FollowedJson,
    FollowJson,
    KeptPromisesJson,
    LetPassJson,
    LogEntryJson,
    ServedServiceJson,
    SessionJson,
    StaffSnapshotJson,
    StatusJson,
    TicketJson,
    TicketListJson,
    WaitJson,
    Words,
    Written,
)
from server.contract.answers.board import BoardCall, BoardMissed
from server.contract.answers.counter import CounterWarning, ServedService
from server.contract.answers.day_log import LogEntry
from server.contract.answers.follow import Followed, LetPass
from server.contract.answers.office import DayHours, Session
from server.contract.answers.staff import (
    Device,
    OwnDevice,
    Person,
    Right,
    SignedIn,
    SignInOfMine,
    SignInsOfMine,
    StaffSnapshot,
)
from server.contract.answers.status import KeptPromises, Status
from server.contract.answers.ticket import Follow, Ticket, TicketList, WaitRange

WRITTEN: Mapping[type[Answer], Any] = {
    WaitRange: WaitJson,
    KeptPromises: KeptPromisesJson,
    Status: StatusJson,
    Ticket: TicketJson,
    TicketList: TicketListJson,
    Follow: FollowJson,
    LetPass: LetPassJson,
    Followed: FollowedJson,
    Session: SessionJson,
    DayHours: DayHoursJson,
    BoardCall: BoardCallJson,
    BoardMissed: BoardMissedJson,
    ServedService: ServedServiceJson,
    CounterWarning: CounterWarningJson,
    LogEntry: LogEntryJson,
    Device: DeviceJson,
    Right: RightJson,
    Person: PersonJson,
    SignedIn: SignedInJson,
    SignInOfMine: SignInOfMineJson,
    SignInsOfMine: SignInsOfMineJson,
    OwnDevice: OwnDeviceJson,
    StaffSnapshot: StaffSnapshotJson,
}


def check_written(answer: type[Answer], written: Any, told: Collection[str] = ()) -> None:
    """Demand the fields of an answer but `told`, which settings give; raises an UnlikeError."""
    check_alike(answer, written, {Localized: Words, **WRITTEN}, Written, told)


for _answer, _written in WRITTEN.items():
    check_written(_answer, _written)
