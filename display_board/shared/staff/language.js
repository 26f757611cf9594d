// @ts-check
/** The choice of language, on every screen. */

import { html } from "htm/preact";

import { choose, language, LANGUAGES, say } from "./words.js";

export function LanguageChoice() {
  return html`<div class="languages" role="group" aria-label=${say("language.label")}>
    ${LANGUAGES.map(
      (one) => html`<button type="button" class="language" lang=${one} aria-pressed=${language.value === one}
        aria-label=${`${say(`language.short.${one}`)} ${say(`language.${one}`)}`} onClick=${() => choose(one)}>
        ${say(`language.short.${one}`)}
      </button>`,
    )}
  </div>`;
}
