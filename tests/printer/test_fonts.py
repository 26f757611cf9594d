import hashlib

from PIL import ImageFont

from printer.fonts import font_file, fonts_folder

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
