// @ts-check
/** Whose a setting is that the centre has published: the centre's, locked by it, or set here. */

import { html } from "htm/preact";

import { Icon } from "../../shared/staff/icon.js";
import { dayInWords, hourInWords, say } from "../../shared/staff/words.js";
import { followCentre } from "../asked.js";
import { settings } from "../state.js";

/** @param {(string | number)[]} path */
export function inheritedAt(path) {
  const field = path.join(".");
  return settings.value?.inherited.find((one) => one.field === field);
}

/** @param {{path: (string | number)[], what: string}} props  what: its name for people */
export function Inherited({ path, what }) {
  const one = inheritedAt(path);
  if (one === undefined) return null;
  const at = String(one.at);
  const who = one.name ?? one.user ?? say("by_command");
  return html`<span class="inherited" data-state=${one.state}>
    <${Icon} name=${one.state === "set" ? "check" : "alert"} /><b>${say(`inherited.${one.state}`)}</b>
    <span>${say("inherited.by", { who, at: `${hourInWords(at)}, ${dayInWords(at.slice(0, 10))}` })}</span>
    ${one.state === "locked" && html`<span>${say("inherited.ask")}</span>`}
    ${one.state === "set" &&
    html`<button type="button" class="quiet-button" aria-label=${say("inherited.back_of", { what })} onClick=${() => followCentre(one.field)}>${say("inherited.back")}</button>`}
  </span>`;
}
