"""The forms of a dossier: what stands in them, that anybody's reader reads them, and their look."""

import re
import zlib
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import typst
import zxingcpp
from PIL import Image

from server.contract.answers.received_dossier_json import DossierSheetJson
from server.contract.dossier_states import DossierForm
from server.forms.letterhead import Letterhead
from server.forms.letters import control_sheet, letter
from server.forms.procedure_sheet import procedure_sheet
from server.forms.receipt import receipt
from server.forms.reminder import reminder
from server.forms.sheet import FormSheet
from server.forms.typeset import fonts, inputs_of, pdf_of, template

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
CODE, NUMBER, TELEPHONE = "TN-261119-0007", "000000000024", "0900 000 024"
LETTERS = [DossierForm.SUPPLEMENT, DossierForm.REFUSAL, DossierForm.APOLOGY, DossierForm.STOP]


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


def head(language: str = "vi", typeface: str = "serif") -> Letterhead:
    return Letterhead(
        language,
        "UBND phường Minh Tâm",
        "Trung tâm Phục vụ hành chính công",
        "minh-tam",
        typeface,
        "https://minhtam.test",
        at("2026-11-19T09:43"),
    )


def step(act: str, **more: Any) -> Any:
    told = {
        "act": act,
        "at": at("2026-11-20T08:00"),
        "user": "Phạm Thu Hà",
        "counter": "4",
        "reason": None,
        "ground": None,
        "agency": None,
        "due_before": at("2026-11-25T16:30"),
        "due_at": at("2026-11-25T16:30"),
        "confirmed": False,
        "form": None,
        "how": None,
    }
    return {**told, **more}


def sheet() -> DossierSheetJson:
    words = {"vi": "Cấp Giấy xác nhận tình trạng hôn nhân", "en": "Certificate of marital status"}
    dossier: Any = {
        "code": CODE,
        "not_entered": True,
        "procedure": "1.004873",
        "name": words,
        "number": "B024",
        "received_by": "Phạm Thu Hà",
        "received_at": at("2026-11-19T09:42"),
        "due_at": at("2026-11-25T16:30"),
        "committed": {"vi": "2 ngày làm việc", "en": "2 working days"},
        "legal": {"vi": "3 ngày làm việc", "en": "3 working days"},
        "skipped": [date(2026, 11, 21), date(2026, 11, 22), date(2026, 11, 24)],
        "papers": [
            {"name": "Tờ khai theo mẫu", "form": "original", "quantity": 1},
            {"name": "Quyết định ly hôn đã có hiệu lực", "form": "copy", "quantity": 1},
        ],
        "sets": 1,
        "fee": "paid",
        "fee_amount": 15000,
        "fee_note": "AB/26 0001184",
        "channel": "in_person",
        "collection": "counter",
        "deciding_agency": None,
        "register_no": "1184/2026",
    }
    submitter: Any = {
        "name": "Lương Thị Thu Mẫu",
        "telephone": TELEPHONE,
        "email": None,
        "address": "Tổ 5, phường Minh Tâm",
        "id_number": NUMBER,
        "authorised": None,
    }
    why = {"reason": "Nơi đăng ký trước đây chưa trả lời", "ground": "Nghị định 123/2015/NĐ-CP"}
    steps = [
        step("receive"),
        step("request-supplement", reason="Giấy ra viện\nTờ khai có chữ ký"),
        step("refuse", **why),
        step("stop", **why),
        step("apologise", agency="Sở Tư pháp", due_at=at("2026-11-27T10:00"), **why),
    ]
    return {
        "dossier": dossier,
        "handles": True,
        "submitter": submitter,
        "steps": steps,
        "stages": [],
    }


def every_form(letterhead: Letterhead) -> Iterator[tuple[str, FormSheet]]:
    yield "receipt", receipt(letterhead, sheet(), "Quầy 4, Hộ tịch")
    for form in LETTERS:
        yield form.value, letter(letterhead, form, sheet())
    yield "control", control_sheet(letterhead, sheet())
    yield "reminder", reminder(letterhead, sheet()["dossier"])


def pictures(one: FormSheet, dots: float = 150) -> list[bytes]:
    made = typst.compile(
        template(), font_paths=fonts(), sys_inputs=inputs_of(one), format="png", ppi=dots
    )
    return made if isinstance(made, list) else [made]  # type: ignore[unreachable]  # wrongly typed


def said(one: FormSheet) -> str:
    """All that is handed to the template, its QR code left out."""
    return re.sub(r'"qr":"[^"]*"', "", inputs_of(one)["form"])


def test_the_receipt_has_every_field_of_form_01() -> None:
    told = said(receipt(head(), sheet(), "Quầy 4, Hộ tịch"))
    for text in (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "UBND phường Minh Tâm",
        "Ngày 19 tháng 11 năm 2026",
        *(CODE, "chưa nhập hệ thống", "B024", "Quầy 4, Hộ tịch", "Lương Thị Thu Mẫu"),
        *(TELEPHONE, NUMBER, "Tổ 5, phường Minh Tâm", "(1.004873)", "Tờ khai theo mẫu"),
        *("Bản chính", "Bản sao", "3 ngày làm việc", "Trung tâm cam kết: ", "2 ngày làm việc"),
        "(không tính các ngày 21/11, 22/11, 24/11)",
        *("09 giờ 42 phút, ngày 19/11/2026", "16 giờ 30 phút, ngày 25/11/2026", "(thứ Tư)"),
        *("15.000 đồng", "AB/26 0001184", "nơi tiếp nhận hồ sơ", "năm 2026, số thứ tự: 1184"),
        *("02 liên", "đúng thời hạn nêu trên", "Người nộp hồ sơ", "Phạm Thu Hà"),
    ):
        assert text in told, text


def test_the_letters_say_why_and_by_what_law() -> None:
    told = {name: said(one) for name, one in every_form(head())}
    for name in ("refusal", "stop"):
        assert "Nghị định 123/2015/NĐ-CP" in told[name]
    assert "– Giấy ra viện" in told["supplement"]
    for text in ("Cơ quan để chậm: Sở Tư pháp", "10 giờ 00 phút, ngày 27/11/2026", "Số: ……/PXL"):
        assert text in told["apology"]
    assert "Xin lỗi, gia hạn" in told["control"]
    with pytest.raises(LookupError):
        letter(head(), DossierForm.STOP, {**sheet(), "steps": []})
    wiped: DossierSheetJson = {**sheet(), "submitter": None}
    assert f"Người nộp hồ sơ {CODE}" in said(letter(head(), DossierForm.APOLOGY, wiped))


def test_the_slip_names_nobody() -> None:
    told = said(reminder(head(), sheet()["dossier"]))
    assert "16 giờ 30 phút" in told
    for text in (NUMBER, TELEPHONE, "Lương Thị Thu Mẫu", "Tổ 5"):
        assert text not in told


@pytest.mark.parametrize(("language", "typeface"), [("vi", "serif"), ("en", "sans")])
def test_every_form_is_a_pdf_for_all_and_its_code_is_read(
    tmp_path: Any, language: str, typeface: str
) -> None:
    for name, one in every_form(head(language, typeface)):
        pdf = pdf_of(one)
        # Typst refuses what PDF/UA-1 forbids; the file says what it keeps to.
        assert pdf.startswith(b"%PDF-")
        assert b"pdfuaid" in pdf
        face = b"Tinos" if typeface == "serif" and name != "reminder" else b"BeVietnamPro"
        assert face in inflated(pdf)
        drawn = pictures(one)
        assert len(drawn) == 1, name
        path = tmp_path / f"{name}.png"
        path.write_bytes(drawn[0])
        with Image.open(path) as picture:
            [read] = zxingcpp.read_barcodes(picture)
            size = picture.size
        assert read.text == f"https://minhtam.test/d/{CODE}"
        if name == "receipt":
            assert size == (1240, 874)


def posted(**more: Any) -> FormSheet:
    """A procedure with everything that a sheet tells, as it is posted."""
    words = {"vi": "Cấp Giấy xác nhận tình trạng hôn nhân", "en": "Certificate of marital status"}
    paper = {
        "name": {"vi": "Bản sao thẻ căn cước", "en": "Copy of the identity card"},
        "originals": 0,
        "copies": 1,
        "when": {"vi": "Nếu chưa kê khai", "en": "If not declared"},
        "note": {"vi": "Mở VNeID", "en": "Open VNeID"},
        "waived_by": None,
        "waived_until": None,
    }
    until = {"waived_by": "Nghị quyết 66.7/2025/NQ-CP", "waived_until": date(2027, 2, 28)}
    one: Any = {
        "code": "1.004873",
        "name": words,
        "everyday": {"vi": ["giấy độc thân"], "en": []},
        "papers": [paper, {**paper, "when": None, **until}],
        "fee": {"vi": "15.000đ mỗi bản", "en": "15,000đ each"},
        "time": {"vi": "2 ngày làm việc", "en": "2 working days"},
        "legal_time": {"vi": "3 ngày làm việc", "en": "3 working days"},
        "time_note": {"vi": "Cần xác minh: thêm 3 ngày", "en": "3 days more to verify"},
        "steps": [{"vi": "Lấy số", "en": "Take a number"}, {"vi": "Nộp hồ sơ", "en": "Hand in"}],
        "forms": [{"name": {"vi": "Tờ khai", "en": "Declaration"}, "url": None}],
        "legal_basis": ["Luật Hộ tịch 60/2014/QH13"],
        "effective_from": date(2026, 1, 1),
        "source": "Quyết định 2770/QĐ-UBND ngày 18/11/2025",
        "page_url": "https://minhtam.test/procedures/minh-tam/1.004873",
        **more,
    }
    return procedure_sheet(head(), one, ["Quầy 4", "Hộ tịch", "Hộ tịch"])


def test_a_posted_procedure_tells_everything_and_leads_to_its_page(tmp_path: Any) -> None:
    told = said(posted())
    for text in (
        *("Cấp Giấy xác nhận tình trạng hôn nhân", "Thường gọi: giấy độc thân", "1.004873"),
        *("Nếu chưa kê khai: Bản sao thẻ căn cước (Mở VNeID)", "15.000đ mỗi bản"),
        "Không phải nộp bản giấy theo Nghị quyết 66.7/2025/NQ-CP, đến ngày 28/02/2027",
        *("2 ngày làm việc (theo quy định: 3 ngày làm việc)", "thêm 3 ngày", "Quầy 4, Hộ tịch"),
        *("Lấy số", "Nộp hồ sơ", "Tờ khai", "Luật Hộ tịch", "Quyết định 2770/QĐ-UBND"),
    ):
        assert text in told, text
    assert "Quầy 4, Hộ tịch, Hộ tịch" not in told
    bare = said(posted(papers=[], fee=None, steps=[], forms=[], legal_basis=[], time_note=None))
    assert "Không phải nộp giấy tờ nào" in bare
    assert "chưa công bố" in bare
    assert "Trình tự" not in bare
    drawn = tmp_path / "posted.png"
    [picture] = pictures(posted())
    drawn.write_bytes(picture)
    with Image.open(drawn) as looked_at:
        [read] = zxingcpp.read_barcodes(looked_at)
    assert read.text == "https://minhtam.test/procedures/minh-tam/1.004873"
    several = pdf_of(posted(), posted(), posted())
    assert b"pdfuaid" in several
    assert b"/Type/Pages/Count 3/" in several


def inflated(pdf: bytes) -> bytes:
    """The file with its streams unpacked, as far as they are packed."""
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL)
    unpacked = []
    for one in streams:
        try:
            unpacked.append(zlib.decompress(one))
        except zlib.error:
            unpacked.append(one)
    return pdf + b"".join(unpacked)
