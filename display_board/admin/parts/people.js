// @ts-check
/** Who may do what here: people let in, roles given and taken, new passwords, sign-ins that end. */

import { html } from "htm/preact";
import { useEffect, useState } from "preact/hooks";

import { tell } from "../../shared/staff/notice.js";
import { officePath, person } from "../../shared/staff/person.js";
import { ask, askAgain } from "../../shared/staff/server.js";
import { language, momentInWords, say } from "../../shared/staff/words.js";
import { complain } from "../asked.js";
import { ShownOfficer } from "./officer.js";
import { Chips } from "./several.js";

/** @import {OfficePeople, PersonOfOffice} from "../../shared/contract.js" */
/** @import {Take} from "./officer.js" */

/** @typedef {(method: string, path: string, body?: unknown) => Promise<boolean>} Act */

const GIVEN = ["clerk", "supervisor", "head", "admin", "volunteer"];

export function People() {
  const [told, setTold] = useState(/** @type {OfficePeople | null} */ (null));
  const base = `${officePath.value}/people`;

  /** @type {Act} */
  async function act(method, path, body) {
    const send = method === "GET" ? ask : askAgain;
    const reply = await send(method, `${base}${path}`, { body, language: language.value });
    if (reply.outcome !== "done") {
      complain(reply);
      return false;
    }
    if (method === "GET") setTold(reply.body);
    else take(reply.body);
    return true;
  }

  /** @param {OfficePeople} now */
  function take(now) {
    setTold(now);
    tell("good", say("people.done"));
  }

  useEffect(() => void act("GET", ""), []);
  if (told === null) return html`<p class="lead" role="status">${say("starting")}</p>`;
  return html`<p class="lead">${say("people.lead")}</p>
    <${NewPerson} act=${act} />
    <ul>${told.people.map((one) => html`<${OnePerson} key=${one.user} one=${one} act=${act} take=${take} />`)}</ul>`;
}

/** @param {{act: Act}} props */
function NewPerson({ act }) {
  /** @param {SubmitEvent} event */
  async function letIn(event) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.currentTarget);
    const given = Object.fromEntries(new FormData(form));
    if (await act("POST", "", given)) form.reset();
  }

  return html`<details class="more"><summary>${say("people.add")}</summary>
    <form class="person-form" onSubmit=${letIn}>
      <label><span>${say("people.name")}</span><input name="name" required autocomplete="off" maxlength="80" /></label>
      <label><span>${say("people.user")}</span><input name="user" required autocomplete="off" autocapitalize="none" maxlength="80" /></label>
      <label><span>${say("people.role")}</span><select name="role">${GIVEN.map((one) => html`<option value=${one}>${say(`role.${one}`)}</option>`)}</select></label>
      <label><span>${say("people.password")}</span><input name="new" type="password" required autocomplete="new-password" /></label>
      <button type="submit" class="strong-button">${say("people.let_in")}</button>
    </form></details>`;
}

/** @param {{one: PersonOfOffice, act: Act, take: Take}} props */
function OnePerson({ one, act, take }) {
  const path = `/${encodeURIComponent(one.user)}`;
  const known = GIVEN.map((role) => ({ code: role, short: say(`role.${role}`), label: say(`role.${role}`) }));

  /** @param {string[]} roles */
  function put(roles) {
    const given = roles.find((role) => !one.roles.includes(/** @type {any} */ (role)));
    const taken = one.roles.find((role) => GIVEN.includes(role) && !roles.includes(role));
    if (given !== undefined) void act("POST", `${path}/roles`, { role: given });
    else if (taken !== undefined) void act("DELETE", `${path}/roles/${taken}`);
  }

  /** @param {SubmitEvent} event */
  async function setPassword(event) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.currentTarget);
    if (await act("POST", `${path}/password`, Object.fromEntries(new FormData(form)))) form.reset();
  }

  return html`<li class="person">
    <div class="person-head"><strong>${one.name}</strong><span class="muted">${one.user}</span>
      ${!one.own && html`<span class="muted">${say("people.elsewhere")}</span>`}</div>
    <div role="group" aria-label=${say("people.roles_of", { name: one.name })}>
      <${Chips} known=${known} chosen=${one.roles} wrong=${false} isOrdered=${true} put=${put} /></div>
    <${ShownOfficer} one=${one} act=${act} take=${take} />
    ${one.own &&
    html`<details class="more"><summary>${say("people.sign_ins", { count: one.sign_ins.length })}</summary>
      <ul class="sign-ins">${one.sign_ins.map(
        (each) => html`<li key=${each.id}><span>${momentInWords(String(each.seen_at))}</span><span class="muted">${each.address ?? ""}</span>
          ${each.current
            ? html`<span class="muted">${say("people.here")}</span>`
            : html`<button type="button" class="quiet-button" onClick=${() => act("DELETE", `${path}/sign-ins/${each.id}`)}>${say("people.end")}</button>`}</li>`,
      )}</ul>
      ${one.user !== person.value?.user &&
      html`<form class="person-form" onSubmit=${setPassword}>
        <label><span>${say("people.password")}</span><input name="new" type="password" required autocomplete="new-password" /></label>
        <button type="submit" class="plain-button">${say("people.set_password")}</button>
      </form>`}
    </details>`}
  </li>`;
}
