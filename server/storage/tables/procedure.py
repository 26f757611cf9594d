"""Table of the procedure catalogue: every version of every procedure."""

from datetime import date, datetime

from sqlalchemy import Column
from sqlmodel import Field, SQLModel

from server.contract.answers.as_json import Words
from server.contract.answers.procedure_json import (
    EverydayJson,
    PaperJson,
    PlannedStageJson,
    SampleFormJson,
)
from server.storage.tables.columns import (
    Papers,
    code_column,
    codes_column,
    instant_column,
    json_column,
    of_office,
    words_column,
)


class ProcedureRow(SQLModel, table=True):
    """One version of a procedure; versions are added and never changed."""

    __tablename__ = "procedure_version"
    __table_args__ = (of_office("service", table="service", remote=("code",)),)

    office: str = code_column(primary_key=True)
    code: str = code_column(primary_key=True)
    version: int = Field(primary_key=True)
    name: dict[str, str] = words_column()
    everyday: EverydayJson = json_column()
    field: dict[str, str] = words_column()
    service: str = code_column()
    counters: list[str] = codes_column()
    papers: list[PaperJson] = Field(sa_column=Column(Papers, nullable=False))
    fee: dict[str, str] | None = words_column(nullable=True)
    legal_time: str | None = Field(max_length=40)
    committed_time: str | None = Field(max_length=40)
    time_note: dict[str, str] | None = words_column(nullable=True)
    steps: list[Words] = json_column()
    forms: list[SampleFormJson] = json_column()
    legal_basis: list[str] = codes_column()
    effective_from: date
    effective_to: date | None
    source: str = Field(max_length=400)
    imported_at: datetime = instant_column()
    prolongation: str | None = Field(max_length=40)
    stages: list[PlannedStageJson] = json_column(else_="[]")
    proposals: list[str] = json_column(else_="[]")
