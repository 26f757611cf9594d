// @ts-check
/** The parts of the page, one under another. */

import { html } from "htm/preact";

import { say } from "../../shared/staff/words.js";
import { changes, parts, shown } from "../state.js";

export const BESIDE = ["voice", "procedures", "people", "practice", "backups", "file", "log"];

export function Rail() {
  const changed = new Set(changes.value.map((one) => one.path[0]));
  return html`<nav class="rail" aria-label=${say("parts")}>
    ${parts.value.map(
      (one) => html`<${Way} key=${one.name} name=${one.name} isChanged=${one.tables.some((table) => changed.has(table.path))} />`,
    )}
    <hr />
    ${BESIDE.map((one) => html`<${Way} key=${one} name=${one} isChanged=${false} />`)}
    <a class="rail-way" href="/devices/">${say("part.devices")}</a>
  </nav>`;
}

/** @param {{name: string, isChanged: boolean}} props */
function Way({ name, isChanged }) {
  return html`<a class="rail-way" href=${`#${name}`} aria-current=${shown.value === name ? "page" : undefined}>
    ${say(`part.${name}`)}${isChanged && html`<span class="rail-changed">${say("changed")}</span>`}
  </a>`;
}
