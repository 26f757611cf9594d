// @ts-check
/** Who are you? */

import { html } from "htm/preact";
import { useEffect, useRef, useState } from "preact/hooks";

import { Emblem, Icon } from "./icon.js";
import { LanguageChoice } from "./language.js";
import { complaint } from "./sitting.js";
import { say } from "./words.js";

/**
 * @param {{signIn: (user: string, password: string) => Promise<void>}} props
 */
export function SignIn({ signIn }) {
  const [busy, setBusy] = useState(false);
  const user = useRef(/** @type {HTMLInputElement | null} */ (null));
  const password = useRef(/** @type {HTMLInputElement | null} */ (null));
  useEffect(() => user.current?.focus(), []);

  /** @param {SubmitEvent} event */
  async function submit(event) {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    await signIn(user.current?.value.trim() ?? "", password.current?.value ?? "");
    setBusy(false);
    if (complaint.value !== "") (user.current?.value ? password : user).current?.select();
  }

  const wrong = complaint.value !== "";
  return html`<main class="arrival">
    <form class="arrival-card" onSubmit=${submit} novalidate>
      <div class="arrival-top"><${Emblem} /><${LanguageChoice} /></div>
      <h1>${say("sign_in.title")}</h1>
      <p class="arrival-lead">${say("sign_in.lead")}</p>
      <label class="field"><span>${say("sign_in.user")}</span>
        <input id="user" ref=${user} autocomplete="username" autocapitalize="none" spellcheck=${false}
          aria-describedby="complaint" aria-invalid=${wrong} />
      </label>
      <label class="field"><span>${say("sign_in.password")}</span>
        <input id="password" ref=${password} type="password" autocomplete="current-password"
          aria-describedby="complaint" aria-invalid=${wrong} />
      </label>
      <p id="complaint" class="complaint" role="alert">
        ${wrong && html`<${Icon} name="alert" /><span>${complaint.value}</span>`}
      </p>
      <button type="submit" class="strong-button sign-in" aria-busy=${busy}>${say("sign_in.do")}</button>
    </form>
  </main>`;
}
