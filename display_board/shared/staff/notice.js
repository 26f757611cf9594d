// @ts-check
/** What came of the last act. */

import { signal } from "@preact/signals";
import { html } from "htm/preact";

import { Icon } from "./icon.js";

/**
 * An answer in words; `number` counts, so that the same words said twice are heard twice.
 * @typedef {{tone: "good" | "bad", text: string, field: string | null, number: number}} Told
 */
export const notice = signal(/** @type {Told | null} */ (null));

/**
 * Say something below what was done.
 * @param {Told["tone"]} tone
 * @param {string} text
 * @param {string | null} [field]  that is to be mended
 */
export function tell(tone, text, field = null) {
  notice.value = { tone, text, field, number: (notice.value?.number ?? 0) + 1 };
}

export function Notice() {
  const told = notice.value;
  return html`<p class="notice" data-tone=${told?.tone ?? "none"} role="status">
    ${told !== null &&
    html`<${Icon} key=${told.number} name=${told.tone === "good" ? "check" : "alert"} /><span>${told.text}</span>`}
  </p>`;
}
