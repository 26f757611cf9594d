"""Which passwords are good enough."""

from random import Random

import pytest
from zxcvbn.frequency_lists import FREQUENCY_LISTS

from server.passwords import weakness

OWN = (
    "minh-tam",
    "Ph\u01b0\u1eddng Minh T\u00e2m",
    "M\u1ed9t c\u1eeda",
    "Nguyen.Lan",
    "Ch\u1ecb H\u1ed3ng",
)


@pytest.mark.parametrize("password", ["", "1234567", "m\u1ed9t-c\u1eeda"])
def test_a_short_one_is_none(password: str) -> None:
    assert weakness(password, OWN) == "password_short"


def test_the_length_is_that_of_composed_letters() -> None:
    assert weakness("e\u0323\u0302" * 3, OWN) == "password_short"
    assert weakness("x" * 401, OWN) == "password_long"


@pytest.mark.parametrize(
    "password", ["gi\u00f3 m\u00e1t\u200b tr\u0103ng", "gio mat\ttrang", "\ufeffgio mat trang"]
)
def test_a_sign_that_nobody_sees_would_never_be_typed_again(password: str) -> None:
    assert weakness(password, OWN) == "password_hidden_sign"


@pytest.mark.parametrize(
    "password",
    [
        *(
            "minh-tam",
            "Minh T\u00e2m",
            "MinhTam2026",
            "minhtam@123",
            "phuongminhtam",
            "Motcua2026!",
        ),
        *("nguyen.lan", "NGUYEN.LAN", "nguyenlan1", "chihong1990", "minhtam-lan"),
    ],
)
def test_the_offices_and_the_persons_own_words_are_refused(password: str) -> None:
    assert weakness(password, OWN) in {"password_own_word", "password_often_guessed"}


@pytest.mark.parametrize(
    "password",
    [
        *("P@ssw0rd", "Password123", "password1", "iloveyou", "qwertyuiop", "1q2w3e4r", "abcd1234"),
        *("12345678", "67890123", "87654321", "123456789a", "13572468", "aaaaaaaa", "abcabcabc"),
        *("langson2024", "Thanhhoa@36", "Nghean37@", "UBNDphuong1", "congchung1", "dichvucong"),
        *("motcuadientu", "Quochuy123", "Ngocanh2000", "toiyeuvietnam", "C\u1ea7n Th\u01a1 65"),
        *("anhyeuem", "Anh y\u00eau em", "anhyeuem1990", "yeuem123", "em y\u00eau anh", "conyeume"),
        *(
            "matkhau2",
            "Matkhau@123",
            "m\u1eadt kh\u1ea9u",
            "matkhau123",
            "xinchao123",
            "motcua!2026",
        ),
        *(
            "Vietnam@2026",
            "hanoi2026",
            "S\u00e0i G\u00f2n 1975",
            "Admin@123",
            "admin123",
            "Aa@123456",
        ),
        *("bophanmotcua", "Tiepnhanhoso1", "Hoso@2026", "quayso01", "chutich1", "Luot2026!"),
        *("thutuchanhchinh", "traketqua", "dichvucongquocgia", "chucmungnammoi", "thangnam2026"),
        *("hoasen123", "maytinh1", "Giabao2018", "Minhkhoi2019", "matkhaucuatoi", "Đức Anh 95"),
        *("01011990", "14/02/1990", "0909123456", "administrator", "changeme"),
    ],
)
def test_what_is_guessed_first_is_refused(password: str) -> None:
    assert weakness(password, ()) == "password_often_guessed"


@pytest.mark.parametrize(
    "password",
    [
        "gi\u00f3 m\u00e1t tr\u0103ng thanh 8",
        "m\u00f9a xu\u00e2n v\u1ec1 tr\u00ean b\u1ea3n 7",
        "k7Rt!pq9",
        "hai-cua!2026",
        "x" * 3 + "qz vlm 71",
    ],
)
def test_others_are_taken(password: str) -> None:
    assert weakness(password, OWN) is None


def test_what_a_machine_draws_is_taken() -> None:
    # Drawn once: one of some thousands happens to be a row that a guesser tries.
    drawn = [Random(seed).randbytes(6).hex() for seed in range(40, 90)]
    assert [weakness(one, OWN) for one in drawn] == [None] * 50


def test_the_ten_thousand_commonest_are_refused() -> None:
    commonest = [one for one in FREQUENCY_LISTS["passwords"][:10_000] if len(one) >= 8]
    assert len(commonest) > 1_500
    assert [one for one in commonest[::25] if weakness(one, ()) is None] == []
