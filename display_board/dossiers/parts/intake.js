// @ts-check
/** Receiving a dossier: procedure, submitter, papers, fee; beside it the answer, day by day. */

import { html } from "htm/preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";

import { notice, tell } from "../../shared/staff/notice.js";
import { officePath } from "../../shared/staff/person.js";
import { ask } from "../../shared/staff/server.js";
import { language, say } from "../../shared/staff/words.js";
import { openReceipt, printOwed, receive } from "../acting.js";
import { base, counter, screen, sending, sheet } from "../state.js";
import { chosenAt, Due, isLate } from "./due.js";
import { handedIn, Papers } from "./papers.js";
import { PickProcedure } from "./procedure.js";

/** @import {DossierDesk, DossierPreview, FoundProcedure} from "../../shared/contract.js" */
/** @import {Taken} from "./papers.js" */

const FEES = /** @type {const} */ (["none", "paid", "exempt"]);
const COLLECTIONS = /** @type {const} */ (["counter", "post", "online"]);
const CHANNELS = /** @type {const} */ (["in_person", "online", "post", "assisted"]);
const EMPTY = {
  ...{ name: "", telephone: "", email: "", code: "", id_number: "", address: "", authorised: "" },
  ...{ sets: "1", copies: "", deciding_agency: "", note: "", amount: "", due_at: "", due_reason: "" },
};

/** @param {{list: DossierDesk}} props */
export function Intake({ list }) {
  const [preview, setPreview] = useState(/** @type {DossierPreview | null} */ (null));
  const [values, setValues] = useState(EMPTY);
  const [taken, take] = useState(/** @type {Taken} */ ({}));
  const [fee, setFee] = useState(/** @type {typeof FEES[number]} */ ("none"));
  const [collection, setCollection] = useState(/** @type {typeof COLLECTIONS[number]} */ ("counter"));
  const [channel, setChannel] = useState(/** @type {typeof CHANNELS[number]} */ ("in_person"));
  const [agreed, setAgreed] = useState(false);
  const form = useRef(/** @type {HTMLFormElement | null} */ (null));
  const set = (/** @type {Partial<typeof EMPTY>} */ some) => {
    notice.value = null;
    setValues({ ...values, ...some });
  };

  /** @param {FoundProcedure} procedure */
  async function choose(procedure) {
    const path = `${base.value}/preview?procedure=${encodeURIComponent(procedure.code)}`;
    const reply = await ask("GET", path, { language: language.value });
    if (reply.outcome !== "done") return tell("bad", reply.outcome === "refused" ? reply.detail : say("lost"));
    setPreview(reply.body);
    take({});
    form.current?.querySelector("input")?.focus();
  }

  /**
   * @param {boolean} immediate  the result is given now
   * @param {boolean} prints  opens the receipt for printing
   */
  async function send(immediate, prints) {
    if (preview === null) return tell("bad", say("intake.no_procedure"));
    if (values.name.trim() === "") return tell("bad", say("intake.no_name"), "submitter.name");
    const own = list.own_receipts && values.code.trim() === "";
    const told = await receive({
      procedure: preview.procedure,
      ticket: counter.value?.ticket?.id ?? null,
      code: values.code.trim() || null,
      due_at: chosenAt(preview, values.due_at),
      due_reason: isLate(preview, values.due_at) ? values.due_reason.trim() || null : null,
      papers: handedIn(taken),
      sets: Number(values.sets) || 1,
      copies: Number(values.copies) || 0,
      fee: { state: fee, amount: values.amount === "" ? null : Number(values.amount), note: values.note.trim() || null },
      collection,
      channel,
      deciding_agency: values.deciding_agency.trim() || null,
      immediate,
      submitter: {
        name: values.name,
        telephone: values.telephone.trim() || null,
        email: values.email.trim() || null,
        email_agreed: agreed,
        authorised: values.authorised.trim() || null,
        id_number: own ? values.id_number.replaceAll(" ", "") || null : null,
        address: own ? values.address.trim() || null : null,
      },
    });
    if (told === null) return undefined;
    // Noted as given where the day gives none: nobody has to print it later.
    const noted = prints && preview.no_slip ? await printOwed(told.dossier.id) : null;
    if (prints && !preview.no_slip) openReceipt(told.dossier.id);
    setValues(EMPTY);
    setPreview(null);
    screen.value = "desk";
    sheet.value = noted ?? told;
    // What kept the note of the receipt from being made stays to be read.
    if (!prints || !preview.no_slip || noted !== null) tell("good", say(immediate ? "done.immediate" : "done.receive", { code: told.dossier.code }));
    return undefined;
  }

  // Before the next key: a press right after a letter sends that letter too.
  useLayoutEffect(() => {
    /** @param {KeyboardEvent} event */
    const pressed = (event) => {
      if (event.key === "Enter" && event.ctrlKey) void send(false, preview?.no_slip === false);
      if (event.key === "Escape") screen.value = "desk";
    };
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  });

  return html`<div class="intake">
    <form class="intake-form" ref=${form} onSubmit=${(/** @type {Event} */ event) => event.preventDefault()}>
      <h1>${say("intake.title")}</h1>
      <${Line} name="procedure"><${PickProcedure} path=${officePath.value} chosen=${preview} choose=${choose} /><//>
      <${Line} name="submitter">
        <${Box} name="name" field="submitter.name" value=${values.name} set=${(/** @type {string} */ name) => set({ name })} />
        <${Box} name="telephone" value=${values.telephone} set=${(/** @type {string} */ telephone) => set({ telephone })} />
        <${Box} name="email" field="submitter.email" type="email" value=${values.email} set=${(/** @type {string} */ email) => set({ email })} />
        <${Box} name="code" value=${values.code} set=${(/** @type {string} */ code) => set({ code })} />
        ${list.own_receipts && values.code.trim() === "" && html`
          <${Box} name="id_number" field="submitter.id_number" value=${values.id_number} set=${(/** @type {string} */ id_number) => set({ id_number })} />
          <${Box} name="address" value=${values.address} set=${(/** @type {string} */ address) => set({ address })} />`}
      <//>
      <${Line} name="papers" note=${preview === null ? "" : say("intake.ticked", { some: Object.keys(taken).length, all: preview.papers.length })}>
        <${Papers} papers=${preview?.papers ?? []} taken=${taken} take=${take} />
        <${Box} name="sets" type="number" value=${values.sets} set=${(/** @type {string} */ sets) => set({ sets })} />
        <${Box} name="copies" type="number" value=${values.copies} set=${(/** @type {string} */ copies) => set({ copies })} />
      <//>
      <${Line} name="fee" note=${preview?.fee?.[language.value] ?? ""}>
        <${Choices} name="fee" all=${FEES} chosen=${fee} choose=${setFee} />
        ${fee === "paid" && html`<${Box} name="amount" field="fee.amount" type="number" value=${values.amount} set=${(/** @type {string} */ amount) => set({ amount })} />`}
        ${fee !== "none" && html`<${Box} name=${fee === "paid" ? "receipt" : "exemption"} field="fee.note" value=${values.note} set=${(/** @type {string} */ note) => set({ note })} />`}
      <//>
      <${Line} name="channel"><${Choices} name="channel" all=${CHANNELS} chosen=${channel} choose=${setChannel} />
        <${Box} name="deciding_agency" value=${values.deciding_agency} set=${(/** @type {string} */ deciding_agency) => set({ deciding_agency })} /><//>
      <${Line} name="collection"><${Choices} name="collection" all=${COLLECTIONS} chosen=${collection} choose=${setCollection} />
        ${list.mails && html`<label class="tick whole"><input id="box-email_agreed" type="checkbox" checked=${agreed} onChange=${() => setAgreed(!agreed)} />
          <span>${say("box.email_agreed")}</span></label>`}
        <${Box} name="authorised" field="submitter.authorised" value=${values.authorised} set=${(/** @type {string} */ authorised) => set({ authorised })} /><//>
    </form>
    <${Due} preview=${preview} values=${values} set=${set} send=${send} busy=${sending.value !== null} />
  </div>`;
}

/** @param {{name: string, note?: string, children: unknown}} props */
function Line({ name, note = "", children }) {
  return html`<fieldset class="line"><legend>${say(`intake.${name}`)}${note && html`<small>${note}</small>`}</legend>
    <div class="line-body">${children}</div></fieldset>`;
}

/** @param {{name: string, value: string, set: (value: string) => void, field?: string, type?: string}} props */
function Box({ name, value, set, field = name, type = "text" }) {
  const wrong = notice.value?.tone === "bad" && notice.value.field === field;
  return html`<label class="field"><span>${say(`box.${name}`)}</span>
    <input id=${`box-${name}`} type=${type} value=${value} maxlength="200" autocomplete="off" aria-invalid=${wrong}
      onInput=${(/** @type {any} */ event) => set(event.currentTarget.value)} /></label>`;
}

/** @param {{name: string, all: readonly string[], chosen: string, choose: (one: any) => void}} props */
function Choices({ name, all, chosen, choose }) {
  return html`<div class="choices" role="radiogroup" aria-label=${say(`intake.${name}`)}>
    ${all.map((one) => html`<label key=${one} class="choice"><input type="radio" name=${name} checked=${chosen === one} onChange=${() => choose(one)} />
      <span>${say(`choice.${name}.${one}`)}</span></label>`)}
  </div>`;
}
