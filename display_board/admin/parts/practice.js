// @ts-check
/** The practice office: made, made anew and removed with one press each. */

import { html } from "htm/preact";
import { useEffect, useState } from "preact/hooks";

import { tell } from "../../shared/staff/notice.js";
import { officeCode, officePath } from "../../shared/staff/person.js";
import { ask, askAgain } from "../../shared/staff/server.js";
import { language, say } from "../../shared/staff/words.js";
import { complain } from "../asked.js";
import { whoIsHere } from "../sitting.js";

/** @import {PracticeOffice} from "../../shared/contract.js" */

export function Practice() {
  const [told, setTold] = useState(/** @type {PracticeOffice | null} */ (null));

  /** @param {"GET" | "PUT" | "DELETE"} method */
  async function act(method) {
    const send = method === "GET" ? ask : askAgain;
    const reply = await send(method, `${officePath.value}/practice`, { language: language.value });
    if (reply.outcome !== "done") {
      complain(reply);
      return;
    }
    setTold(reply.body);
    if (method === "GET") return;
    tell("good", say(method === "PUT" ? "practice.made" : "practice.removed"));
    // Whoever works here may now choose one office more, or one less.
    if (method === "DELETE" || told?.office === null) await whoIsHere();
  }

  useEffect(() => void act("GET"), [officeCode.value]);
  if (told === null) return html`<p class="lead" role="status">${say("starting")}</p>`;
  const { office } = told;
  return html`<p class="lead">${say("practice.lead")}</p>
    ${office === null
      ? html`<button type="button" class="strong-button" onClick=${() => act("PUT")}>${say("practice.make")}</button>`
      : html`<p class="practice-code" role="status">${say("practice.there", { office })}</p>
          <ul class="practice-ways">
            <li><a href="/clerk/">${say("practice.clerk", { office })}</a></li>
            <li><a href="/devices/">${say("practice.devices", { office })}</a></li>
          </ul>
          <p class="practice-acts">
            <button type="button" class="strong-button" onClick=${() => act("PUT")}>${say("practice.again")}</button>
            <button type="button" class="plain-button" onClick=${() => act("DELETE")}>${say("practice.remove")}</button>
          </p>`}`;
}
