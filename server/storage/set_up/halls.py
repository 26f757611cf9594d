"""Which counters, services and kiosks of an office stand in which of its halls."""

from collections.abc import Collection, Mapping

from server.office_file.hall_part import Hall
from server.storage.set_up.plan import CounterPlan, OfficePlan
from server.storage.tables.hall_rows import Emergency


def counters_shown(plan: OfficePlan, zone: str | None) -> Mapping[str, CounterPlan]:
    """Give the counters of a zone or hall by code; of the whole office where none is named."""
    if not zone:
        return plan.counters
    zones = next((one.zones for one in plan.set_up.halls if one.code == zone), [zone])
    return {code: one for code, one in plan.counters.items() if one.about.zone in zones}


def services_of(plan: OfficePlan, hall: Hall) -> list[str]:
    """List the services that the counters of a hall serve, in the office's order."""
    served = {code for one in counters_shown(plan, hall.code).values() for code in one.services}
    return [code for code in plan.services if code in served]


def emergencies_at(plan: OfficePlan, shown: Collection[str]) -> list[Emergency]:
    """Find the emergencies of whoever stands before these counters; the whole office's alone.

    A board of the whole office may hang in any hall, so it tells of each.
    """
    whole = [one for one in plan.emergencies if one.hall is None]
    return whole or [
        one
        for one in plan.emergencies
        if not counters_shown(plan, one.hall).keys().isdisjoint(shown)
    ]


def hall_of_kiosk(plan: OfficePlan, kiosk: str | None) -> Hall | None:
    """Find the hall where a kiosk of this name stands; None: it stands for the whole office."""
    return next((one for one in plan.set_up.halls if kiosk in one.kiosks), None)


def crowd_limit(plan: OfficePlan, service: str) -> tuple[int | None, Collection[str]]:
    """Give from how many waiting people on the hall of a service is too full; for which services.

    None: there is no limit. A hall without a limit of its own has the whole office's.
    """
    for hall in plan.set_up.halls:
        if hall.most_waiting is not None and service in (own := services_of(plan, hall)):
            return hall.most_waiting, own
    return plan.set_up.limits.most_waiting, plan.services
