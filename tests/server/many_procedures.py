"""A catalogue as large as a ward's, made of what its names are made of; always the same."""

from datetime import date
from fractions import Fraction
from itertools import product

from server.contract.answers.as_json import Words
from server.domain.deadline_rule import Rule, Unit
from server.domain.procedure import Procedure

SERVICES = "ABHLMQU"
ACTS = (
    "Cấp mới", "Cấp lại", "Gia hạn", "Điều chỉnh", "Thu hồi", "Thẩm định", "Phê duyệt",
    "Công nhận", "Xác nhận", "Đăng ký", "Thông báo", "Giải quyết", "Chuyển đổi", "Miễn giảm",
    "Hỗ trợ", "Quyết định",
)  # fmt: skip
THINGS = (
    "giấy phép khai thác nước dưới đất", "giấy phép môi trường", "kế hoạch bảo vệ môi trường",
    "chứng chỉ hành nghề thú y", "giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm",
    "hoạt động trường mầm non tư thục", "thành lập nhóm trẻ độc lập", "gia đình văn hóa",
    "khu dân cư văn hóa", "câu lạc bộ thể thao cơ sở", "lễ hội truyền thống quy mô xã",
    "hoạt động thư viện cộng đồng", "hợp tác xã nông nghiệp", "tổ hợp tác",
    "liên hiệp hợp tác xã", "bến thủy nội địa", "phương tiện thủy nội địa",
    "xe mô tô ba bánh của thương binh", "quảng cáo ngoài trời", "tạm sử dụng vỉa hè",
    "đấu nối hạ tầng kỹ thuật", "chặt hạ cây xanh đô thị", "cải tạo lề đường",
    "phòng cháy và chữa cháy cơ sở", "trợ giúp nạn nhân bom mìn", "nhà tình thương hộ nghèo",
    "hộ cận nghèo", "hộ thoát nghèo", "vay vốn giải quyết việc làm", "lao động nước ngoài",
    "học nghề nông thôn", "miễn học phí học sinh khó khăn", "chuyển trường trung học cơ sở",
    "tiếp nhận học sinh từ nước ngoài", "cơ sở tín ngưỡng", "sinh hoạt tôn giáo tập trung",
    "thương binh và người hưởng chính sách", "Bà mẹ Việt Nam anh hùng", "mộ liệt sĩ",
)  # fmt: skip
TIME = Rule(Unit.WORKING_DAYS, Fraction(5))
SOURCE = "made for tests"


def many_procedures(count: int) -> list[Procedure]:
    """Make so many procedures, none of them one of the example's."""
    made = []
    for number in range(count):
        act, thing = NAMES[number % len(NAMES)]
        round_ = number // len(NAMES)
        suffix = f" loại {round_ + 1}" if round_ else ""
        made.append(_procedure(number, f"{act} {thing}{suffix}", thing))
    return made


NAMES = sorted(
    product(ACTS, THINGS), key=lambda one: (THINGS.index(one[1]) * 7 + ACTS.index(one[0])) % 97
)


def _procedure(number: int, name: str, thing: str) -> Procedure:
    return Procedure(
        code=f"3.{number:06d}",
        name=_words(name),
        everyday={"vi": [f"giấy tờ {thing}", f"xin {thing}"], "en": []},
        field=_words("Lĩnh vực thử"),
        service=SERVICES[number % len(SERVICES)],
        counters=[],
        papers=[
            {
                "name": _words("Đơn đề nghị"),
                "originals": 1,
                "copies": 0,
                "when": None,
                "note": None,
                "waived_by": None,
                "waived_until": None,
            }
        ],
        fee=_words("Không thu"),
        legal_time=TIME,
        committed_time=None,
        time_note=None,
        steps=[_words("Nộp hồ sơ")],
        forms=[],
        legal_basis=["Luật thử"],
        effective_from=date(2026, 1, 1),
        effective_to=None,
        source=SOURCE,
    )


def _words(text: str) -> Words:
    return {"vi": text, "en": text}
