import hashlib

import pytest
from PIL import ImageFont, features

from printer.face import Face
from printer.fonts import fallback_file, font_file, font_files, fonts_folder, held, holder

WEIGHTS = (400, 500, 600, 700, 800)


def test_the_files_are_the_ones_whose_checksums_are_recorded() -> None:
    recorded = (fonts_folder() / "SHA256SUMS").read_text().splitlines()
    sums = {name: digest for digest, name in (line.split() for line in recorded)}
    assert sums == {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in fonts_folder().glob("*.ttf")
    }


def test_every_weight_is_of_the_family_and_has_its_licence_beside_it() -> None:
    for weight in WEIGHTS:
        family, _ = ImageFont.truetype(font_file(weight), 20).getname()
        assert family is not None
        assert family.startswith("Be Vietnam Pro")
    assert "SIL OPEN FONT LICENSE" in (fonts_folder() / "OFL.txt").read_text()


def test_the_fonts_draw_every_vietnamese_letter() -> None:
    letters = (
        "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"
    )
    for weight in WEIGHTS:
        font = ImageFont.truetype(font_file(weight), 34)
        missing = bytes(font.getmask("\U000e0080"))
        for letter in letters + letters.upper():
            assert bytes(font.getmask(letter)) not in (missing, b"")


@pytest.mark.parametrize(
    ("face", "text"),
    [
        ("latin", "ƀɃǹ"),
        ("khmer", "ភាសាខ្មែរ"),
        ("lao", "ພາສາລາວ"),
        ("thai", "ภาษาไทย"),
        ("han", "中文翻译翻譯"),
    ],
)
def test_letters_of_other_scripts_are_drawn_by_faces_of_their_own(face: str, text: str) -> None:
    assert {holder(letter) for letter in text} == {face}
    for weight in WEIGHTS:
        font = ImageFont.truetype(fallback_file(face, weight), 34)
        missing = bytes(font.getmask("A"))
        for letter in filter(str.isalpha, text):
            assert bytes(font.getmask(letter)) not in (missing, b"")


def test_the_own_typeface_comes_first_and_what_none_has_is_known() -> None:
    assert {holder(letter) for letter in "Số 12 – đường Nguyễn Huệ"} == {"be-vietnam-pro"}
    assert holder("😀") is None
    assert all(held(face) for face in ("latin", "khmer", "lao", "thai", "han"))
    assert [one.is_file() for one in font_files()] == [True] * 14


def test_a_mixed_text_is_as_wide_as_its_parts() -> None:
    face = Face(700, 40)
    whole = face.box("Phiên dịch ភាសាខ្មែរ")
    parts = sum(font.getlength(part) for font, part in face.runs("Phiên dịch ភាសាខ្មែរ"))
    assert [part for _, part in face.runs("Phiên dịch ភាសាខ្មែរ")] == ["Phiên dịch ", "ភាសាខ្មែរ"]
    assert abs(whole[2] - parts) < 6
    assert face.box("") == (0, 0, 0, 0)


def test_marks_stay_with_the_letter_that_they_stand_on() -> None:
    parts = [part for _, part in Face(400, 30).runs("ư\u0306 ƀ\u0306ê\u0306")]
    assert parts == ["ư\u0306 ", "ƀ\u0306", "ê\u0306"]


def test_letters_of_khmer_are_joined() -> None:
    assert features.check("raqm"), "libfribidi0 is missing: see .ci/system-packages"
    [(font, word)] = Face(400, 40).runs("ខ្មែរ")
    assert font.getlength(word) < 0.8 * sum(font.getlength(letter) for letter in word)
