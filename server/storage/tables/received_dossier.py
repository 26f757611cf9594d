"""Tables of dossiers that an office receives itself, apart from who handed them in.

`received_dossier` and `dossier_step` hold nobody's name, telephone or number: those stand in
`dossier_submitter` alone, which is wiped by the office's rule. What officers write as a reason
has lost names before it comes here.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    ForeignKeyConstraint,
    Index,
    UniqueConstraint,
    false,
)
from sqlmodel import Field, SQLModel

from server.contract.answers.procedure_json import PlannedStageJson
from server.contract.answers.received_dossier_json import HandedPaperJson
from server.storage.tables.columns import (
    code_column,
    codes_column,
    instant_column,
    json_column,
    of_office,
    origin_column,
    words_column,
)


def _papers() -> Any:
    return Field(sa_column=Column(JSON, nullable=False))


class DossierRulesRow(SQLModel, table=True):
    """Whether the office writes receipts of its own, and how long it keeps who handed in."""

    __tablename__ = "dossier_rules"
    __table_args__ = (ForeignKeyConstraint(["office"], ["office.code"]),)

    office: str = code_column(primary_key=True)
    own_receipts: bool = Field(sa_column_kwargs={"server_default": false()})
    code_prefix: str = Field(max_length=10, sa_column_kwargs={"server_default": "TN"})
    typeface: str = Field(max_length=10, sa_column_kwargs={"server_default": "serif"})
    people_kept_days: int = Field(sa_column_kwargs={"server_default": "180"})
    register_kept_years: int = Field(sa_column_kwargs={"server_default": "5"})


class ReceivedDossierRow(SQLModel, table=True):
    """A dossier as it was received, and where it stands.

    `due_at` stands on the paper given out last, `judged_at` is what "on time" is measured by,
    `legal_at` the law's last moment. Times and planned stages are kept as they were that day.
    `skipped` holds the days that were not counted, YYYY-MM-DD. With `own_code` the code is the
    office's own kind, and `entered_as` is null until the official system has it. `appointed`: the
    due date was not counted here. `version` grows with each change of any of the office's.
    `result_ticket` is the number with which the result was fetched. `copies` were certified.
    `origin` is the office in whose register it stands, where that was merged into this one.
    """

    __tablename__ = "received_dossier"
    __table_args__ = (
        of_office("service", table="service", remote=("code",)),
        UniqueConstraint("office", "origin", "folded", name="received_dossier_code"),
        UniqueConstraint("office", "origin", "year", "serial", name="received_dossier_register"),
        Index("received_dossier_due", "office", "ended_at", "due_at"),
        Index("received_dossier_result", "office", "result_at"),
        Index("received_dossier_version", "office", "version"),
        Index("received_dossier_received", "office", "received_at"),
    )

    office: str = code_column(primary_key=True)
    id: str = Field(max_length=36, primary_key=True)
    folded: str = Field(max_length=40)
    code: str = Field(max_length=40)
    own_code: bool
    entered_as: str | None = Field(max_length=40)
    state: str = Field(max_length=20)
    procedure: str = code_column()
    name: dict[str, str] = words_column()
    service: str = code_column()
    ticket: str | None = Field(max_length=36)
    counter: str | None = Field(max_length=40)
    received_by: str = Field(max_length=80)
    received_at: datetime = instant_column()
    due_at: datetime = instant_column()
    judged_at: datetime = instant_column()
    legal_at: datetime = instant_column()
    appointed: bool = Field(sa_column_kwargs={"server_default": false()})
    extended: bool
    prolonged: str = Field(max_length=20)
    committed_time: str = Field(max_length=40)
    legal_time: str = Field(max_length=40)
    prolongation: str | None = Field(max_length=40)
    skipped: list[str] = codes_column()
    stopped_at: datetime | None = instant_column(nullable=True)
    supplements: int
    papers: list[HandedPaperJson] = _papers()
    sets: int
    fee: str = Field(max_length=10)
    fee_amount: int | None
    fee_note: str | None = Field(max_length=200)
    channel: str = Field(max_length=10)
    collection: str = Field(max_length=10)
    postal: str | None = Field(max_length=80)
    deciding_agency: str | None = Field(max_length=200)
    immediate: bool
    result_at: datetime | None = instant_column(nullable=True)
    ended_at: datetime | None = instant_column(nullable=True)
    year: int
    serial: int
    version: int = Field(sa_column_kwargs={"server_default": "0"})
    result_ticket: str | None = Field(max_length=36)
    stages: list[PlannedStageJson] = json_column(else_="[]")
    copies: int = Field(sa_column_kwargs={"server_default": "0"})
    origin: str = origin_column()


class DossierSubmitterRow(SQLModel, table=True):
    """Who handed a dossier in, and who may fetch the result; wiped by the office's rule.

    `email_agreed`: they want to be written to when the result is there. `collected_by` came with a
    paper of authorisation and took it; null: whoever handed in, or nobody yet.
    `register_only`: what the register needs is left, and is read in the register alone.
    """

    __tablename__ = "dossier_submitter"
    __table_args__ = (of_office("dossier", table="received_dossier", remote=("id",)),)

    office: str = code_column(primary_key=True)
    dossier: str = Field(max_length=36, primary_key=True)
    name: str = Field(max_length=120)
    telephone: str | None = Field(max_length=40)
    email: str | None = Field(max_length=120)
    address: str | None = Field(max_length=200)
    id_number: str | None = Field(max_length=20)
    authorised: str | None = Field(max_length=200)
    email_agreed: bool = Field(sa_column_kwargs={"server_default": false()})
    collected_by: str | None = Field(max_length=200)
    register_only: bool = Field(sa_column_kwargs={"server_default": false()})


class DossierStepRow(SQLModel, table=True):
    """What was done to a dossier, by whom and when; `confirmed`: a warning was put aside.

    `form` was given to the citizen, and `how`.
    """

    __tablename__ = "dossier_step"
    __table_args__ = (of_office("dossier", table="received_dossier", remote=("id",)),)

    office: str = code_column(primary_key=True)
    dossier: str = Field(max_length=36, primary_key=True)
    rank: int = Field(primary_key=True)
    act: str = Field(max_length=20)
    at: datetime = instant_column()
    user: str | None = Field(max_length=80)
    counter: str | None = Field(max_length=40)
    reason: str | None = Field(max_length=1_000)
    ground: str | None = Field(max_length=400)
    agency: str | None = Field(max_length=200)
    due_before: datetime = instant_column()
    due_after: datetime = instant_column()
    confirmed: bool
    form: str | None = Field(max_length=20)
    how: str | None = Field(max_length=20)


class DossierSeriesRow(SQLModel, table=True):
    """The last number of the register in a year, "2026", of own codes on a day, or of versions."""

    __tablename__ = "dossier_series"
    __table_args__ = (ForeignKeyConstraint(["office"], ["office.code"]),)

    office: str = code_column(primary_key=True)
    name: str = Field(max_length=10, primary_key=True)
    last: int


class DossierFeedRow(SQLModel, table=True):
    """The newest version that a source has told of a dossier."""

    __tablename__ = "dossier_feed"
    __table_args__ = (ForeignKeyConstraint(["office"], ["office.code"]),)

    office: str = code_column(primary_key=True)
    source: str = code_column(primary_key=True)
    folded: str = Field(max_length=40, primary_key=True)
    version: int = Field(sa_column=Column(BigInteger, nullable=False))
