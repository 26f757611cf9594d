// @ts-check
/** The kiosk as citizens will see it, drawn from the same tokens while it is written. */

import { html } from "htm/preact";

import { Emblem } from "../../shared/staff/icon.js";
import { say } from "../../shared/staff/words.js";
import { office, ringed } from "../answers.js";

const A_PAGE = 8;

export function KioskTwin() {
  const { name, agency, services } = office.value;
  return html`<div class="twin" lang="vi">
    <div class="twin-head"><${Emblem} /><span><small>${agency}</small><strong>${name || "…"}</strong></span></div>
    <p class="twin-hello">${say("twin.hello")}</p>
    <p class="twin-title">${say("twin.title")}</p>
    <ul class="twin-cards">${services.slice(0, A_PAGE).map(
      (one, at) => html`<li key=${at} class="twin-card" data-ringed=${ringed.value === at}>
        <b>${one.letter || "–"}</b><span>${one.name || "…"}<small>${say("twin.nobody")}</small></span>
      </li>`,
    )}</ul>
    ${services.length > A_PAGE && html`<p class="twin-more">${say("twin.more", { count: services.length - A_PAGE })}</p>`}
  </div>`;
}
