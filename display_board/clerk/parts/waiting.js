// @ts-check
/** Who waits for this counter, in calling order, and how long. */

import { html } from "htm/preact";
import { useEffect, useRef, useState } from "preact/hooks";

import { isUnconfirmed } from "../desk.js";
import { openPanel } from "../panels.js";
import { pastLimit, rulesOf, waitsSince } from "../rules.js";
import { now } from "../state.js";
import { serviceName } from "../warning.js";
import { duration, inWords, say, wallClock } from "../words.js";
import { Aside } from "./aside.js";
import { PriorityBadge } from "./at_counter.js";
import { Icon } from "../../shared/staff/icon.js";

/** @import {StaffSnapshot, Ticket} from "../../shared/contract.js" */
/** @import {Desk, ServiceLine} from "../desk.js" */
/** @import {Rules} from "../rules.js" */

const ROW_PX = 48;
const FEWEST_ROWS = 4;
/** A counter that serves more than these gets its counts in small. */
const MANY_SERVICES = 4;

/**
 * @param {{desk: Desk, hall: StaffSnapshot}} props
 */
export function Waiting({ desk, hall }) {
  const list = useRef(/** @type {HTMLElement | null} */ (null));
  const [all, showAll] = useState(false);
  const fits = useRowsThatFit(list);
  const shown = all ? desk.line : desk.line.slice(0, fits);
  const hidden = desk.line.length - shown.length;
  return html`<aside class="waiting" aria-label=${say("waiting.label")}>
    <ul class="counts" data-many=${desk.counts.length > MANY_SERVICES}>
      ${desk.counts.map((one) => html`<${Count} key=${one.service.code} count=${one} />`)}
    </ul>
    <div class="waiting-head">
      <h2>${say("waiting.title")}</h2>
      <p>${say("waiting.waited")}</p>
    </div>
    <div class="waiting-room" ref=${list} data-all=${all}>
      ${desk.line.length === 0 && html`<p class="waiting-empty">${say("waiting.empty")}</p>`}
      <ol onKeyDown=${moveInList}>
        ${shown.map((one, index) => html`<${Row} key=${one.id} ticket=${one} first=${index === 0} rules=${rulesOf(hall.office)} timezone=${hall.office.timezone} />`)}
      </ol>
    </div>
    ${(hidden > 0 || all) &&
    html`<button type="button" class="link waiting-more" aria-expanded=${all} onClick=${() => showAll(!all)}>
      ${all ? say("trouble.less") : say("waiting.more", { count: hidden })}
    </button>`}
    <${Aside} desk=${desk} hall=${hall} />
  </aside>`;
}

/**
 * @param {{count: ServiceLine}} props
 */
function Count({ count }) {
  const { service, waiting, longestMs } = count;
  return html`<li class="count" data-none=${waiting === 0}>
    <span class="count-figure">${waiting}</span>
    <span class="count-service">${inWords(service.name)}</span>
    <span class="count-longest"
      >${longestMs === null
        ? say("waiting.nobody")
        : say("waiting.longest", { duration: duration(longestMs) })}</span
    >
  </li>`;
}

/**
 * A row opens what can be done to its ticket. Tab stops at the first; the arrow keys go on.
 * @param {{ticket: Ticket, first: boolean, rules: Rules, timezone: string}} props
 */
function Row({ ticket, first, rules, timezone }) {
  const limit = pastLimit(ticket, rules, now.value);
  const since = waitsSince(ticket);
  const early = Boolean(ticket.appointment_at) && since > now.value;
  const unconfirmed = isUnconfirmed(ticket);
  return html`<li class="row" data-first=${first} data-early=${early} data-late=${limit !== null}>
    <button
      type="button"
      class="row-button"
      tabindex=${first ? 0 : -1}
      onClick=${() => openPanel("ticket", { ticket: ticket.id })}
    >
      <span class="row-number">${ticket.number}</span>
      <span class="row-service" data-crowded=${ticket.priority !== null || limit !== null || unconfirmed}
        title=${serviceName(ticket.service)}
        >${serviceName(ticket.service)}</span
      >
      ${ticket.for_counter && html`<span class="row-own">${say("waiting.own")}</span>`}
      ${unconfirmed && html`<span class="row-unconfirmed">${say("waiting.unconfirmed")}</span>`}
      ${ticket.priority !== null && html`<${PriorityBadge} />`}
      ${limit !== null &&
      html`<span class="row-late"><${Icon} name="clock" />${say("waiting.past", { minutes: limit })}</span>`}
      <span class="row-waited">${early ? say("waiting.from", { time: wallClock(since, timezone) }) : duration(now.value - since)}</span>
    </button>
  </li>`;
}

/** @param {KeyboardEvent} event */
function moveInList(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const list = /** @type {HTMLElement} */ (event.currentTarget);
  if (step === undefined || event.ctrlKey) return;
  const rows = [...list.querySelectorAll(/** @type {"button"} */ (".row-button"))];
  rows[rows.findIndex((one) => one === document.activeElement) + step]?.focus();
  event.preventDefault();
}

/**
 * How many whole rows the list's own height holds; it has none of its own in one column.
 * @param {{current: HTMLElement | null}} list
 */
function useRowsThatFit(list) {
  const [rows, setRows] = useState(FEWEST_ROWS);
  useEffect(() => {
    const element = list.current;
    if (element === null) return undefined;
    const measure = () => {
      const owns = getComputedStyle(element).flexGrow === "1";
      setRows(owns ? Math.max(FEWEST_ROWS, Math.floor(element.clientHeight / ROW_PX)) : FEWEST_ROWS);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    window.addEventListener("resize", measure);
    return () => {
      observer.disconnect();
      window.removeEventListener("resize", measure);
    };
  }, []);
  return rows;
}
