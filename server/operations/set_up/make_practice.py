"""A practice office in one press: made, and made anew as if nobody had ever been there."""

from datetime import datetime

from sqlalchemy import Connection, update

from server.contract.problems import ProblemCode
from server.office_file.practice import practice_code, practice_copy
from server.office_file.values import Phrase
from server.operations.office_rows.changed_plan import tell_of_change
from server.operations.office_rows.practice import (
    HOLD_PRACTICE,
    WHO_AND_WITH_WHAT,
    Practice,
    copy_people_and_procedures,
    empty,
)
from server.operations.office_rows.profiles import remember_profiles
from server.operations.office_rows.writing import write_office, write_parts
from server.operations.set_up.export_office import export_office
from server.refusal import Refusal
from server.storage.tables import OFFICE
from server.texts import LANGUAGES, say

NONE_YET = Practice(None, 0, 0)


def make_practice(connection: Connection, office: str, now: datetime) -> str:
    """Copy an office's set-up, people and procedures into its practice office; answers its code.

    Where there is one already, all that was done there goes; its devices stay paired and its
    people signed in. The real office is only read.

    Raises:
        Refusal: `unknown_office`; `wrong_state` where the office is for practice itself, or
            another office has the code.
    """
    code = practice_code(office)
    of_office = HOLD_PRACTICE.first(connection, office=office)
    held = HOLD_PRACTICE.first(connection, office=code)
    if of_office is not None and of_office.practice_of is not None:
        raise Refusal(ProblemCode.WRONG_STATE, "is_practice", office=office)
    if held is not None and held.practice_of != office:
        raise Refusal(ProblemCode.WRONG_STATE, "practice_code_taken", office=code)
    marks = {language: say("practice", language, "mark") for language in LANGUAGES}
    line = Phrase(vi=say("practice", "vi", "line"), en=say("practice", "en", "line"))
    wanted = practice_copy(export_office(connection, office), marks, line)
    empty(connection, code, WHO_AND_WITH_WHAT)
    # Behind whatever was told of an earlier office of this code, which pages may remember.
    version, seq = (max(one, int(now.timestamp())) + 1 for one in (held or NONE_YET)[1:])
    write_office(connection, wanted, version=version, seq=seq)
    connection.execute(
        update(OFFICE)
        .where(OFFICE.c.code == code)
        .values(
            practice_of=office,
            closed_day=None,
            business_day=None,
            last_place=None,
            doubted_day=None,
        )
    )
    write_parts(connection, wanted)
    remember_profiles(connection, code, wanted.counters, {})
    copy_people_and_procedures(connection, office, code)
    tell_of_change(connection, code, seq, now)
    return code
