// @ts-check
/** The texts of the office that stand on its slips, asked where the slip is seen. */

import { html } from "htm/preact";

import { say } from "../../shared/staff/words.js";
import { tableAt } from "../words.js";
import { Field } from "./field.js";

/** @type {[string, (string)[]][]} */
const ON_SLIPS = [
  ["office", ["agency", "name"]],
  ["office.texts", ["missed_call", "suggestion_box", "courtesy"]],
];

export function SlipTexts() {
  return html`<section class="settings" aria-label=${say("slip.texts")}>
    <p class="lead">${say("slip.texts.lead")}</p>
    <div class="form">${ON_SLIPS.map(([at, names]) =>
      tableAt(at)
        ?.keys.filter((one) => names.includes(one.name))
        .map((one) => html`<${Field} key=${one.name} about=${one} path=${[...at.split("."), one.name]} short=${true} />`),
    )}</div>
  </section>`;
}
