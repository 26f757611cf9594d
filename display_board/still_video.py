"""The silent, still video that keeps a phone awake where there is no wake lock: its bytes.

Browsers keep the screen on for a video that plays with a sound track; what the track says does
not matter. So there is one of silence. Sources: ITU-T H.264 (7.3, 9.1) for the picture,
ISO/IEC 14496-3 (4.4.2) for the silence, ISO/IEC 14496-12, -14 and -15 for the file around them.
"""

from collections.abc import Sequence

SIDE = 64
"""Pixels; decoders in hardware refuse smaller ones."""
BLOCKS = (SIDE // 16) ** 2
FRAMES = 8
FRAMES_A_SECOND = 2
SECONDS = FRAMES // FRAMES_A_SECOND
"""Under five: phones show their player's buttons for longer ones."""
RATE = 44_100
SAMPLES = 1024
"""What one frame of AAC holds."""
SILENCES = SECONDS * RATE // SAMPLES
TICKS = 1_000
"""Of the whole file, a second."""
UNITY = b"".join(one.to_bytes(4, "big") for one in (65536, 0, 0, 0, 65536, 0, 0, 0, 1 << 30))


def still_video() -> bytes:
    """Make an MP4 file of one grey picture and silence, all of whose frames can be jumped to."""
    kind = box("ftyp", b"isom", number(512, 4), b"isomiso2avc1mp41")
    frames = [picture(one) for one in range(FRAMES)]
    around = len(kind) + len(movie(frames, 0, 0)) + 8
    sound_at = around + sum(map(len, frames))
    return kind + movie(frames, around, sound_at) + box("mdat", *frames, SILENCE * SILENCES)


# Bits


def bits(written: str) -> bytes:
    """Pack a text of noughts and ones, filled up with noughts; blanks only help to read it."""
    packed = written.replace(" ", "")
    packed += "0" * (-len(packed) % 8)
    return int(packed, 2).to_bytes(len(packed) // 8, "big")


def exp_golomb(value: int) -> str:
    """Write a number as ue(v) of H.264, 9.1."""
    binary = f"{value + 1:b}"
    return "0" * (len(binary) - 1) + binary


def number(value: int, size: int) -> bytes:
    """Write a number in so many bytes, the greatest first."""
    return value.to_bytes(size, "big")


# Picture and silence

UE = exp_golomb
STOP = "1"
SEQUENCE = b"\x67\x42\xc0\x0a" + bits(
    # Order of pictures as they come, one reference, size in blocks, frames, no cropping, no hints.
    f"{UE(0)} {UE(0)} {UE(2)} {UE(1)} 0 {UE(SIDE // 16 - 1)} {UE(SIDE // 16 - 1)} 1 1 0 0 {STOP}"
)
"""Sequence parameters: constrained baseline, level 1."""
PICTURES = b"\x68" + bits(f"{UE(0)} {UE(0)} 0 0 {UE(0)} {UE(0)} {UE(0)} 0 00 111 000 {STOP}")
"""Picture parameters: CAVLC, nothing special."""
GREY_BLOCK = f"{UE(3)} {UE(0)} {UE(0)} 1"
"""Intra 16×16, predicted from nothing, which is grey, and nothing added."""
SILENCE = bits("000 0000 01100100 0 00 0 000000 0 0 0 0 111")
"""One channel with no bands that sound; the end."""
SOUND_KIND = bits("00010 0100 0001 000")
"""AAC-LC, 44.1 kHz, one channel."""


def picture(which: int) -> bytes:
    """Make one frame, its length before it; neighbours must differ in their number."""
    slice_head = f"{UE(0)} {UE(7)} {UE(0)} 0000 {UE(1 + which % 2)} 0 0 {UE(0)}"
    unit = b"\x65" + bits(slice_head + GREY_BLOCK * BLOCKS + STOP)
    return number(len(unit), 4) + unit


# The file around them


def box(name: str, *parts: bytes) -> bytes:
    """Make a box: its length, its name, what it holds."""
    held = b"".join(parts)
    return number(len(held) + 8, 4) + name.encode() + held


def full_box(name: str, *parts: bytes, flags: int = 0) -> bytes:
    """Make a box with version nought and flags."""
    return box(name, number(flags, 4), *parts)


def movie(frames: Sequence[bytes], pictures_at: int, sound_at: int) -> bytes:
    """Describe both tracks; each lies in one piece at its place in the file."""
    head = full_box(
        "mvhd",
        bytes(8),
        number(TICKS, 4),
        number(SECONDS * TICKS, 4),
        number(65536, 4),
        number(256, 2),
        bytes(10),
        UNITY,
        bytes(24),
        number(3, 4),
    )
    described = description("avc1", PICTURE_FORMAT, avc_configuration())
    pictures = media("vide", FRAMES_A_SECOND, (FRAMES, 1, len(frames[0])), pictures_at, described)
    silence = media(
        "soun",
        RATE,
        (SILENCES, SAMPLES, len(SILENCE)),
        sound_at,
        description("mp4a", SOUND_FORMAT, sound_configuration()),
    )
    return box("moov", head, track(1, pictures, SIDE, 0), track(2, silence, 0, 256))


def track(which: int, content: bytes, side: int, volume: int) -> bytes:
    """Make a track that is on."""
    head = full_box(
        "tkhd",
        bytes(8),
        number(which, 4),
        bytes(4),
        number(SECONDS * TICKS, 4),
        bytes(12),
        number(volume, 2),
        bytes(2),
        UNITY,
        number(side << 16, 4) * 2,
        flags=3,
    )
    return box("trak", head, content)


def media(
    handler: str, scale: int, samples: tuple[int, int, int], at: int, described: bytes
) -> bytes:
    """Make a track's media: `samples` says how many, how long each in the scale, how many bytes."""
    count, length, size = samples
    head = full_box(
        "mdhd", bytes(8), number(scale, 4), number(count * length, 4), number(0x55C4, 2), bytes(2)
    )
    kind = full_box("hdlr", bytes(4), handler.encode(), bytes(13))
    own = full_box("vmhd", bytes(8), flags=1) if handler == "vide" else full_box("smhd", bytes(4))
    inside = full_box("dref", number(1, 4), full_box("url ", flags=1))
    table = box(
        "stbl",
        full_box("stsd", number(1, 4), described),
        full_box("stts", number(1, 4), number(count, 4), number(length, 4)),
        full_box("stsc", number(1, 4), number(1, 4), number(count, 4), number(1, 4)),
        full_box("stsz", number(size, 4), number(count, 4)),
        full_box("stco", number(1, 4), number(at, 4)),
    )
    return box("mdia", head, kind, box("minf", own, box("dinf", inside), table))


PICTURE_FORMAT = (
    bytes(16) + number(SIDE, 2) * 2 + number(72 << 16, 4) * 2 + bytes(4) + number(1, 2) + bytes(32)
) + b"\x00\x18\xff\xff"
"""Its size, 72 dots an inch, one picture a sample, 24 bits a dot, no table of colours."""
SOUND_FORMAT = bytes(8) + number(1, 2) + number(16, 2) + bytes(4) + number(RATE << 16, 4)


def description(name: str, described: bytes, configuration: bytes) -> bytes:
    """Describe one kind of sample."""
    return box(name, bytes(6), number(1, 2), described, configuration)


def avc_configuration() -> bytes:
    """Say how pictures are decoded: lengths of four bytes, one set of parameters each."""
    sets = (b"\xe1", number(len(SEQUENCE), 2), SEQUENCE, b"\x01", number(len(PICTURES), 2))
    return box("avcC", b"\x01", SEQUENCE[1:4], b"\xff", *sets, PICTURES)


def sound_configuration() -> bytes:
    """Say how silence is decoded."""
    own = tagged(5, SOUND_KIND)
    decoder = tagged(4, b"\x40\x15", bytes(3), number(2_000, 4), number(2_000, 4), own)
    return full_box("esds", tagged(3, number(2, 2), b"\0", decoder, tagged(6, b"\x02")))


def tagged(tag: int, *parts: bytes) -> bytes:
    """Make a descriptor of MPEG-4 systems."""
    held = b"".join(parts)
    return bytes([tag, len(held)]) + held
