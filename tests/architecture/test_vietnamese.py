"""One Vietnamese word per thing on every surface: what the glossary chose, nothing beside it."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.test_words import catalogues, english_of, flat, read
from tests.architecture.tracked import ROOT, name_of

EXAMPLE = ROOT / "server" / "office_file" / "example"
GLOSSARY = ROOT / "docs" / "glossary.md"

FORBIDDEN = {
    r"o[àáảãạèéẻẽẹ]\b|(?<!q)u[ỳýỷỹỵ]\b": "the mark stands on the first vowel: khóa, hủy",
    r"Chủ Nhật": "the day's second word is small",
    r"tạm giữ": "police custody; a ticket is tạm gác",
    r"gặp được máy": "literal; machines are kết nối",
    r"đang nối\b": "literal; machines are kết nối",
    r"văn phòng|trụ sở": "an office is a cơ quan",
    r"nhân viên": "who serves is a cán bộ",
    r"phát (?:số|hết|lại|tiếp)|để phát": "an office cấp số, a citizen lấy số",
    r"nhận số": "an office cấp số, a citizen lấy số",
    r"(?:đầu|lại) hàng\b(?! chờ)": "a line of people is a hàng chờ",
    r"gọi lại": "a recall is mời lại",
    r"báo vắng|không có mặt": "a no-show is vắng mặt",
    r"bàn hướng dẫn": "the help desk is the quầy hướng dẫn",
    r"tự phục vụ": "self-service",
    r"\bđoán được|\bước được": "guess, wish; a wait is dự kiến",
    r"\bbạn\b": "citizens are Quý vị, clerks anh/chị",
    r"Thứ (?:hai|ba|tư|năm|sáu|bảy)\b": "both words of a weekday begin large, Sunday's second not",
    r"số chẵn": "an even number; a whole one is a số nguyên",
    r"luật gọi": "the rule of calls is the quy tắc thứ tự",
    r"(?<!bảng[\s-])(?<!thường\s)\bgọi\b(?!\scán\sbộ|\s\{hotline\})(?<!^đã gọi$)": (
        "numbers and people are mời, to citizens and to clerks; gọi is for cán bộ who help, a"
        " hotline, what something is called, and in the board's name"
    ),
    r"máy chủ đang (?:rất )?bận|\brất bận": "the hệ thống is busy, in the same words everywhere",
    r"lời hẹn": "a promise is the thời gian chờ dự kiến",
    r"phiên làm việc|các phiên": "a sign-in is a lần đăng nhập",
    r"lý do tạm dừng": "a counter is tạm ngừng",
    r"màn hình lấy số": "a kiosk is a máy lấy số",
    r"\bkhu\b(?! vực)": "a zone is a khu vực",
    r"bàn gọi số": "the clerk's page is the trang cán bộ",
    r"\bgiúp (?:sau|khi|đỡ(?<!lắng nghe, giúp đỡ))|\bđược giúp\b": (
        "to help is hỗ trợ; the motto of four xin and four luôn is as it was published"
    ),
    r"chừng này|bấy nhiêu một": "spoken; a text says how long of what",
    r"ki-?ốt": "a kiosk is a máy lấy số, one that only looks up a máy tra cứu",
    r"(?<!máy )quét mã\b(?! qr)": "what is scanned is a mã QR",
    r"(?<!kết )nối (?:được|lại)": "literal; machines are kết nối",
    r"\bgiúp tôi\b": "who comes? a cán bộ",
    r"đúng hẹn": "of no wait: one is called trong thời gian chờ cam kết; dossiers are đúng hạn",
    r"\bkhách\b": "who comes to the office is the người dân",
}
"""What no Vietnamese text says, and why."""
ENGLISH = {
    r"for ever": "plain words: too long",
    r"withdrawn": "a ticket is cancelled",
    r"(?:nobody came|did not come)$": "a no-show",
    r"guidance counter": "the help desk",
    r"\bresting\b": "a machine works or does not",
    r"no new number": "do not need a new number",
    r"read whole": "read completely",
    r"\bparked\b|to park\b": "people read: put aside",
    r"\brecall|\bcall(?:ed)? back\b": "people read: call again",
    r"\bhelp me\b": "says who comes",
    r"\bareas?\b": "a zone",
    r"\bvery busy|server is busy": "the system is busy, in the same words everywhere",
    r"\bno connection|line down": "a connection is lost",
}
"""What no English text says, and why."""


def wrong(text: str, words: dict[str, str]) -> list[str]:
    return [
        f"{one.group()} ({why})"
        for said, why in words.items()
        for one in re.finditer(said, text, re.IGNORECASE if said == said.lower() else 0)
    ]


def in_the_example() -> Iterator[tuple[str, str]]:
    for path in sorted(EXAMPLE.glob("*.toml")):
        for place, text in flat(tomllib.loads(path.read_text(encoding="utf-8"))):
            if place.endswith("/vi"):
                yield f"{name_of(path)}{place}", text


@pytest.mark.parametrize("path", catalogues(), ids=name_of)
def test_every_surface_uses_the_chosen_words(path: Path) -> None:
    vietnamese = {key: wrong(text, FORBIDDEN) for key, text in read(path).items()}
    english = {key: wrong(text, ENGLISH) for key, text in read(english_of(path)).items()}
    assert {key: found for key, found in vietnamese.items() if found} == {}
    assert {key: found for key, found in english.items() if found} == {}


ON_TIME = re.compile(r"đúng hạn", re.IGNORECASE)
OF_A_DOSSIER = re.compile(r"on_time|in_time|standing|dossier|share", re.IGNORECASE)
"""Keys of what is said of dossiers alone; nothing else may be on time."""


@pytest.mark.parametrize("path", catalogues(), ids=name_of)
def test_only_dossiers_are_on_time(path: Path) -> None:
    told = {key: text for key, text in read(path).items() if ON_TIME.search(text)}
    others = {key for key, text in told.items() if not OF_A_DOSSIER.search(key)}
    assert {key for key in others if "hồ sơ" not in told[key].lower()} == set()


def test_the_example_office_uses_the_chosen_words() -> None:
    texts = list(in_the_example())
    assert texts
    assert [(place, found) for place, text in texts if (found := wrong(text, FORBIDDEN))] == []


def test_what_a_readme_says_in_vietnamese_is_chosen_too() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert wrong(text, {r"\bbạn\b": FORBIDDEN[r"\bbạn\b"]}) == []


def test_the_glossary_chose_none_of_the_forbidden_words() -> None:
    assert wrong(GLOSSARY.read_text(encoding="utf-8"), FORBIDDEN) == []


@pytest.mark.parametrize(
    "text",
    [
        "thiếu khoá này",
        "Chủ Nhật",
        "Đang tạm giữ",
        "Nhân viên sẽ đến",
        "Gọi lại",
        "Đang nối…",
        "Thứ hai",
        "Không có khu này",
        "màn hình đồ hoạ",
        "tuỳ chọn",
        "tạm hết số để phát",
        "Quý vị đứng đầu hàng",
        "Ai chờ lâu được gọi trước",
        "Thứ tự gọi",
        "Đã gọi A012",
        "Máy chủ đang bận",
        "lời hẹn được giữ",
        "đến lượt bạn",
        "Mời lấy số tại ki-ốt",
        "Quét mã để xem",
        "máy quét mã không nối được",
        "Giúp tôi",
        "Khách đã đến",
        "Tỷ lệ chờ đúng hẹn",
    ],
)
def test_a_forbidden_word_is_found(text: str) -> None:
    assert wrong(text, FORBIDDEN)


def test_a_chosen_word_is_not_found() -> None:
    for text in (
        "Chủ nhật",
        "thiếu khóa",
        "nhảy đến khoảng",
        "Đang kết nối…",
        "Thứ Hai",
        "Khu vực",
        "Quý vị",
        "hoặc khoảng",
        "Đầu hàng chờ",
        "Bảng gọi số",
        "Gọi cán bộ hỗ trợ",
        "Đã gọi",
        "Máy in đang bận",
        "Chưa kết nối được máy quét mã",
        "Quét mã QR để xem",
    ):
        assert wrong(text, FORBIDDEN) == [], text
