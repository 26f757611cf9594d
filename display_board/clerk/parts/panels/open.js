// @ts-check
/** Which panel is open, and when it must close by itself because the ticket went on. */

import { html } from "htm/preact";
import { useLayoutEffect } from "preact/hooks";

import { possible } from "../../acts.js";
import { AT_COUNTER } from "../../desk.js";
import { closePanel, giveFocusBack, panel } from "../../panels.js";
import { sending, tell } from "../../state.js";
import { say } from "../../words.js";
import { IssuedPanel, IssuePanel } from "./issuing.js";
import {
  AddErrandPanel,
  AddServicePanel,
  CancelPanel,
  OutcomePanel,
  ParkPanel,
  PrintPanel,
  PriorityPanel,
  TransferPanel,
} from "./questions.js";
import { TicketPanel } from "./ticket.js";

/** @import {StaffSnapshot, Ticket} from "../../../shared/contract.js" */
/** @import {Panel} from "../../panels.js" */

const IN_LISTS = ["waiting", "parked", "no_show"];
const PANELS = /** @type {Readonly<Record<Panel["kind"], any>>} */ ({
  park: ParkPanel,
  transfer: TransferPanel,
  outcome: OutcomePanel,
  "add-service": AddServicePanel,
  "add-errand": AddErrandPanel,
  cancel: CancelPanel,
  priority: PriorityPanel,
  print: PrintPanel,
  issue: IssuePanel,
  issued: IssuedPanel,
  ticket: TicketPanel,
});

/** @param {{hall: StaffSnapshot}} props */
export function OpenPanel({ hall }) {
  const open = panel.value;
  const ticket = hall.tickets.find((one) => one.id === open?.ticket) ?? null;
  // What this page is sending just now changes the ticket, too.
  const gone = open !== null && sending.value === null && !stillAsks(open, ticket);
  useLayoutEffect(() => {
    if (!gone) return;
    closePanel();
    tell("quiet", say("panel.changed", { number: ticket?.number ?? "" }));
  }, [gone]);
  useLayoutEffect(() => {
    if (open === null) giveFocusBack();
  }, [open === null]);
  if (open === null || gone) return null;
  return html`<${PANELS[open.kind]} key=${open.key} ticket=${ticket} act=${open.act} hall=${hall} />`;
}

/**
 * Whether the open panel's question still makes sense: somebody else may have called the ticket.
 * @param {Panel} open
 * @param {Ticket | null} ticket
 */
function stillAsks(open, ticket) {
  if (open.kind === "issue") return true;
  if (ticket === null) return false;
  if (open.kind === "ticket") return IN_LISTS.includes(ticket.state);
  if (open.act !== null) return possible(open.act, ticket);
  return open.kind !== "outcome" || AT_COUNTER.includes(ticket.state);
}
