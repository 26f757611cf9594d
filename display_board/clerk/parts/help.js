// @ts-check
/** The list of keys, with which a whole shift can be worked, and the order's rule for whoever asks. */

import { html } from "htm/preact";

import { ACTS } from "../acts.js";
import { bookable } from "../booking.js";
import { hall, helpOpen, rules } from "../state.js";
import { inWords, say } from "../words.js";
import { Dialog } from "./dialog.js";

export function Help() {
  if (!helpOpen.value) return null;
  const rule = hall.value?.office.rule;
  const limit = rules.value?.longest_wait_minutes;
  const close = () => {
    helpOpen.value = false;
  };
  return html`<${Dialog} label=${say("help.title")} wide onClose=${close}>
    <h2>${say("help.title")}</h2>
    ${rule &&
    html`<section class="help-rule">
      <h3>${say("help.rule")}</h3>
      <p>${inWords(rule)}${limit && ` ${say("help.limit", { minutes: limit })}`}</p>
    </section>`}
    <dl class="keys">
      <${Key} keys=${["F9", say("help.keypad")]} does=${say("help.next")} />
      ${ACTS.filter((act) => act.key).map(
        (act) => html`<${Key} key=${act.id} keys=${[act.key]} does=${say(`act.${act.id}`)} />`,
      )}
      <${Key} keys=${["Ctrl+Z"]} does=${say("act.undo")} />
      <${Key} keys=${["Ctrl+↓"]} does=${say("help.line")} />
      <${Key} keys=${["Ctrl+I"]} does=${say("act.issue")} />
      ${hall.value && bookable(hall.value).length > 0 && html`<${Key} keys=${["Ctrl+B"]} does=${say("booking.title")} />`}
      <${Key} keys=${["Tab"]} does=${say("help.tab")} />
      <${Key} keys=${["Enter"]} does=${say("help.enter")} />
      <${Key} keys=${["Esc"]} does=${say("help.escape")} />
      <${Key} keys=${["F1"]} does=${say("help.help")} />
    </dl>
    <p class="dialog-note">${say("help.note")}</p>
    <div class="dialog-acts">
      <button type="button" class="plain-button" autofocus onClick=${close}>${say("help.close")}</button>
    </div>
  <//>`;
}

/**
 * @param {{keys: string[], does: string}} props
 */
function Key({ keys, does }) {
  return html`<div class="key">
    <dt>${keys.map((one) => html`<kbd>${one}</kbd>`)}</dt>
    <dd>${does}</dd>
  </div>`;
}
