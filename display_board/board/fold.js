// @ts-check
/** How an event changes the picture on the wall: pure, so that a picture can be replayed. */

import { EVENT } from "../shared/contract.js";

/** @typedef {import("../shared/contract.js").Board} Board */
/** @typedef {import("../shared/contract.js").BoardCall} BoardCall */
/** @typedef {import("../shared/contract.js").BoardCounter} BoardCounter */
/** @typedef {import("../shared/contract.js").BoardEvent} BoardEvent */
/** @typedef {import("../shared/contract.js").Localized} Localized */
/** @typedef {import("../shared/contract.js").TicketState} TicketState */

/** @typedef {Extract<BoardEvent, {type: "ticket.called" | "ticket.recalled"}>} CallEvent */
/** @typedef {import("../shared/contract.js").BoardMissed} BoardMissed */
/** @typedef {Extract<BoardEvent, {type: "ticket.no_show"}>} NoShowEvent */
/** @typedef {Extract<BoardEvent, {type: "ticket.missed"}>} MissedEvent */
/** @typedef {Extract<BoardEvent, {type: "ticket.started"}>} MoveEvent any later fate tells the same */

/** How many calls a board remembers; more than any layout shows. */
export const CALLS_KEPT = 24;

const GONE = ["waiting", "cancelled", "expired"];
const AT_COUNTER = ["called", "serving"];

/**
 * Apply one event. An event that says nothing to this board gives the same board back.
 *
 * @param {Board} board
 * @param {BoardEvent} event
 * @returns {Board}
 */
export function fold(board, event) {
  switch (event.type) {
    case EVENT.TICKET_CALLED:
    case EVENT.TICKET_RECALLED:
      return waiting(
        isCallHere(board, event) && isOfDay(board.business_day, event.data) ? called(board, event.data) : board,
        event.data.waiting
      );
    case EVENT.COUNTER_OPENED:
      return counterState(board, event.data.counter, "open");
    case EVENT.COUNTER_PAUSED:
      return counterState(board, event.data.counter, "paused");
    case EVENT.COUNTER_CLOSED:
      return counterState(board, event.data.counter, "closed");
    case EVENT.DAY_OPENED:
      return bannered(waiting(onDay(board, event.data.business_day), event.data.waiting), event.data.banners);
    case EVENT.TICKET_MISSED:
      // It is read out, and called to nobody.
      return board;
    case EVENT.TICKET_NO_SHOW:
      return missed(moved(board, event.data), event.data);
    case EVENT.DAY_CLOSED:
      // Whoever is at a counter is served to the end; the next day that opens begins anew.
      return board;
    case "skip":
      return board;
    default:
      return moved(board, event.data);
  }
}

/**
 * Whether an event is a call that this board shows and speaks: one to a counter of its zone.
 *
 * @param {Board} board
 * @param {BoardEvent} event
 * @returns {event is CallEvent}
 */
export function isCallHere(board, event) {
  return (
    (event.type === EVENT.TICKET_CALLED || event.type === EVENT.TICKET_RECALLED) &&
    isHere(board, event.data.counter)
  );
}

/**
 * Whether an event is to be heard at this board: a call that it shows, or a missed number of its zone.
 *
 * @param {Board} board
 * @param {BoardEvent} event
 * @returns {event is CallEvent | MissedEvent}
 */
export function isHeardHere(board, event) {
  return isCallHere(board, event) || (event.type === EVENT.TICKET_MISSED && isHere(board, event.data.counter));
}

/**
 * The number of whoever is back in the line or has left it: what waits to be read is read no more.
 *
 * @param {BoardEvent} event
 */
export function calledNoMore(event) {
  const told = event.data && "number" in event.data ? event.data : null;
  return told && GONE.indexOf(told.state) >= 0 ? told.number : null;
}

/**
 * @param {Board} board
 * @param {string} counter
 */
function isHere(board, counter) {
  return board.settings.zone === null || board.counters.some((one) => one.code === counter);
}

/**
 * @param {Board} board
 * @param {CallEvent["data"]} data
 */
function called(board, data) {
  const call = {
    number: data.number,
    business_day: data.business_day,
    counter: data.counter,
    service: data.service,
    state: data.state,
    called_at: data.called_at,
    call_count: data.call_count,
    late: "late" in data && data.late === true,
  };
  /** @type {BoardCall[]} */
  const newest = [call];
  const others = board.calls.filter((one) => one.number !== call.number);
  return Object.assign({}, board, {
    calls: newest.concat(others).slice(0, CALLS_KEPT),
    missed: without(board.missed, call.number),
    counters: atCounter(board.counters, call.number, call.counter),
  });
}

/**
 * A ticket's later fate. Back in the line it is no call any more; else the call stays on the wall
 * as what it was.
 *
 * @param {Board} board
 * @param {Partial<MoveEvent["data"]> | undefined} data an event younger than this page may tell of anything
 */
function moved(board, data) {
  const changed = data ? waiting(board, data.waiting) : board;
  if (!data || !data.number || !data.state || !isOnWall(board, data)) return changed;
  const { number, state, counter = null } = data;
  const calls =
    state === "waiting"
      ? board.calls.filter((call) => call.number !== number)
      : board.calls.map((call) =>
          call.number === number ? Object.assign({}, call, { state, service: data.service || call.service }) : call
        );
  const place = AT_COUNTER.indexOf(state) >= 0 ? counter : null;
  return Object.assign({}, changed, {
    calls,
    missed: without(board.missed, number),
    counters: atCounter(board.counters, number, place),
  });
}

/**
 * A number whose person did not come stands on the wall until it is called, withdrawn or put back.
 *
 * @param {Board} board
 * @param {NoShowEvent["data"]} data
 */
function missed(board, data) {
  const { number, counter, stands_until } = data;
  if (counter === null || data.business_day !== board.business_day || !isHere(board, counter)) return board;
  return Object.assign({}, board, { missed: without(board.missed, number).concat([{ number, counter, stands_until }]) });
}

/**
 * @param {BoardMissed[] | undefined} missed
 * @param {string} number
 */
function without(missed, number) {
  return (missed || []).filter((one) => one.number !== number);
}

/**
 * Put a number at one counter and take it from every other.
 *
 * @param {BoardCounter[]} counters
 * @param {string} number
 * @param {string | null} place code of the counter, null for none
 */
function atCounter(counters, number, place) {
  return counters.map((counter) => {
    const shown = counter.code === place ? number : counter.number === number ? null : counter.number;
    return shown === counter.number ? counter : Object.assign({}, counter, { number: shown });
  });
}

/**
 * @param {Board} board
 * @param {string | null} code
 * @param {BoardCounter["state"]} state
 */
function counterState(board, code, state) {
  return Object.assign({}, board, {
    counters: board.counters.map((counter) =>
      counter.code === code ? Object.assign({}, counter, { state }) : counter
    ),
  });
}

/**
 * @param {Board} board
 * @param {Object<string, number> | undefined} counts people waiting, by service
 */
function waiting(board, counts) {
  if (!counts) return board;
  return Object.assign({}, board, {
    services: board.services.map((service) =>
      counts[service.code] === undefined
        ? service
        : Object.assign({}, service, { waiting: counts[service.code] })
    ),
  });
}

/**
 * @param {Board} board
 * @param {Object<string, Localized> | undefined} banners of the day's special services
 */
function bannered(board, banners) {
  if (!banners) return board;
  return Object.assign({}, board, {
    services: board.services.map((service) =>
      Object.assign({}, service, { banner: banners[service.code] || null })
    ),
  });
}

/**
 * Whether a call is of a day: of a ticket of that day, or repeated since it began for somebody who
 * stayed at a counter over midnight.
 *
 * @param {string | null} day
 * @param {{business_day: string, called_at: string}} call
 */
function isOfDay(day, call) {
  // The moment is written on the office's own clock.
  return call.business_day === day || (day !== null && call.called_at.slice(0, 10) >= day);
}

/**
 * Whether an event is about a ticket that the wall knows: an earlier day's may have the same number.
 *
 * @param {Board} board
 * @param {{business_day?: string, number?: string, counter?: string | null}} data
 */
function isOnWall(board, data) {
  const { number, business_day, counter } = data;
  return (
    business_day === board.business_day ||
    board.calls.some((call) => call.number === number && call.business_day === business_day) ||
    board.counters.some((one) => one.code === counter && one.number === number)
  );
}

/**
 * A day that was closed early and opens again goes on; a new one begins with an empty wall, but for
 * calls that were repeated since midnight.
 *
 * @param {Board} board
 * @param {string} day
 */
function onDay(board, day) {
  if (board.business_day === day) return board;
  const calls = board.calls.filter((call) => isOfDay(day, call));
  const kept = calls.map((call) => call.number);
  return Object.assign({}, board, {
    business_day: day,
    calls,
    missed: [],
    counters: board.counters.map((counter) =>
      counter.number === null || kept.indexOf(counter.number) >= 0
        ? counter
        : Object.assign({}, counter, { number: null })
    ),
  });
}
