// @ts-check
/** Who are you? The calm first page of a shift. */

import { html } from "htm/preact";
import { useEffect, useRef, useState } from "preact/hooks";

import { Emblem, Icon } from "../../shared/staff/icon.js";
import { LanguageChoice } from "../parts/language.js";
import { PasswordField } from "../parts/password.js";
import { complaint, signIn } from "../sitting.js";
import { say } from "../words.js";

export function SignIn() {
  const [busy, setBusy] = useState(false);
  const [caps, setCaps] = useState(false);
  const form = useRef(/** @type {HTMLFormElement | null} */ (null));
  useEffect(() => field(form.current, "user")?.focus(), []);

  /** @param {SubmitEvent} event */
  async function submit(event) {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const user = field(form.current, "user");
    const password = field(form.current, "password");
    await signIn(user?.value.trim() ?? "", password?.value ?? "");
    setBusy(false);
    if (complaint.value !== "") (user?.value ? password : user)?.select();
  }

  /** @param {KeyboardEvent} event */
  const watchCaps = (event) => {
    if (event.getModifierState) setCaps(event.getModifierState("CapsLock"));
  };

  return html`<main class="arrival">
    <form class="arrival-card" ref=${form} onSubmit=${submit} onKeyDown=${watchCaps} onKeyUp=${watchCaps} novalidate>
      <div class="arrival-top"><${Emblem} /><${LanguageChoice} /></div>
      <h1>${say("sign_in.title")}</h1>
      <p class="arrival-lead">${say("sign_in.lead")}</p>
      <label class="field" for="user">
        <span>${say("sign_in.user")}</span>
        <input id="user" name="user" autocomplete="username" autocapitalize="none" spellcheck=${false}
          aria-describedby="complaint" aria-invalid=${complaint.value !== ""} />
      </label>
      <${PasswordField} id="password" label=${say("sign_in.password")} autocomplete="current-password"
        describedBy="caps complaint" wrong=${complaint.value !== ""}>
        <p id="caps" class="caps" role="status">${caps && html`<${Icon} name="alert" />${say("sign_in.caps_lock")}`}</p>
      <//>
      <p id="complaint" class="complaint" role="alert">
        ${complaint.value && html`<${Icon} name="alert" /><span>${complaint.value}</span>`}
      </p>
      <button type="submit" class="main-button sign-in-button" aria-busy=${busy}>
        <span class="main-word">${say(busy ? "sign_in.doing" : "sign_in.do")}</span><${Icon} name="arrow" />
      </button>
      <p class="arrival-note">${say("sign_in.forgotten")}</p>
    </form>
  </main>`;
}

/**
 * @param {HTMLFormElement | null} form
 * @param {string} name
 * @returns {HTMLInputElement | null}
 */
function field(form, name) {
  const found = form?.elements.namedItem(name);
  return found instanceof HTMLInputElement ? found : null;
}
