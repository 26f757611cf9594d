// @ts-check
/** A field for a password, which can be looked at while it is typed. */

import { html } from "htm/preact";
import { useState } from "preact/hooks";

import { say } from "../words.js";
import { Icon } from "../../shared/staff/icon.js";

/**
 * @param {{id: string, label: string, autocomplete: string, describedBy: string, wrong: boolean, children?: any}} props
 */
export function PasswordField({ id, label, autocomplete, describedBy, wrong, children }) {
  const [shown, setShown] = useState(false);
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <div class="field-with-button">
      <input id=${id} name=${id} type=${shown ? "text" : "password"} autocomplete=${autocomplete}
        aria-describedby=${describedBy} aria-invalid=${wrong} />
      <button type="button" class="show-password" aria-pressed=${shown} aria-label=${`${say("sign_in.show")}: ${label}`}
        onClick=${() => setShown(!shown)}>
        <${Icon} name="eye" />
      </button>
    </div>
    ${children}
  </div>`;
}
