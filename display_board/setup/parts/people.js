// @ts-check
/** Step 3: who signs in? The first is the administrator. */

import { html } from "htm/preact";

import { say } from "../../shared/staff/words.js";
import { changePerson, people } from "../answers.js";
import { Field } from "./field.js";

const ROLES = /** @type {const} */ (["clerk", "supervisor", "admin"]);

export function People() {
  const add = () => {
    people.value = [...people.value, { user: "", name: "", role: "clerk", password: "" }];
  };
  return html`<h1>${say("people.title")}</h1>
    <p class="setup-lead">${say("people.lead")}</p>
    ${people.value.map((one, at) => html`<${Person} key=${at} one=${one} at=${at} />`)}
    <button type="button" class="link" onClick=${add}>${say("people.add")}</button>`;
}

/** @param {{one: import("../answers.js").Person, at: number}} props */
function Person({ one, at }) {
  const tell = (/** @type {string} */ key) => (/** @type {string} */ text) => changePerson(at, { [key]: text });
  return html`<fieldset class="person"><legend>${say(at === 0 ? "people.admin" : "people.other", { count: at + 1 })}</legend>
    <${Field} field=${`people.${at}.name`} label=${say("people.name")} value=${one.name} change=${tell("name")} />
    <${Field} field=${`people.${at}.user`} label=${say("people.user")} value=${one.user} change=${tell("user")} complete="username" />
    <${Field} field=${`people.${at}.password`} label=${say("people.password")} value=${one.password} change=${tell("password")}
      type="password" complete="new-password" />
    ${at > 0 &&
    html`<label class="field"><span>${say("people.role")}</span>
      <select value=${one.role} onChange=${(/** @type {any} */ event) => changePerson(at, { role: event.currentTarget.value })}>
        ${ROLES.map((role) => html`<option key=${role} value=${role}>${say(`role.${role}`)}</option>`)}
      </select></label>`}
  </fieldset>`;
}
