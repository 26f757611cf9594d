"""A small office for random acts: shared services, a helping counter, priorities, transfers."""

SERVICES = ("A", "B", "H")
COUNTERS = ("1", "2", "3")

TOML = """
[office]
code = "{code}"
name = {{ vi = "Nhỏ", en = "Small" }}
agency = {{ vi = "Cơ quan", en = "Agency" }}
timezone = "Asia/Ho_Chi_Minh"
languages = ["vi", "en"]

[[office.hours]]
days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
sessions = [{{ opens = "00:00", closes = "00:00" }}]

[calendar]
open_on_days_off = true

[queue]
order = "{order}"
return_after_calls = 2
longest_wait_minutes = 40
errands_a_number = 3

[from_home]
allowed = true
of_ten = 9
confirm_minutes = 60
back_after_calls = 2
numbers_a_phone = 20
numbers_an_address = 1000

[[priority]]
code = "elderly"
name = {{ vi = "Cao tuổi", en = "Elderly" }}

[[pause_reason]]
code = "break"
name = {{ vi = "Nghỉ", en = "Break" }}

[[park_reason]]
code = "form"
name = {{ vi = "Tờ khai", en = "Form" }}

[[outcome]]
code = "done"
name = {{ vi = "Xong", en = "Done" }}

[[service]]
code = "A"
name = {{ vi = "A", en = "A" }}
prefix = "A"

[[service]]
code = "B"
name = {{ vi = "B", en = "B" }}
prefix = "B"

[[service]]
code = "H"
name = {{ vi = "H", en = "H" }}
prefix = "H"

[[counter]]
code = "1"
name = {{ vi = "Một", en = "One" }}
serves = ["A", "B"]
weights = {{ A = 2.0 }}

[[counter]]
code = "2"
name = {{ vi = "Hai", en = "Two" }}
serves = ["B"]
helps = [{{ service = "A", after_minutes = 5 }}]

[[counter]]
code = "3"
name = {{ vi = "Ba", en = "Three" }}
serves = ["H", "B"]
"""
