// @ts-check
/** How an officer is shown at the counter: title, field, and where wanted a photograph. */

import { html } from "htm/preact";

import { officePath } from "../../shared/staff/person.js";
import { language, say } from "../../shared/staff/words.js";
import { complain } from "../asked.js";

/** @import {Officer, OfficePeople, PersonOfOffice} from "../../shared/contract.js" */
/** @import {Act} from "./people.js" */

/** @typedef {(told: OfficePeople) => void} Take */

/** @param {{one: PersonOfOffice, act: Act, take: Take}} props */
export function ShownOfficer({ one, act, take }) {
  const path = `/${encodeURIComponent(one.user)}`;
  const shown = one.shown ?? null;

  /** @param {SubmitEvent} event */
  function show(event) {
    event.preventDefault();
    const given = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget));
    /** @param {string} name */
    const words = (name) => ({ vi: given.get(name), en: given.get(`${name}_en`) || null });
    void act("PUT", `${path}/shown`, { title: words("title"), field: words("field") });
  }

  return html`<details class="more"><summary>${say("people.shown")}</summary>
    <p class="lead">${say("people.shown_why")}</p>
    <form class="person-form" onSubmit=${show}>
      ${["title", "field"].map((name) => html`<${Words} key=${name} name=${name} shown=${shown} />`)}
      <button type="submit" class="plain-button">${say("people.show")}</button>
    </form>
    ${shown !== null && html`<${Photo} one=${one} shown=${shown} path=${path} act=${act} take=${take} />`}
  </details>`;
}

/** @param {{name: "title" | "field", shown: Officer | null}} props */
function Words({ name, shown }) {
  const known = shown?.[name];
  return html`<label><span>${say(`people.${name}`)}</span><input name=${name} required maxlength="80" value=${known?.vi ?? ""} /></label>
    <label><span>${say(`people.${name}_en`)}</span><input name=${`${name}_en`} maxlength="80" value=${known?.en ?? ""} /></label>`;
}

/** @param {{one: PersonOfOffice, shown: Officer, path: string, act: Act, take: Take}} props */
function Photo({ one, shown, path, act, take }) {
  /** @param {any} event */
  async function put(event) {
    const [photo] = event.currentTarget.files;
    if (photo === undefined) return;
    const url = `/api/v1${officePath.value}/people${path}/photo`;
    try {
      const answer = await fetch(url, { method: "PUT", headers: { "Content-Type": "application/octet-stream", "Accept-Language": language.value }, body: photo });
      const body = await answer.json();
      if (answer.ok) take(body);
      else complain({ outcome: "refused", status: answer.status, code: body.code, detail: body.detail, field: null, retryAfterSeconds: null, tries: 1 });
    } catch {
      complain({ outcome: "lost", tries: 1 });
    }
  }

  return html`<div class="person-form">
    ${shown.photo !== null && html`<img class="portrait" src=${shown.photo} alt=${say("people.photo_of", { name: one.name })} width="96" height="96" />`}
    <label><span>${say("people.photo")}</span><input type="file" accept="image/jpeg,image/png,image/webp" onChange=${put} /></label>
    <button type="button" class="quiet-button" onClick=${() => act("DELETE", `${path}/shown`)}>${say("people.hide")}</button>
  </div>`;
}
