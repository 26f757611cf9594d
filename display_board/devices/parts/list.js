// @ts-check
/** The devices in groups, the fault of each in words; one opens to be renamed or shut out. */

import { html } from "htm/preact";
import { useEffect, useRef, useState } from "preact/hooks";

import { Icon } from "../../shared/staff/icon.js";
import { inWords, momentInWords, say } from "../../shared/staff/words.js";
import { change, shutOut } from "../acting.js";
import { faultOf, GROUPS, isAdmin, leaving, opened, sending } from "../state.js";

/** @import {Device, Office} from "../../shared/contract.js" */

/** @param {{devices: Device[], office: Office}} props */
export function List({ devices, office }) {
  return html`${GROUPS.map(({ name, kinds }) => {
      const here = devices.filter((one) => /** @type {readonly string[]} */ (kinds).includes(one.kind));
      if (here.length === 0) return null;
      return html`<section key=${name}>
        <h2>${say(`group.${name}`)}</h2>
        <ul class="devices">${here.map((one) => html`<${Row} key=${one.id} device=${one} office=${office} />`)}</ul>
      </section>`;
    })}
    <${Leaving} device=${devices.find((one) => one.id === leaving.value) ?? null} />`;
}

/** @param {{device: Device, office: Office}} props */
function Row({ device, office }) {
  const fault = faultOf(device);
  const isOpen = opened.value === device.id;
  const turn = () => {
    opened.value = isOpen ? null : device.id;
  };
  return html`<li class="device" data-tone=${fault ? "wait" : device.online ? "ok" : "new"}>
    <div class="device-line">
      <p class="device-name"><strong>${device.name}</strong><span>${placeOf(device, office)}</span></p>
      <p class="device-state">
        <${Icon} name=${fault ? "alert" : device.online ? "check" : "clock"} />
        <span><strong>${stateOf(device, fault)}</strong><span>${factOf(device)}</span></span>
      </p>
      ${isAdmin.value &&
      html`<button type="button" class="quiet-button" aria-expanded=${isOpen} onClick=${turn}
        aria-label=${say("change.open", { name: device.name })}>${say(isOpen ? "change.close" : "change.do")}</button>`}
    </div>
    ${isOpen && html`<${Change} device=${device} office=${office} />`}
  </li>`;
}

/** @param {Device} device @param {Office} office */
function placeOf(device, office) {
  const counter = office.counters.find((one) => one.code === device.counter);
  const at = counter ? inWords(counter.name) : (device.counter ?? "");
  return [say(`kind.${device.kind}`), at].filter((one) => one !== "").join(" · ");
}

/** @param {Device} device @param {string | null} fault */
function stateOf(device, fault) {
  if (fault !== null) return say(`fault.${fault}`);
  return say(device.online ? "state.well" : "state.new");
}

/** @param {Device} device */
function factOf(device) {
  const seen = device.online || device.seen_at === null ? "" : say("seen", { at: momentInWords(device.seen_at) });
  const version = device.version ? say("version", { version: device.version }) : "";
  return [seen, version].filter((one) => one !== "").join(" · ");
}

/** @param {{device: Device, office: Office}} props */
function Change({ device, office }) {
  const [name, setName] = useState(device.name);
  const [counter, setCounter] = useState(device.counter ?? "");
  const field = useRef(/** @type {HTMLInputElement | null} */ (null));
  useEffect(() => field.current?.focus(), []);

  /** @param {SubmitEvent} event */
  function submit(event) {
    event.preventDefault();
    void change(device, { name, counter: counter || null });
  }

  const leave = () => {
    leaving.value = device.id;
  };
  return html`<form class="change" onSubmit=${submit}>
    <label class="field"><span>${say("pair.name")}</span>
      <input ref=${field} value=${name} required maxlength="80"
        onInput=${(/** @type {any} */ event) => setName(event.currentTarget.value)} />
    </label>
    ${device.kind === "rating" && html`<${Place} office=${office} value=${counter} choose=${setCounter} />`}
    <div class="change-acts">
      <button type="submit" class="strong-button" aria-busy=${sending.value === "change"}>${say("change.save")}</button>
      <button type="button" class="plain-button" onClick=${leave}>${say("revoke.do")}</button>
    </div>
  </form>`;
}

/** @param {{office: Office, value: string, choose: (code: string) => void}} props */
export function Place({ office, value, choose }) {
  return html`<label class="field"><span>${say("pair.counter")}</span>
    <select value=${value} onChange=${(/** @type {any} */ event) => choose(event.currentTarget.value)}>
      <option value="">${say("pair.no_counter")}</option>
      ${office.counters.map((one) => html`<option key=${one.code} value=${one.code}>${inWords(one.name)}</option>`)}
    </select>
  </label>`;
}

/** @param {{device: Device | null}} props */
function Leaving({ device }) {
  const dialog = useRef(/** @type {HTMLDialogElement | null} */ (null));
  useEffect(() => {
    if (device === null) dialog.current?.close();
    else if (!dialog.current?.open) dialog.current?.showModal();
  }, [device?.id]);
  const stay = () => {
    leaving.value = null;
  };
  return html`<dialog ref=${dialog} class="dialog" aria-labelledby="leaving" onCancel=${stay}>
    ${device !== null &&
    html`<h2 id="leaving">${say("revoke.title", { name: device.name })}</h2>
      <p>${say(`revoke.stops.${device.kind}`)}</p>
      <p class="dialog-note">${say("revoke.again")}</p>
      <div class="dialog-acts">
        <button type="button" class="plain-button" onClick=${stay}>${say("revoke.keep")}</button>
        <button type="button" class="strong-button" aria-busy=${sending.value === "revoke"}
          onClick=${() => shutOut(device)}>${say("revoke.do")}</button>
      </div>`}
  </dialog>`;
}
