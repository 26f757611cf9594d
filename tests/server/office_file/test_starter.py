"""An office of the few things that a first run asks, and its names in English."""

from server.contract.setup_requests import StartOffice, StartService
from server.office_file.starter import starter_office


def test_a_name_in_english_is_the_one_given_the_example_s_or_the_name_itself() -> None:
    asked = [
        StartService(letter="D", name="Đăng ký doanh nghiệp", english="Business", counters=["1"]),
        StartService(letter="A", name="Chứng thực", english="Certified", counters=["1"]),
        StartService(letter="N", name="Việc khác", counters=["1"]),
    ]
    made = starter_office(
        StartOffice(name="Tỉnh Xa", agency="Trung tâm", counters=1, services=asked)
    )
    named = {one.code: one.name for one in made.services}
    assert (named["D"].vi, named["D"].en) == ("Đăng ký doanh nghiệp", "Business")
    assert named["A"].en not in {"Certified", "Chứng thực"}, "the example's word for it"
    assert named["N"].en == "Việc khác"
