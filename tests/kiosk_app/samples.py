"""An invented office and tickets of it, as the server would answer them."""

from datetime import UTC, date, datetime, timedelta

from server.contract.answers import (
    ComingDay,
    CounterOfOffice,
    DayHours,
    Errand,
    Everyday,
    FieldOfServices,
    Localized,
    Office,
    OfficeTexts,
    Paper,
    Priority,
    Procedure,
    QuietHour,
    Service,
    Session,
    Ticket,
    WaitRange,
)
from server.contract.states import CounterState, ErrandState, PrintState, TicketState
from tests.long_names import long_names

NOW = datetime(2026, 7, 23, 3, 5, tzinfo=UTC)
"""Thursday 10:05 in Vietnam."""

_SERVICES = (
    ("A", "Chứng thực", "Certified copies", 7, (15, 20)),
    ("B", "Hộ tịch", "Civil status", 3, (5, 10)),
    ("H", "Đất đai – Môi trường", "Land & environment", 12, (35, 45)),
    ("L", "Hộ kinh doanh – Xây dựng", "Household business & construction", 4, (5, 15)),
    ("M", "Lao động – Người có công – Bảo trợ", "Labour, merit & social assistance", 2, (5, 10)),
    ("Q", "Bảo hiểm xã hội", "Social insurance", 5, (10, 15)),
    ("U", "Cư trú – Căn cước", "Residence & ID card", 9, (20, 30)),
    ("X", "Trả kết quả", "Collect your results", 0, (0, 0)),
)
_MORE_SERVICES = (
    ("C", "Chứng thực chữ ký", "Certified signatures", 1, (5, 10)),
    ("D", "Hướng dẫn nộp hồ sơ trực tuyến", "Help with online filing", 6, (10, 20)),
)
_CLERK_RULES = {
    "clerks_may_choose": False,
    "next_pause_seconds": 1.5,
    "no_show_after_recalls": 2,
    "no_show_after_seconds": 60,
    "return_after_calls": 3,
    "undo_seconds": 60,
    "park_minutes": 15,
    "outcome_needed": False,
}
PRIORITIES = (
    ("elderly", "Người cao tuổi từ 60 tuổi", "Aged 60 and over"),
    ("pregnant", "Phụ nữ mang thai, nuôi con nhỏ", "Pregnancy, nursing a child"),
    ("disabled", "Người khuyết tật", "Disability"),
    ("merit", "Người có công với cách mạng", "People with merit"),
    ("child", "Đi cùng trẻ em dưới 6 tuổi", "With a child under 6"),
    ("urgent", "Trường hợp khẩn cấp", "Emergency"),
)


def both(vi: str, en: str | None = None) -> Localized:
    return Localized(vi=vi, en=vi if en is None else en)


NATIONAL_DAY = both("Quốc khánh", "National Day")
COMING = [
    ComingDay(
        first=date(2026, 7, 28), last=date(2026, 7, 28), name=both("Ngày vàng"), closed=False
    ),
    ComingDay(first=date(2026, 9, 1), last=date(2026, 9, 2), name=NATIONAL_DAY, closed=True),
]
GOLDEN_DAY = both("Hai ngày vàng: thêm quầy cho đất đai.", "Golden day: one more counter for land.")


def a_service(code: str, vi: str, en: str, waiting: int, wait: tuple[int, int]) -> Service:
    return Service(
        code=code,
        name=both(vi, en),
        field=f"field-{code}",
        prefix=code,
        open=code != "L",
        reopens_at=NOW + timedelta(hours=3, minutes=25) if code == "L" else None,
        waiting=waiting,
        wait=WaitRange(low_minutes=wait[0], high_minutes=wait[1]),
        counters=["2", "3"] if code == "A" else ["4"],
    )


def an_office(
    *,
    services: int = 8,
    priorities: bool = False,
    fields: bool = True,
    is_open: bool = True,
    accent: str | None = None,
    golden: bool = False,
    cards: int | None = None,
) -> Office:
    offered = [a_service(*row) for row in (*_SERVICES, *_MORE_SERVICES)[:services]]
    offered = [
        service.model_copy(update={"field": "field-A"}) if service.code in "CD" else service
        for service in offered
    ]
    if golden:
        offered = [
            service.model_copy(update={"banner": GOLDEN_DAY}) if service.code == "H" else service
            for service in offered
        ]
    week = [
        Session(opens="07:30", closes="11:30", last_ticket="11:00"),
        Session(opens="13:30", closes="17:00", last_ticket="16:15"),
    ]
    answer = {
        "code": "minh-tam",
        "name": both("Phường Minh Tâm", "Minh Tam Ward"),
        "agency": both(
            "Trung tâm Phục vụ hành chính công", "Public Administrative Services Centre"
        ),
        "timezone": "Asia/Ho_Chi_Minh",
        "languages": ["vi", "en"],
        "accent": accent,
        "card": None if cards is None else {"numbers_a_person": cards},
        "hotline": "1900 0000",
        "email": "gopy@minhtam.example",
        "coming_days": COMING,
        "quiet_hours": [QuietHour(weekday=3, opens="14:00", closes="15:00")],
        "texts": OfficeTexts(
            greeting=both("Xin chào!", "Welcome!"),
            courtesy=both("Xin cảm ơn Quý công dân!", "Thank you!"),
            board_line=both("Thân thiện – Đúng hẹn", "Friendly and on time"),
            missed_call=both("Lỡ lượt: mời đến Quầy 1", "Missed your call? Go to counter 1"),
            manners=both(
                "4 xin: xin chào, xin lỗi, xin cảm ơn, xin phép. "
                "4 luôn: luôn mỉm cười, nhẹ nhàng, lắng nghe, giúp đỡ.",
                "We greet, apologise, thank and ask; we smile, understand and help.",
            ),
            leaders=both(
                "Chủ tịch: Nguyễn Văn An, 0900 000 001\nGiám đốc: Trần Thị Bình, 0900 000 002",
                "Chair: Nguyễn Văn An, 0900 000 001\nDirector: Trần Thị Bình, 0900 000 002",
            ),
            suggestion_box=both("cạnh cửa chính", "beside the main door"),
            suggestion_book=both("tại Quầy 1", "at counter 1"),
        ),
        "hours": [
            *(DayHours(weekday=day, sessions=week) for day in range(1, 6)),
            DayHours(weekday=6, sessions=week[:1]),
            DayHours(weekday=7, sessions=[]),
        ],
        "open": is_open,
        "reopens_at": None if is_open else NOW + timedelta(hours=21, minutes=25),
        "fields": [
            FieldOfServices(code=service.field or "", name=service.name)
            for service in offered
            if service.code not in "CD"
        ]
        if fields
        else [],
        "services": offered
        if fields
        else [service.model_copy(update={"field": None}) for service in offered],
        "counters": [
            CounterOfOffice(
                code=code, name=both(f"Quầy {code}"), services=served, state=CounterState.OPEN
            )
            for code, served in (("2", ["A"]), ("3", ["A", "C"]), ("4", ["B", "H", "D"]))
        ],
        "priorities": [Priority(code=c, name=both(vi, en)) for c, vi, en in PRIORITIES]
        if priorities
        else [],
        "pause_reasons": [],
        "server_time": NOW,
        "order": "first-come",
        "rule": both(
            "Ai chờ lâu được mời trước; diện ưu tiên được mời sớm hơn; không ai phải chờ quá lâu.",
            "Longer waits go first, priority sooner; nobody waits too long.",
        ),
        "clerk_rules": _CLERK_RULES,
    }
    return Office.model_validate(answer)


def an_office_of_long_names() -> Office:
    """An office whose names are as long as real ones of procedures, up to 120 letters."""
    told = long_names()
    office = an_office()
    of_service = office.services[0].model_dump()
    services = [
        Service.model_validate(
            of_service
            | {key: row[key] for key in ("code", "name", "field", "prefix")}
            | {"open": place % 7 != 3, "reopens_at": NOW + timedelta(days=2), "waiting": place}
        )
        for place, row in enumerate(told["service"])
    ]
    changed = {
        "name": Localized.model_validate(told["office"]["name"]),
        "agency": Localized.model_validate(told["office"]["agency"]),
        "texts": OfficeTexts.model_validate(told["office"]["texts"]),
        "fields": [FieldOfServices.model_validate(row) for row in told["field"]],
        "services": services,
        "priorities": [
            Priority.model_validate({key: row[key] for key in ("code", "name")})
            for row in told["priority"]
        ],
    }
    return office.model_copy(update=changed)


def a_ticket(number: str = "A012", *, ticket_id: str = "t-1", ahead: int = 7) -> Ticket:
    return Ticket(
        id=ticket_id,
        number=number,
        office="minh-tam",
        service=number[0],
        state=TicketState.WAITING,
        priority=None,
        language="vi",
        issued_at=NOW,
        called_at=None,
        started_at=None,
        finished_at=None,
        counter=None,
        call_count=0,
        ahead=ahead,
        wait=WaitRange(low_minutes=15, high_minutes=20),
        print=PrintState.PENDING,
        follow_url="http://luot.minhtam.example/t/Xk3dQ9bW2p",
        soon=True,
    )


def with_errands(ticket: Ticket, *services: str) -> Ticket:
    """The same number for several errands, of which the first is the one of now."""
    states = [ErrandState.NOW, *[ErrandState.LATER] * (len(services) - 1)]
    errands = [
        Errand(service=service, state=state)
        for service, state in zip(services, states, strict=True)
    ]
    return ticket.model_copy(update={"service": services[0], "errands": errands})


def a_paper(vi: str, en: str, originals: int = 1, copies: int = 0) -> Paper:
    return Paper(
        name=both(vi, en),
        originals=originals,
        copies=copies,
        when=None,
        note=None,
        waived_by=None,
        waived_until=None,
    )


def a_procedure(code: str = "1.004873", service: str = "A") -> Procedure:
    """A procedure as it is opened: papers of each kind."""
    sometimes = a_paper("Trích lục khai tử", "Extract of death")
    waived = a_paper("Bản sao thẻ căn cước", "Copy of the identity card", 0, 1)
    return Procedure(
        code=code,
        name=both("Xác nhận tình trạng hôn nhân", "Certificate of marital status"),
        everyday=Everyday(vi=["giấy độc thân"], en=["single status"]),
        called=None,
        service=service,
        field=both("Hộ tịch", "Civil status"),
        papers=[
            a_paper("Tờ khai", "Declaration", 1, 2),
            sometimes.model_copy(update={"when": both("Nếu đã ly hôn", "If divorced")}),
            waived.model_copy(update={"waived_by": "NQ", "waived_until": date(2027, 2, 28)}),
        ],
        fee=both("15.000đ", "15,000đ"),
        time=both("3 ngày làm việc", "3 working days"),
        time_note=None,
        counters=["2", "3"],
        legal_time=both("3 ngày làm việc", "3 working days"),
        steps=[],
        forms=[],
        legal_basis=[],
        effective_from=date(2026, 1, 1),
        effective_to=None,
        source="",
        due=date(2026, 11, 26),
        open=True,
        waiting=7,
        wait=WaitRange(low_minutes=15, high_minutes=20),
        page_url=f"http://queue.test/procedures/minh-tam/{code}",
    )
