"""An office on which acts are done straight away, at whatever hour is simulated."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine

from server.contract.problems import ProblemCode
from server.refusal import Refusal
from server.storage.office_lock import hold_office
from server.storage.set_up.plan import OfficePlan, read_plan
from server.storage.transaction import OfficeTransaction, finish


class ActingOffice:
    """Opens transactions on one office; nobody else writes meanwhile."""

    def __init__(self, engine: Engine, office: str, public_url: str) -> None:
        self._engine = engine
        self._office = office
        self._public_url = public_url
        self._plan: OfficePlan | None = None

    @contextmanager
    def acting(self) -> Iterator[OfficeTransaction]:
        """Do the acts of the block in one commit; every moment that they name is believed.

        Raises:
            Refusal: `unknown_office`.
        """
        with self._engine.begin() as connection:
            held = hold_office(connection, self._office)
            # Nobody changes the set-up of a month that is over.
            plan = self._plan = self._plan or read_plan(connection, self._office)
            if held is None or plan is None:
                raise Refusal(ProblemCode.UNKNOWN_OFFICE, office=self._office)
            tx = OfficeTransaction(
                connection,
                plan,
                held.seq,
                held.business_day,
                self._public_url,
                last_place=held.last_place,
                doubted_day=held.doubted_day,
            )
            yield tx
            finish(tx)

    def plan(self) -> OfficePlan:
        """Read the office's set-up.

        Raises:
            Refusal: `unknown_office`.
        """
        with self.acting() as tx:
            return tx.plan
