// @ts-check
/** What a person must see to: slips that did not come out, devices, tickets put aside too long. */

import { isDue } from "./desk.js";

/** @import {Device, Hall, Ticket} from "../shared/contract.js" */

/**
 * @typedef {object} Trouble
 * @property {string} id
 * @property {"print" | "parked" | "device"} kind
 * @property {Ticket} [ticket]  whose slip did not come out, or who waits put aside
 * @property {Device} [device]
 * @property {string} [code]    what is wrong with the device, or why the slip did not come out
 */

/**
 * List the troubles of a hall: slips, then what this counter put aside, then kiosks and boards.
 * @param {Hall} hall
 * @param {string | null} [seat]  the counter whose parked tickets count
 * @param {number} [now]          milliseconds, the server's clock
 * @param {ReadonlyMap<string, string>} [causes]  why slips did not come out, by ticket
 * @returns {Trouble[]}
 */
export function troublesOf(hall, seat = null, now = 0, causes = new Map()) {
  const slips = hall.tickets
    .filter((one) => one.print === "failed" && (one.state === "waiting" || one.state === "called"))
    .map((ticket) => ({
      id: `print:${ticket.id}`,
      kind: /** @type {const} */ ("print"),
      ticket,
      code: causes.get(ticket.id),
    }));
  const aside = hall.tickets
    .filter((one) => one.counter === seat && isDue(one, now))
    .map((ticket) => ({
      id: `parked:${ticket.id}:${ticket.remind_at}`,
      kind: /** @type {const} */ ("parked"),
      ticket,
    }));
  const devices = hall.devices.flatMap((device) => {
    const code = device.trouble ?? (device.online || device.seen_at === null ? null : "offline");
    if (code === null) return [];
    return [{ id: `device:${device.id}:${code}`, kind: /** @type {const} */ ("device"), device, code }];
  });
  return [...slips, ...aside, ...devices];
}

/**
 * The devices that print slips.
 * @param {Hall} hall
 * @returns {Device[]}
 */
export function printersOf(hall) {
  return hall.devices.filter((one) => one.kind === "kiosk" || one.kind === "agent");
}
