// @ts-check
/** What it comes to, what the clerk says, what the head answers, and what was kept. */

import { html } from "htm/preact";
import { useState } from "preact/hooks";

import { Notice } from "../../shared/staff/notice.js";
import { person } from "../../shared/staff/person.js";
import { dayInWords, hourInWords, inWords, say } from "../../shared/staff/words.js";
import { act, fileOf } from "../reading.js";
import { decides, isSending } from "../state.js";

/** @import {ConductSheet} from "../../shared/contract.js" */

/** @param {{shown: ConductSheet}} props */
export function Aside({ shown }) {
  const isOwn = shown.clerk === person.value?.user;
  const decided = shown.state === "decided";
  return html`<aside class="conduct-right" aria-label=${say("result")}>
    ${!shown.remark_only && html`<p class="result"><strong>${shown.per_hundred ?? "–"}</strong> ${say("of_hundred")}</p>
      <p class="sum">${say("sum", { points: shown.points, of: shown.of })}</p>`}
    <p class="state" data-state=${shown.state}>${say(`state.${shown.state}`)}</p>
    ${isOwn && !decided && html`<${Words} what="comment" label=${say("comment")} press=${say("comment.do")} />`}
    ${decides.value && !decided && html`<${Decide} shown=${shown} />`}
    ${decides.value && decided && html`<${Words} what="reopen" label=${say("reopen.why")} press=${say("reopen")} />`}
    <${Notice} />
    <h2>${say("versions")}</h2>
    ${shown.versions.length === 0 && html`<p>${say("versions.none")}</p>`}
    <ol class="versions">${shown.versions.map((one) => html`<li key=${one.at + one.act}><strong>${say(`act.${one.act}`)}</strong>
      <span>${one.by} · ${hourInWords(one.at)} ${dayInWords(one.at)}${one.per_hundred !== null && ` · ${one.per_hundred}`}</span>
      ${one.text !== "" && html`<q>${one.text}</q>`}</li>`)}</ol>
    <p class="files"><a class="file" href=${fileOf("pdf")} download>${say("file.pdf")}</a> <a class="file" href=${fileOf("xlsx")} download>${say("file.xlsx")}</a></p>
  </aside>`;
}

/** @param {{what: "comment" | "reopen", label: string, press: string}} props */
function Words({ what, label, press }) {
  const [text, setText] = useState("");
  /** @param {SubmitEvent} event */
  const send = (event) => {
    event.preventDefault();
    void act(what, { text });
  };
  return html`<form class="saying" onSubmit=${send}>
    <label><span>${label}</span><textarea rows="3" maxlength="1000" required value=${text}
      onInput=${(/** @type {any} */ event) => setText(event.currentTarget.value)}></textarea></label>
    <button class="plain-button" aria-busy=${isSending.value}>${press}</button>
  </form>`;
}

/** @param {{shown: ConductSheet}} props */
function Decide({ shown }) {
  const [text, setText] = useState("");
  const [points, setPoints] = useState(/** @type {Record<string, string>} */ ({}));
  /** @param {SubmitEvent} event */
  const send = (event) => {
    event.preventDefault();
    const moved = Object.entries(points).filter(([, one]) => one !== "");
    void act("decide", { text, points: Object.fromEntries(moved.map(([code, one]) => [code, Number(one)])) });
  };
  const items = shown.remark_only ? [] : shown.template.items.filter((one) => one.source !== "hand");
  return html`<form class="saying" onSubmit=${send}>
    <label><span>${say(shown.remark_only ? "remark" : "answer")}</span><textarea rows="3" maxlength="1000" required=${shown.remark_only} value=${text}
      onInput=${(/** @type {any} */ event) => setText(event.currentTarget.value)}></textarea></label>
    ${items.length > 0 && html`<details><summary>${say("adjust")}</summary>
      ${items.map((one) => html`<label key=${one.code} class="adjust"><span>${inWords(one.name)}</span>
        <input type="number" inputmode="numeric" min="0" max=${one.weight} value=${points[one.code] ?? ""}
          onInput=${(/** @type {any} */ event) => setPoints({ ...points, [one.code]: event.currentTarget.value })} /> / ${one.weight}</label>`)}
    </details>`}
    <button class="strong-button" aria-busy=${isSending.value}>${say("decide")}</button>
  </form>`;
}
