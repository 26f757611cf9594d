// @ts-check
/** The person's own account over the page: another password, where one is signed in. */

import { html } from "htm/preact";
import { useRef } from "preact/hooks";

import { accountAnswer, changePassword, endSignIn, showAccount, signIns } from "../account.js";
import { accountOpen, hall, person, sending } from "../state.js";
import { counterTitle, say } from "../words.js";
import { Dialog } from "./dialog.js";
import { Icon } from "../../shared/staff/icon.js";
import { PasswordField } from "./password.js";

/** @import {SignInOfMine} from "../../shared/contract.js" */

/** Opens the account, by the person's name; where there is no room, by the icon alone. */
export function AccountButton() {
  const name = person.value?.name ?? "";
  return html`<button
    type="button"
    class="tool"
    data-act="account"
    aria-haspopup="dialog"
    aria-label=${`${name}: ${say("account.title")}`}
    onClick=${() => showAccount(true)}
  >
    <${Icon} name="person" /><span class="top-person">${name}</span>
  </button>`;
}

export function Account() {
  if (!accountOpen.value) return null;
  const said = accountAnswer.value;
  return html`<${Dialog} label=${say("account.title")} onClose=${() => showAccount(false)}>
    <h2>${say("account.title")}</h2>
    <${ChangePassword} />
    <${SignIns} />
    <p class="account-part"><a class="link" href="/dossiers/">${say("account.dossiers")}</a></p>
    <p class="account-part"><a class="link" href="/cases/">${say("account.cases")}</a></p>
    <div class="account-foot">
      <p id="account-words" role="status" class="panel-words" data-tone=${said?.tone ?? "quiet"}>
        ${said && html`<${Icon} name=${said.tone === "good" ? "check" : "alert"} /><span>${said.text}</span>`}
      </p>
      <button type="button" class="plain-button" onClick=${() => showAccount(false)}>${say("help.close")}</button>
    </div>
  <//>`;
}

function ChangePassword() {
  const form = useRef(/** @type {HTMLFormElement | null} */ (null));
  const wrong = accountAnswer.value?.field ?? null;
  /** @param {SubmitEvent} event */
  const submit = async (event) => {
    event.preventDefault();
    const given = new FormData(/** @type {HTMLFormElement} */ (form.current));
    const done = await changePassword(String(given.get("old")), String(given.get("new")));
    if (done) form.current?.reset();
    else focusOn(accountAnswer.value?.field ?? null);
  };
  return html`<form ref=${form} class="account-part" onSubmit=${submit} noValidate>
    <h3>${say("account.password")}</h3>
    <input type="text" name="user" autocomplete="username" value=${person.value?.user} readonly hidden />
    <${PasswordField} id="old" label=${say("account.old")} autocomplete="current-password"
      describedBy="account-words" wrong=${wrong === "old"} />
    <${PasswordField} id="new" label=${say("account.new")} autocomplete="new-password"
      describedBy="account-note account-words" wrong=${wrong === "new"} />
    <p id="account-note" class="dialog-note">${say("account.note")}</p>
    <button type="submit" class="strong-button">${say("account.change")}</button>
  </form>`;
}

/** @param {string | null} field */
function focusOn(field) {
  if (field === "old" || field === "new") document.getElementById(field)?.focus();
}

function SignIns() {
  const title = useRef(/** @type {HTMLElement | null} */ (null));
  return html`<section class="account-part" aria-labelledby="sign-ins">
    <h3 id="sign-ins" ref=${title} tabindex="-1">${say("account.sign_ins")}</h3>
    <ul class="sign-ins">
      ${(signIns.value ?? []).map((one) => html`<${OneSignIn} key=${one.id} signIn=${one} title=${title} />`)}
    </ul>
  </section>`;
}

/** @param {{signIn: SignInOfMine, title: {current: HTMLElement | null}}} props */
function OneSignIn({ signIn, title }) {
  const facts = {
    since: clockOf(signIn.since),
    seen: clockOf(signIn.seen_at),
    address: signIn.address ?? say("account.unknown_address"),
  };
  // Its button goes with it: the keys go on at the list.
  const end = async () => {
    await endSignIn(signIn);
    title.current?.focus();
  };
  return html`<li class="sign-in" data-current=${signIn.current}>
    <p>
      <strong>${placeOf(signIn)}</strong>
      <span>${say("account.facts", facts)}</span>
    </p>
    ${signIn.current
      ? html`<em>${say("account.current")}</em>`
      : html`<button
          type="button"
          class="quiet-button"
          aria-label=${`${say("account.end")}: ${placeOf(signIn)}, ${say("account.facts", facts)}`}
          aria-busy=${sending.value?.id === `end:${signIn.id}`}
          onClick=${end}
        >
          <${Icon} name="door" />${say("account.end")}
        </button>`}
  </li>`;
}

/** @param {SignInOfMine} signIn */
function placeOf({ counter: code }) {
  if (code === null) return say("account.no_counter");
  return counterTitle(hall.value?.counters.find((one) => one.code === code) ?? { code });
}

/**
 * The hour of a moment as the office's clock showed it.
 * @param {string} moment  RFC 3339
 */
function clockOf(moment) {
  return moment.slice(11, 16);
}
