// @ts-check
/** Before the day is ended: who is still there, what becomes of them, slips of apology. */

import { html } from "htm/preact";
import { useEffect, useState } from "preact/hooks";

import { isDown, officePath } from "../../shared/staff/person.js";
import { ask } from "../../shared/staff/server.js";
import { dayInWords, hourInWords, language, say } from "../../shared/staff/words.js";
import { act, serviceName } from "../acting.js";
import { choosing, sending } from "../state.js";

/** @import {DayLeft, HallNow, LeftNumber} from "../../shared/contract.js" */

/** @param {{hall: HallNow}} props */
export function CloseChoice({ hall }) {
  const [found, setFound] = useState(/** @type {DayLeft | null} */ (null));
  const [trouble, setTrouble] = useState("");
  useEffect(() => {
    let isAsked = true;
    void ask("GET", `${officePath.value}/day/left`, { language: language.value }).then((reply) => {
      if (!isAsked) return;
      // Nobody ends a day by who was there before.
      setFound(reply.outcome === "done" ? reply.body : null);
      setTrouble(reply.outcome === "done" ? "" : reply.outcome === "lost" ? say("lost") : reply.detail || say("refused"));
    });
    return () => {
      isAsked = false;
    };
  }, [hall]);
  if (found === null) return html`<div class="choice"><p role="status">${trouble || say("starting")}</p></div>`;
  const expiring = found.waiting.length + found.parked.length;
  const off = isDown.value || sending.value !== null;
  const close = async () => {
    if (await act("day/close", null, say("done.day_close"))) choosing.value = null;
  };
  const serve = async () => {
    const services = hall.services.map((one) => one.code);
    if (await act("services/stop", { services, until: null }, say("done.stop"))) choosing.value = null;
  };
  return html`<div class="choice">
    <p>${say(expiring > 0 ? "day.close.waiting" : "day.close.nobody", { people: expiring })}</p>
    <${Numbers} title=${say("day.left.waiting")} what=${say("day.left.expires")} numbers=${found.waiting} />
    <${Numbers} title=${say("day.left.parked")} what=${say("day.left.expires")} numbers=${found.parked} />
    <${Numbers} title=${say("day.left.at_counter")} what=${say("day.left.served")} numbers=${found.at_counter} />
    <div class="closing-acts">
      ${expiring > 0 &&
      html`<a class="plain-button" href=${`/api/v1${officePath.value}/day/apologies`}>${say("day.left.print", { slips: expiring })}</a>
        <button type="button" class="plain-button" disabled=${off} onClick=${serve}>${say("day.left.serve")}</button>`}
      <button type="button" class="strong-button" disabled=${off} onClick=${close}>${say("day.close.do")}</button>
    </div>
  </div>`;
}

/** @param {{title: string, what: string, numbers: LeftNumber[]}} props */
function Numbers({ title, what, numbers }) {
  if (numbers.length === 0) return null;
  return html`<section class="left-numbers">
    <h3>${title} (${numbers.length})</h3>
    <p class="quiet">${what}</p>
    <ul>${numbers.map((one) => html`<li key=${one.number}><strong>${one.number}</strong> ${serviceName(one.service)}${one.counter === null && one.come_back_at !== null && html` <span class="quiet">${say("day.left.back", { hour: hourInWords(one.come_back_at), day: dayInWords(one.come_back_at.slice(0, 10)) })}</span>`}</li>`)}</ul>
  </section>`;
}
