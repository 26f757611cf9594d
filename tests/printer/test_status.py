from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from printer.status import (
    Answer,
    AutomaticStatus,
    Block,
    Condition,
    Demultiplexer,
    Question,
    QueuedAnswer,
    RealTimeAnswer,
    is_offline,
    offline_condition,
    paper_condition,
)

real_time = st.integers(0, 255).map(lambda bits: RealTimeAnswer(bits & 0x6C | 0x12))
queued = st.integers(0, 255).map(lambda bits: QueuedAnswer(bits & 0x0F))
automatic = st.tuples(st.integers(0, 255), st.integers(0, 255), st.integers(0, 255)).map(
    lambda three: AutomaticStatus(three[0] & 0x6C | 0x10, three[1] & 0x6F, three[2] & 0x6F)
)
block = st.tuples(st.sampled_from(b"\x37\x3b\x3d\x5f"), st.binary(max_size=12)).map(
    lambda parts: Block(bytes((parts[0],)) + parts[1].replace(b"\0", b""))
)


def wire(answer: Answer) -> bytes:
    match answer:
        case RealTimeAnswer(byte) | QueuedAnswer(byte):
            return bytes((byte,))
        case AutomaticStatus(first, second, third):
            return bytes((first, second, third, 0))
        case Block(content):
            return content + b"\0"


@given(st.lists(st.one_of(real_time, queued, automatic, block)), st.data())
def test_answers_are_told_apart_however_they_arrive(
    answers: list[Answer], data: st.DataObject
) -> None:
    stream = b"".join(map(wire, answers))
    cuts = data.draw(st.lists(st.integers(0, len(stream))).map(sorted))
    demultiplexer = Demultiplexer()
    heard = [
        answer
        for start, end in pairwise([0, *cuts, len(stream)])
        for answer in demultiplexer.feed(stream[start:end])
    ]
    assert heard == answers


@given(st.binary(max_size=400))
def test_noise_on_the_line_never_stops_listening(noise: bytes) -> None:
    demultiplexer = Demultiplexer()
    list(demultiplexer.feed(noise))
    list(demultiplexer.feed(b"\0" * 140))
    assert RealTimeAnswer(0x12) in list(demultiplexer.feed(b"\x12"))


def test_the_questions_are_the_real_time_requests() -> None:
    assert [question.request for question in Question] == [
        b"\x10\x04\x01",
        b"\x10\x04\x02",
        b"\x10\x04\x03",
        b"\x10\x04\x04",
    ]


@pytest.mark.parametrize(
    ("packet", "condition"),
    [
        (AutomaticStatus(0x10, 0, 0), Condition.READY),
        (AutomaticStatus(0x10, 0, 0x03), Condition.PAPER_LOW),
        (AutomaticStatus(0x18, 0, 0x0F), Condition.PAPER_OUT),
        (AutomaticStatus(0x38, 0, 0x0F), Condition.COVER_OPEN),
        (AutomaticStatus(0x18, 0x08, 0), Condition.ERROR),
        (AutomaticStatus(0x18, 0, 0), Condition.OFFLINE),
    ],
)
def test_an_unasked_packet_says_the_worst(packet: AutomaticStatus, condition: Condition) -> None:
    assert packet.condition is condition


@pytest.mark.parametrize(
    ("cause", "error", "condition"),
    [
        (0x16, None, Condition.COVER_OPEN),
        (0x32, None, Condition.PAPER_OUT),
        (0x52, None, Condition.ERROR),
        (0x12, 0x1A, Condition.ERROR),
        (0x12, 0x12, Condition.OFFLINE),
        (0x12, None, Condition.OFFLINE),
    ],
)
def test_offline_has_a_cause(cause: int, error: int | None, condition: Condition) -> None:
    assert offline_condition(cause, error) is condition


def test_the_paper_and_the_line_are_read_from_their_bits() -> None:
    assert paper_condition(0x12) is Condition.READY
    assert paper_condition(0x1E) is Condition.PAPER_LOW
    assert paper_condition(0x7E) is Condition.PAPER_OUT
    assert is_offline(0x1A)
    assert not is_offline(0x12)
