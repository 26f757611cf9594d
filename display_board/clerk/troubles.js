// @ts-check
/** What a person must see to: slips that did not come out, devices, tickets put aside too long. */

import { isDue } from "./desk.js";
import { supervises } from "./rules.js";

/** @import {Device, StaffSnapshot, Ticket} from "../shared/contract.js" */

/**
 * @typedef {object} Trouble
 * @property {string} id
 * @property {"clock" | "clock_opened" | "print" | "parked" | "device"} kind
 * @property {Ticket} [ticket]  whose slip did not come out, or who waits put aside
 * @property {Device} [device]
 * @property {string} [code]    what is wrong with the device, or why the slip did not come out,
 *                             or the day that the server's clock says
 */

/**
 * What one counter's page knows besides the hall.
 * @typedef {object} View
 * @property {string | null} seat   the counter whose parked tickets count
 * @property {number} now           milliseconds, the server's clock
 * @property {ReadonlyMap<string, number>} awaited  until when ordered slips should be out, by ticket
 */

/**
 * List the troubles of a hall: a clock that is doubted, slips, then what this counter put aside,
 * then kiosks and boards. Who may set the day right has a strip of its own for that.
 * @param {StaffSnapshot} hall
 * @param {View} view
 * @returns {Trouble[]}
 */
export function troublesOf(hall, { seat, now, awaited }) {
  const doubted = supervises(hall.person) ? null : hall.clock_day;
  /** @type {"clock_opened" | "clock"} */
  const doubt = hall.clock_day === hall.business_day ? "clock_opened" : "clock";
  const clock = doubted ? [{ id: `${doubt}:${doubted}`, kind: doubt, code: doubted }] : [];
  const missing = (/** @type {Ticket} */ one) =>
    one.print === "failed" || (one.print === "pending" && now >= (awaited.get(one.id) ?? Infinity));
  const slips = hall.tickets
    .filter((one) => missing(one) && (one.state === "waiting" || one.state === "called"))
    .map((ticket) => ({
      id: `print:${ticket.id}`,
      kind: /** @type {const} */ ("print"),
      ticket,
      code: ticket.print_reason ?? undefined,
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
  return [...clock, ...slips, ...aside, ...devices];
}

/**
 * The devices that print slips.
 * @param {StaffSnapshot} hall
 * @returns {Device[]}
 */
export function printersOf(hall) {
  return hall.devices.filter((one) => one.kind === "kiosk" || one.kind === "agent");
}
