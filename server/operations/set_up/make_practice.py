"""A practice office in one press: made, and made anew as if nobody had ever been there."""

from datetime import datetime

from sqlalchemy import Connection

from server.contract.problems import ProblemCode
from server.office_file.practice import practice_code, practice_copy
from server.office_file.values import Phrase
from server.operations.office_rows.changed_plan import tell_of_change
from server.operations.office_rows.practice import (
    BEGIN_ANEW,
    HOLD_PRACTICE,
    WHO_AND_WITH_WHAT,
    Beginning,
    Practice,
    copy_people_and_procedures,
    empty,
)
from server.operations.office_rows.profiles import remember_profiles
from server.operations.office_rows.writing import write_office, write_parts
from server.refusal import Refusal
from server.storage.set_up.stored import read_set_up
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
    of_real = read_set_up(connection, office)
    if of_real is None:
        raise Refusal(ProblemCode.UNKNOWN_OFFICE, office=office)
    wanted = practice_copy(of_real, marks, line)
    empty(connection, code, WHO_AND_WITH_WHAT)
    # Behind whatever was told of an earlier office of this code, which pages may remember.
    version, seq = (max(one, int(now.timestamp())) + 1 for one in (held or NONE_YET)[1:])
    write_office(connection, wanted, version=version, seq=seq)
    BEGIN_ANEW.save(connection, Beginning(code, None, None, None, None, practice_of=office))
    write_parts(connection, wanted)
    remember_profiles(connection, code, wanted.counters, {})
    copy_people_and_procedures(connection, office, code)
    tell_of_change(connection, code, seq, now)
    return code
