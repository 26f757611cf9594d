"""From a procedure to its checklist."""

from datetime import datetime
from zoneinfo import ZoneInfo

from kiosk_app.words.checklists import checklist_of
from printer.checklist import MOST_PAPERS
from server.contract.answers import Procedure
from tests.kiosk_app.samples import a_procedure, an_office

NOW = datetime(2026, 11, 23, 10, 5, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))


def test_in_vietnamese() -> None:
    told = checklist_of(a_procedure(), an_office(), "vi", NOW)
    assert told.office == ("Trung tâm Phục vụ hành chính công", "Phường Minh Tâm")
    assert told.title == "Xác nhận tình trạng hôn nhân"
    assert told.called == "(giấy độc thân)"
    bring, sometimes, waived = told.papers
    assert (bring.name, bring.sheets, bring.when, bring.waived) == (
        "Tờ khai",
        "1 bản chính, 2 bản sao",
        None,
        False,
    )
    assert sometimes.when == "Nếu đã ly hôn"
    assert (waived.waived, waived.sheets) == (
        True,
        "Không phải nộp bản giấy. Theo NQ, đến 28/02/2027",
    )
    assert [(one.label, one.text) for one in told.facts] == [
        ("Thời hạn", "3 ngày làm việc"),
        ("Lệ phí", "15.000đ"),
        ("Nơi tiếp nhận", "Quầy 2, 3"),
    ]
    assert told.page_url == "http://queue.test/procedures/minh-tam/1.004873"
    assert told.printed == ("10:05 23/11/2026", "Mã thủ tục 1.004873")


def test_in_english() -> None:
    told = checklist_of(a_procedure(), an_office(), "en", NOW)
    assert told.called == "(single status)"
    assert told.papers[0].sheets == "1 original, 2 copies"
    assert told.no_number == "This is not a queue number."


def test_what_is_not_known_is_said_or_left_out() -> None:
    bare = a_procedure().model_copy(update={"fee": None, "counters": ["99"]})
    told = checklist_of(bare, an_office(), "vi", NOW)
    assert [(one.label, one.text) for one in told.facts[1:]] == [("Lệ phí", "Chưa công bố")]


def test_a_list_that_is_too_long_says_how_many_are_left_and_where_they_stand() -> None:
    told = checklist_of(with_papers(MOST_PAPERS + 5), an_office(), "vi", NOW)
    assert len(told.papers) == MOST_PAPERS
    assert told.left_out == "Còn 5 thành phần nữa. Xin quét mã QR bên dưới để xem đủ."


def test_one_paper_left_out_is_said_as_one() -> None:
    told = checklist_of(with_papers(MOST_PAPERS + 1), an_office(), "en", NOW)
    assert told.left_out == "1 more paper is needed. Scan the code below to see all."


def test_a_list_that_fits_leaves_nothing_out() -> None:
    assert checklist_of(with_papers(MOST_PAPERS), an_office(), "vi", NOW).left_out is None


def test_without_a_page_to_scan_the_staff_know_the_rest() -> None:
    procedure = with_papers(MOST_PAPERS + 2).model_copy(update={"page_url": ""})
    told = checklist_of(procedure, an_office(), "vi", NOW)
    assert told.left_out == "Còn 2 thành phần nữa. Xin hỏi cán bộ hướng dẫn."


def with_papers(count: int) -> Procedure:
    procedure = a_procedure()
    return procedure.model_copy(update={"papers": [procedure.papers[0]] * count})
