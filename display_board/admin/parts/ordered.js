// @ts-check
/** Choices whose order counts: ticked or not, moved by buttons or by Alt and an arrow. */

import { html } from "htm/preact";

import { Icon } from "../../shared/staff/icon.js";
import { inWords, say } from "../../shared/staff/words.js";
import { edit } from "../state.js";

/** @import {Asked} from "./field.js" */

/** @param {Asked} asked */
export function Ordered({ about, path, id, value, wrong }) {
  /** @type {string[]} */
  const chosen = value ?? about.default ?? [];
  const names = new Map(about.choices.map((one) => [one.value, inWords(one.label)]));
  const others = [...names.keys()].filter((one) => !chosen.includes(one));
  /** @param {string} code @param {number} by  where it goes: -1 up, 1 down */
  const move = (code, by) => {
    const at = chosen.indexOf(code);
    if (at < 0 || at + by < 0 || at + by >= chosen.length) return;
    const rest = chosen.filter((one) => one !== code);
    edit(path, [...rest.slice(0, at + by), code, ...rest.slice(at + by)]);
    // A row that moves in the page loses the focus.
    requestAnimationFrame(() => document.getElementById(`${id}-${code}`)?.focus());
  };
  /** @param {string} code @param {KeyboardEvent} event */
  const press = (code, event) => {
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (!event.altKey || by === 0) return;
    event.preventDefault();
    move(code, by);
  };
  /** @param {string} code */
  const toggle = (code) => edit(path, chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code]);
  return html`<ol class="ordered" data-wrong=${wrong}>${[...chosen, ...others].map((code) => {
    const name = names.get(code) ?? code;
    return html`<li key=${code} onKeyDown=${(/** @type {KeyboardEvent} */ event) => press(code, event)}>
      <label class="tick"><input id=${`${id}-${code}`} type="checkbox" checked=${chosen.includes(code)} aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown" onChange=${() => toggle(code)} /><span>${name}</span></label>
      ${chosen.includes(code) &&
      [
        { by: -1, key: "order.up", icon: "arrow_up" },
        { by: 1, key: "order.down", icon: "arrow_down" },
      ].map(
        (one) => html`<button type="button" class="order-button" key=${one.key} aria-label=${say(one.key, { name })} onClick=${() => move(code, one.by)}><${Icon} name=${one.icon} /></button>`,
      )}
    </li>`;
  })}</ol>`;
}
