"""A queue as FIWARE's QueueMonitor: one entity a service, in NGSI-LD's key-values form."""

from typing import Literal, NotRequired, TypedDict

from pydantic import BaseModel, ConfigDict

ServiceStatus = Literal["Open", "Suspended", "Closed"]


class QueueMonitorJson(TypedDict):
    """A QueueMonitor as it is written; what is not known is left out."""

    id: str
    type: str
    dateModified: str
    dataProvider: str
    name: str
    source: str
    officeName: str
    serviceName: str
    serviceId: str
    serviceStatus: ServiceStatus
    scheduleTime: NotRequired[str]
    queueLine: str
    lastTicketIssued: NotRequired[int]
    lastTicketIssuedLabel: NotRequired[str]
    ticketServed: NotRequired[int]
    ticketServedLabel: NotRequired[str]
    ticketsToServe: int


class QueueMonitor(BaseModel):
    """A service's queue; names as the schema has them, texts in Vietnamese, times RFC 3339.

    `Suspended`: the hall gives numbers and this service does not. `scheduleTime`: when the session
    began that runs, or the next one begins. `ticketServed`: the number called last of those that
    are at a counter.
    """

    model_config = ConfigDict(frozen=True)

    id: str
    type: Literal["QueueMonitor"]
    dateModified: str
    dataProvider: str
    name: str
    source: str
    officeName: str
    serviceName: str
    serviceId: str
    serviceStatus: ServiceStatus
    scheduleTime: str | None = None
    queueLine: str
    lastTicketIssued: int | None = None
    lastTicketIssuedLabel: str | None = None
    ticketServed: int | None = None
    ticketServedLabel: str | None = None
    ticketsToServe: int
