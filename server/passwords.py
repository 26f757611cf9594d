"""Whether a password is good enough to be given."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from server.contract.signs import as_password, as_user_name, hidden_sign

LEAST_LENGTH = 8
LONGEST = 400
LEAST_GUESSES = 5_000_000
"""A year of guessing at one name from one address, as fast as sign-in lets anybody try."""
LOOKED_AT = 72
"""Signs that the estimate reads; whoever types as many is not guessed."""
GUESSED_WORD = 10_000
"""So soon a guesser comes to a word that is then dressed up."""
DRESS = re.compile(r"[\W\d_]")
LEAST_WORD = 3
MOST_DRESS = 6
"""Digits and marks that a word is dressed up with, as in Word@2026; more of them are a secret."""
HABITS = """
    anhnhoem anhyeu anhyeuem bacho batdongsan bimat bithu bonghong bophan canbo cccd chucmung
    chungthuc chutich concho congan congdan conmeo conyeu cuatoi cunyeu daibieu daiphat damme
    danang dangnhap diachinh dulich emnhoanh emyeu emyeuanh giadinh giaitri giamdoc giaydangky
    giayto hailong hanhchinh hanhphuc hanoi hathanh hoahong hoamai hoasen hochiminh hoilamgi
    hoso hotich huyen ketqua khongbiet khongco khongnho kimcuong kocogi lanhdao layso luot
    maimai maiyeuem matkhau matkhaumoi maychu mayman maytinh motcua mothaiba nammoi naruto
    ngaymai nguyen nhanvien nhoem phatloc phochutich phuong quanly quantri quay quocgia quochoi
    saigon sinhnhat sothutu tailoc thanhcong thanhpho thixa thukhoa thuongem thutuc tiepnhan
    tinhban tinhuy tinhyeu toanhoc toilaai tphcm traketqua trungtam tuoitre tuphap ubnd uyban
    vanban vanphong vietnam vietnamvodich vneid voyeu xahoi xaphuong xephang xinchao xinhdep
    yeuanh yeuem yeumainhe
"""
"""What people of this country like to take, as it is typed without marks; the published lists of
common passwords know little of it."""


PLACES = """
    angiang bacgiang backan baclieu bacninh baria bentre binhdinh binhduong binhphuoc binhthuan
    camau cantho caobang daklak daknong dienbien dongnai dongthap gialai hagiang haiduong haiphong
    hanam hatinh haugiang hoabinh hue hungyen khanhhoa kiengiang kontum laichau lamdong langson
    laocai longan namdinh nghean ninhbinh ninhthuan phutho phuyen quangbinh quangnam quangngai
    quangninh quangtri soctrang sonla tayninh thaibinh thainguyen thanhhoa tiengiang travinh
    tuyenquang vinhlong vinhphuc vungtau yenbai
"""
"""Provinces, those that were merged in 2025 too."""
PARTS = """
    anh bao chau chi chung cong dat dichvu dien dientu diep duc dung duong gia giang hai hang
    hanh hien hieu hoa hoang hong hue hung huong huy huyen khanh khoi kien lan linh loan long
    mai minh mot my nam nga ngan ngoc nhan nhi nhung oanh phong phuc phuong quan quang quoc
    quynh sau so son tam thang thanh thao thi thien thinh thu thuy tien toi toiyeu trang trung
    truong tu tuan tung uyen van viet vinh xuan yen
"""
"""Names of people and words of offices, of which two or three in a row are a habit too."""
MOST_PARTS = 3


def weakness(password: str, own_words: Iterable[str]) -> str | None:
    """Say why a password is not good enough, as a key of the catalogue; None when it is.

    It is taken apart as guessers do (zxcvbn): the commonest passwords, names, dates, rows of keys,
    letters written as digits, and as words the habits of the country and `own_words`, those of
    the office and of the person.
    """
    given = as_password(password)
    if hidden_sign(given) is not None:
        return "password_hidden_sign"
    if len(given) < LEAST_LENGTH:
        return "password_short"
    if len(given) > LONGEST:
        return "password_long"
    own = _words(own_words)
    bare = _bare(given)
    word = DRESS.sub("", bare)
    if re.sub(r"[\W_]", "", bare) in own or (word in own and _is_dress(bare, word)):
        return "password_own_word"
    guessed = min(_guesses(one, own) for one in {bare, given}) < LEAST_GUESSES
    if guessed or (_is_dress(bare, word) and _is_habit(word, own)):
        return "password_often_guessed"
    return None


def _is_habit(word: str, own: set[str]) -> bool:
    return bool(_composed_of_habits().fullmatch(word)) or _guesses(word, own) < GUESSED_WORD


@cache
def _composed_of_habits() -> re.Pattern[str]:
    words = "|".join({*HABITS.split(), *PLACES.split(), *PARTS.split()})
    return re.compile(f"(?:{words}){{1,{MOST_PARTS}}}")


def _is_dress(bare: str, word: str) -> bool:
    return len(word) >= LEAST_WORD and len(bare) - len(word) <= MOST_DRESS


def _guesses(text: str, own: set[str]) -> float:
    # Its tables take a tenth of a second to load; who runs no such command needs none of them.
    from zxcvbn import zxcvbn  # noqa: PLC0415 - see above

    return float(zxcvbn(text[:LOOKED_AT], user_inputs=[*own, *HABITS.split()])["guesses"])


def _words(own: Iterable[str]) -> set[str]:
    """Take names apart into words without marks, each name whole and joined beside."""
    found: set[str] = set()
    for one in own:
        parts = re.findall(r"[^\W_]+", _bare(one))
        found |= {*parts, "".join(parts)}
    return found - {""}


def _bare(text: str) -> str:
    """Leave marks and case away, as guessers do."""
    parts = unicodedata.normalize("NFD", as_user_name(text)).replace("\u0111", "d")
    return "".join(letter for letter in parts if not unicodedata.combining(letter))
