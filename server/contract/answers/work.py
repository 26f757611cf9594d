"""Dossiers and answers of some days, apart from the visits; see `docs/figures.md`."""

from datetime import date

from server.contract.answers.answer import Answer


class DossierCount(Answer):
    """What became of dossiers: `carried + received = solved + without_result + in_progress`.

    Shares are cut, each with its base: `solved_share` of carried and received, `in_time_share`
    (early and on time) of solved, `in_time_of_all_share` of solved and in progress. `copies` were
    certified for those received: a count of its own.
    """

    channel: str | None
    carried: int
    received: int
    copies: int
    solved: int
    early: int
    on_time: int
    over_due: int
    without_result: int
    in_progress: int
    in_progress_over_due: int
    solved_share: float | None
    in_time_share: float | None
    in_time_of_all_share: float | None


class AnswerShare(Answer):
    """How many chose one of the two best words of a question, and the best; null under 30.

    From `low` to `high` the share lies with 95 % confidence (Wilson 1927). `rate` is how many of
    those served answered; null: nobody was served.
    """

    count: int
    rate: float | None
    good: int | None
    best: int | None
    share: float | None
    best_share: float | None
    low: float | None
    high: float | None


class OfficeWork(Answer):
    """Visits, dossiers by the way they came, and what people answered, each counted apart."""

    first: date
    last: date
    issued: int
    served: int
    dossiers: DossierCount
    channels: list[DossierCount]
    speed: AnswerShare
    attitude: AnswerShare
    convenience: AnswerShare
    desk_work_seconds: int
    """How long counters paused for work, such as on online dossiers."""


class SpokenFigures(Answer):
    """A text for loudspeakers about some days, and how many seconds it takes to read."""

    first: date
    last: date
    text: str
    seconds: int
