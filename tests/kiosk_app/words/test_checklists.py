"""From a procedure to its checklist."""

from datetime import datetime
from zoneinfo import ZoneInfo

from kiosk_app.words.checklists import checklist_of
from printer.checklist import MOST_PAPERS
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
    assert (waived.waived, waived.sheets) == (True, "Không phải nộp bản giấy")
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


def test_a_list_that_is_too_long_is_cut_and_the_code_tells_the_rest() -> None:
    procedure = a_procedure()
    papers = [procedure.papers[0]] * (MOST_PAPERS + 5)
    told = checklist_of(procedure.model_copy(update={"papers": papers}), an_office(), "vi", NOW)
    assert len(told.papers) == MOST_PAPERS
