// @ts-check
/** Erases what somebody wrote, at their request; asked once more, for nothing brings it back. */

import { html } from "htm/preact";
import { useState } from "preact/hooks";

import { say } from "../../shared/staff/words.js";
import { eraseText } from "../asked.js";
import { sending } from "../state.js";

/** @param {{of: "cases" | "suggestions" | "payment-reports", id: string}} props */
export function Erase({ of, id }) {
  const [sure, setSure] = useState(false);
  if (!sure) {
    return html`<button type="button" class="quiet-button" onClick=${() => setSure(true)}>${say("erase")}</button>`;
  }
  return html`<div class="erase" role="group" aria-label=${say("erase")}>
    <p>${say("erase.sure")}</p>
    <button type="button" class="strong-button" aria-busy=${sending.value === "erase"}
      onClick=${() => void eraseText(of, id)}>${say("erase.do")}</button>
    <button type="button" class="plain-button" onClick=${() => setSure(false)}>${say("erase.not")}</button>
  </div>`;
}
