// @ts-check
/** At which office do you work today? Asked of whoever works at several, or at none. */

import { html } from "htm/preact";
import { useEffect, useRef, useState } from "preact/hooks";

import { Account, AccountButton } from "../parts/account.js";
import { Emblem, Icon } from "../../shared/staff/icon.js";
import { LanguageChoice } from "../parts/language.js";
import { ask } from "../../shared/staff/server.js";
import { chooseOffice, complaint, signOut } from "../sitting.js";
import { person } from "../state.js";
import { inWords, say } from "../words.js";

/** @import {Localized} from "../../shared/contract.js" */

/**
 * @param {{offices: ReadonlyArray<string>}} props
 */
export function ChooseOffice({ offices }) {
  const list = useRef(/** @type {HTMLElement | null} */ (null));
  const names = useNames(offices);
  // The form that had the focus is gone: the keys go on at what is asked here.
  useEffect(() => {
    if (document.activeElement === document.body) list.current?.querySelector("button")?.focus();
  }, []);
  return html`<main class="arrival">
    <div class="arrival-card arrival-wide">
      <div class="arrival-top">
        <${Emblem} /><${LanguageChoice} />
        <${AccountButton} />
        <button type="button" class="quiet-button" onClick=${signOut}>
          <${Icon} name="door" />${say("sign_out.do")}
        </button>
      </div>
      <p class="arrival-lead">${say("choose.hello", { name: person.value?.name ?? "" })}</p>
      <h1>${say(offices.length > 0 ? "office.title" : "office.none")}</h1>
      ${offices.length === 0 && html`<p>${say("office.none_note")}</p>`}
      <p class="complaint" role="alert">
        ${complaint.value && html`<${Icon} name="alert" /><span>${complaint.value}</span>`}
      </p>
      <ul class="counters" ref=${list}>
        ${offices.map(
          (code) => html`<li key=${code}>
            <button type="button" class="counter-card" data-state="closed" data-office=${code} onClick=${() => chooseOffice(code)}>
              <span class="counter-name">${nameOf(names, code)}</span>
              <span class="counter-services">${code}</span>
            </button>
          </li>`,
        )}
      </ul>
    </div>
    <${Account} />
  </main>`;
}

/**
 * @param {Readonly<Record<string, Localized>>} names
 * @param {string} code
 */
function nameOf(names, code) {
  const name = names[code];
  return name ? inWords(name) : code;
}

/**
 * What the offices are called, as their answers come.
 * @param {ReadonlyArray<string>} offices
 */
function useNames(offices) {
  const [names, setNames] = useState(/** @type {Readonly<Record<string, Localized>>} */ ({}));
  useEffect(() => {
    for (const code of offices) {
      void ask("GET", `/offices/${encodeURIComponent(code)}`).then((reply) => {
        if (reply.outcome === "done") setNames((known) => ({ ...known, [code]: reply.body.name }));
      });
    }
  }, [offices]);
  return names;
}
