"""The demo's booked visit: somebody books the first place that is left."""

import httpx

SECONDS = 10.0


async def book_one(base_url: str, office: str) -> str | None:
    """Book the first place left of the first service that offers any; answers its page's address.

    Raises:
        httpx.HTTPError: the server is not there.
    """
    path = f"{base_url}/api/v1/offices/{office}"
    async with httpx.AsyncClient(timeout=SECONDS) as http:
        services = (await http.get(f"{path}/public")).raise_for_status().json()["services"]
        for service in (one["code"] for one in services if one["appointments_a_slot"]):
            asked = {"service": service}
            days = (await http.get(f"{path}/appointments/days", params=asked)).json()["days"]
            for day in (one["day"] for one in days if one["left"]):
                found = await http.get(f"{path}/appointments/slots", params={**asked, "day": day})
                slot = next(one["slot"] for one in found.json()["slots"] if one["left"])
                answer = await http.post(
                    f"{path}/appointments",
                    json={**asked, "day": day, "slot": slot},
                    headers={"Idempotency-Key": f"demo {service} {day} {slot}"},
                )
                page: str = answer.raise_for_status().json()["page_url"]
                return page
    return None
