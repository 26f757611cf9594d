// @ts-check
/** What came of the last act. */

import { html } from "htm/preact";

import { Icon } from "../../shared/staff/icon.js";
import { notice } from "../state.js";

export function Notice() {
  const told = notice.value;
  return html`<p class="notice" data-tone=${told?.tone ?? "none"} role="status">
    ${told !== null &&
    html`<${Icon} key=${told.number} name=${told.tone === "good" ? "check" : "alert"} /><span>${told.text}</span>`}
  </p>`;
}
