"""One's own booked visit as an entry of a calendar (RFC 5545)."""

from datetime import UTC, datetime, timedelta

from icalendar import Alarm, Calendar, Event

from server.contract.answers.appointment_json import AppointmentJson
from server.contract.states import AppointmentState
from server.storage.set_up.plan import OfficePlan
from server.texts import say

CATALOGUE = "appointments"
ALARM = timedelta(hours=-2)


def calendar_file(plan: OfficePlan, told: AppointmentJson, language: str, now: datetime) -> bytes:
    """Write a visit: where, when, with its code; moved or cancelled it replaces what was written.

    Times are written in UTC, which every calendar understands without a table of zones.
    """
    entry = Event()
    entry.add("uid", f"{told['code']}@{plan.code}.luot")
    entry.add("dtstamp", now)
    entry.add("last-modified", now)
    # A later writing of the same visit counts, however often it was moved.
    entry.add("sequence", int(now.timestamp()) // 60 % 2**31)
    minutes = plan.set_up.appointments.slot_minutes
    entry.add("dtstart", told["slot_at"].astimezone(UTC))
    entry.add("dtend", (told["slot_at"] + timedelta(minutes=minutes)).astimezone(UTC))
    cancelled = told["state"] == AppointmentState.CANCELLED
    entry.add("status", "CANCELLED" if cancelled else "CONFIRMED")
    words = {
        "service": told["service_name"][language],
        "code": told["code"],
        "office": plan.office.name.model_dump()[language],
        "from": f"{told['check_in_from']:%H:%M}",
        "until": f"{told['check_in_until']:%H:%M}",
        "url": told["page_url"],
    }
    entry.add("summary", say(CATALOGUE, language, "calendar.summary", **words))
    entry.add("description", say(CATALOGUE, language, "calendar.description", **words))
    entry.add("location", words["office"])
    entry.add("url", told["page_url"])
    if not cancelled:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", say(CATALOGUE, language, "calendar.summary", **words))
        alarm.add("trigger", ALARM)
        entry.add_component(alarm)
    whole = Calendar()
    whole.add("prodid", "-//Luot//Appointments//VI")
    whole.add("version", "2.0")
    whole.add("method", "PUBLISH")
    whole.add_component(entry)
    return bytes(whole.to_ical())
