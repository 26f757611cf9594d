// @ts-check
/** Who waits for this counter, in calling order, and how long. */

import { html } from "htm/preact";
import { useEffect, useRef, useState } from "preact/hooks";

import { now } from "../state.js";
import { duration, inWords, say } from "../words.js";
import { PriorityBadge } from "./at_counter.js";

/** @import {Ticket} from "../../shared/contract.js" */
/** @import {Desk, ServiceLine} from "../desk.js" */

const ROW_PX = 48;
const FEWEST_ROWS = 4;
/** A counter that serves more than these gets its counts in small. */
const MANY_SERVICES = 4;

/**
 * @param {{desk: Desk}} props
 */
export function Waiting({ desk }) {
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
      <ol>
        ${shown.map((one, index) => html`<${Row} key=${one.id} ticket=${one} first=${index === 0} desk=${desk} />`)}
      </ol>
    </div>
    ${(hidden > 0 || all) &&
    html`<button type="button" class="link waiting-more" aria-expanded=${all} onClick=${() => showAll(!all)}>
      ${all ? say("trouble.less") : say("waiting.more", { count: hidden })}
    </button>`}
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
 * @param {{ticket: Ticket, first: boolean, desk: Desk}} props
 */
function Row({ ticket, first, desk }) {
  const service = desk.services.find((one) => one.code === ticket.service);
  return html`<li class="row" data-first=${first}>
    <span class="row-number">${ticket.number}</span>
    <span class="row-service" data-priority=${ticket.priority !== null}
      >${service ? inWords(service.name) : ticket.service}</span
    >
    ${ticket.priority !== null && html`<${PriorityBadge} />`}
    <span class="row-waited">${duration(now.value - Date.parse(ticket.issued_at))}</span>
  </li>`;
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
