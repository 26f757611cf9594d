"""Who is told that a dossier's result is there, who collected it, and with which number."""

from datetime import timedelta

import pytest
from aiosmtplib import SMTPException
from sqlalchemy import update

from server import mailing
from server.contract.problems import ProblemCode
from server.contract.states import Role
from server.mail import Letter, MailServer
from server.storage.tables import DELIVERY, DOSSIER_SUBMITTER, OUTBOX, RECEIVED_DOSSIER
from tests.server.acts.conftest import HallWith
from tests.server.acts.test_received_dossiers import NAME, OWN, act, asked, put_catalogue, receive
from tests.server.hall import Caller, Hall

pytestmark = pytest.mark.usefixtures("first_morning")
EMAIL = "mau@luot.test"
MAIL = MailServer("mail.test", 25, "none", "a@b.vn", None, None)


@pytest.fixture
def ward(hall_with: HallWith) -> Hall:
    hall = hall_with(OWN)
    put_catalogue(hall)
    return hall


@pytest.fixture
def clerk(ward: Hall) -> Caller:
    clerk = ward.person()
    clerk.open("4")
    return clerk


def go_out(hall: Hall) -> int:
    running = hall.served.running
    return hall.served.inside(
        lambda: mailing.send_results_of(MAIL, running.writer, running.reader, hall.office)
    )


def test_who_agreed_is_written_to_with_the_code_alone(
    ward: Hall, clerk: Caller, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    letters: list[Letter] = []
    leaves = [False]

    async def send(_server: MailServer, letter: Letter) -> None:
        if not leaves[0]:
            raise SMTPException("away")
        letters.append(letter)

    monkeypatch.setattr(mailing, "send", send)
    wrong = asked(submitter={"name": NAME, "email_agreed": True})
    refused = clerk.refused(ProblemCode.BAD_REQUEST, "POST", "received-dossiers", wrong)
    assert [one["field"] for one in refused["errors"]] == ["submitter.email"]
    silent = receive(clerk, submitter={"name": NAME, "email": EMAIL})
    fetched, told = (
        receive(clerk, submitter={"name": NAME, "email": EMAIL, "email_agreed": True})
        for _ in range(2)
    )
    for one in (silent, fetched, told):
        act(clerk, one, "result")
    act(clerk, fetched, "hand-over")
    head = ward.person(Role.HEAD)
    assert head.get("received-dossiers")["untold"] == 2
    assert go_out(ward) == 0
    assert EMAIL not in caplog.text
    leaves[0] = True
    ward.clock.forward(minutes=2)
    assert (go_out(ward), go_out(ward)) == (1, 0)
    [letter] = letters
    assert letter.to == EMAIL
    assert told["code"] in letter.subject
    assert f"/d/{told['code']}" in letter.text
    assert not any(word in letter.text for word in (NAME, told["name"]["vi"], told["name"]["en"]))
    [sheet] = [one for one in head.get("received-dossiers")["dossiers"] if one["told_at"]]
    assert sheet["id"] == told["id"]
    last = head.get(f"received-dossiers/{told['id']}")["steps"][-1]
    assert (last["form"], last["how"], last["user"]) == ("result", "email", None)
    assert ward.served.rows(DELIVERY, office=ward.office) == []

    # By telephone for whoever has no e-mail, and not before there is a result.
    again = receive(clerk)
    path, given = f"received-dossiers/{again['id']}/notice", {"counter": "4", "how": "telephone"}
    clerk.refused(ProblemCode.WRONG_STATE, "POST", path, {**given, "form": "result"})
    act(clerk, silent, "notice", form="result", how="telephone")
    assert head.get("received-dossiers")["untold"] == 0


def test_who_came_for_somebody_is_kept_with_them_and_wiped_with_them(
    ward: Hall, clerk: Caller
) -> None:
    one = receive(clerk, submitter={"name": NAME, "authorised": "Nguyễn Văn Mẫu"})
    act(clerk, one, "result")
    ward.device().issue("B")
    ticket = clerk.call_next("4")
    path = f"received-dossiers/{one['id']}/hand-over"
    came = {"counter": "4", "collected_by": "Trần Thị Thay", "ticket": ticket["id"]}
    refused = clerk.refused(ProblemCode.BAD_REQUEST, "POST", path, came)
    assert [error["field"] for error in refused["errors"]] == ["authorisation"]
    head = ward.person(Role.HEAD)
    bare = {**came, "authorisation": True, "counter": None}
    refused = head.refused(ProblemCode.BAD_REQUEST, "POST", path, bare)
    assert [error["field"] for error in refused["errors"]] == ["counter"]
    sheet = clerk.post(path, {**came, "authorisation": True})
    assert sheet["submitter"]["collected_by"] == "Trần Thị Thay"
    assert sheet["dossier"]["result_number"] == ticket["number"]
    assert all("Thay" not in str(row) for row in ward.served.rows(OUTBOX, office=ward.office))

    with ward.served.engine.begin() as connection:
        long_ago = ward.clock.now - timedelta(days=200)
        ended = RECEIVED_DOSSIER.c.id == one["id"]
        connection.execute(update(RECEIVED_DOSSIER).where(ended).values(ended_at=long_ago))
    ward.clock.forward(days=1)
    ward.keep_hours()
    [who] = ward.served.rows(DOSSIER_SUBMITTER, office=ward.office)
    assert (who["name"], who["collected_by"], who["authorised"]) == (NAME, None, None)
