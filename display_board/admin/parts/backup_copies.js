// @ts-check
/** The copies of the database: which there are, one more by one press, and how one comes back. */

import { html } from "htm/preact";
import { useEffect, useState } from "preact/hooks";

import { officePath } from "../../shared/staff/person.js";
import { ask, askAgain } from "../../shared/staff/server.js";
import { language, say } from "../../shared/staff/words.js";
import { tell } from "../../shared/staff/notice.js";
import { complain } from "../asked.js";

/** @import {BackupCopy, Backups} from "../../shared/contract.js" */

const MEGABYTE = 1_000_000;
const A_LARGE_DATABASE_MS = 1_800_000;

export function BackupCopies() {
  const [told, setTold] = useState(/** @type {Backups | null} */ (null));
  const [isBusy, setBusy] = useState(false);
  const base = `${officePath.value}/backups`;

  useEffect(() => {
    void ask("GET", base).then((reply) => (reply.outcome === "done" ? setTold(reply.body) : complain(reply)));
  }, [base]);

  async function copy() {
    setBusy(true);
    const reply = await askAgain("POST", base, { language: language.value, within: A_LARGE_DATABASE_MS });
    setBusy(false);
    if (reply.outcome === "done") {
      setTold(reply.body);
      tell("good", say("backups.made"));
    } else complain(reply);
  }

  if (told === null) return html`<p class="lead" role="status">${say("starting")}</p>`;
  const { copy_at: at, kept, folder } = told;
  return html`<section class="settings" aria-label=${say("part.backups")}>
    <p class="lead">${say("backups.lead")}</p>
    <p>${at === null ? say("backups.never") : say("backups.at", { at, kept, folder })}</p>
    <button type="button" class="plain-button" aria-busy=${isBusy} disabled=${isBusy} onClick=${copy}>${say("backups.now")}</button>
    ${told.copies.length === 0 && html`<p class="lead">${say("backups.none")}</p>`}
    <ol class="copies">${told.copies.map((one) => html`<${Copy} key=${one.name} copy=${one} base=${base} />`)}</ol>
    <p>${say("backups.private")}</p>
  </section>
  <section class="settings" aria-label=${say("backups.restore")}>
    <h2 class="list-title">${say("backups.restore")}</h2>
    <ol>${["1", "2", "3"].map((one) => html`<li>${say(`backups.restore.${one}`)}</li>`)}</ol>
  </section>`;
}

/** @param {{copy: BackupCopy, base: string}} props */
function Copy({ copy: { name, made_at, bytes, by_hand }, base }) {
  const made = new Date(String(made_at)).toLocaleString(language.value === "vi" ? "vi-VN" : "en-GB", { dateStyle: "short", timeStyle: "short" });
  const size = (bytes / MEGABYTE).toFixed(1).replace(".", language.value === "vi" ? "," : ".");
  return html`<li class="copy"><span><strong>${made}</strong><span class="muted">${name}</span></span>
    <span>${say("backups.size", { size })} · ${say(by_hand ? "backups.by_hand" : "backups.by_night")}</span>
    <a class="plain-button file" download=${name} href=${`/api/v1${base}/${encodeURIComponent(name)}`} aria-label=${say("backups.take_of", { name })}>${say("backups.take")}</a>
  </li>`;
}
