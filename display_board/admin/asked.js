// @ts-check
/** Trying changes out, saving them, reading the log, taking a change back. */

import { batch, effect } from "@preact/signals";

import { isDown, officePath } from "../shared/staff/person.js";
import { ask, askAgain } from "../shared/staff/server.js";
import { tell } from "../shared/staff/notice.js";
import { language, say } from "../shared/staff/words.js";
import { withChanges } from "./changes.js";
import { leave } from "./sitting.js";
import { changes, draft, isSaving, last, log, preview, settings, show, shown } from "./state.js";

/** @import {Reply} from "../shared/staff/server.js" */

const PAUSE_MS = 350;

const base = () => `${officePath.value}/settings`;
const asked = () => ({ version: settings.value?.version ?? "", changes: changes.value });

/** Ask what saving would do whenever something else is changed; the answer to the last question counts. */
export function followChanges() {
  let question = 0;
  effect(() => {
    const body = asked();
    question += 1;
    const mine = question;
    if (body.changes.length === 0) {
      preview.value = null;
      return;
    }
    window.setTimeout(async () => {
      if (mine !== question) return;
      const reply = await ask("POST", `${base()}/preview`, { body, language: language.value });
      if (mine !== question) return;
      isDown.value = reply.outcome === "lost";
      if (reply.outcome === "done") preview.value = reply.body;
      else complain(reply);
    }, PAUSE_MS);
  });
}

/** Ctrl+S saves; Ctrl+Z takes back what was saved last, in a field only while nothing else was written. The address names the part that is shown. */
export function followKeys() {
  window.addEventListener("hashchange", () => {
    shown.value = location.hash.slice(1) || "office";
    window.scrollTo(0, 0);
  });
  window.addEventListener("beforeunload", (event) => {
    if (changes.value.length > 0) event.preventDefault();
  });
  window.addEventListener("keydown", (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    const isField = event.target instanceof HTMLElement && event.target.matches("input, textarea, select");
    if (event.key === "s") {
      event.preventDefault();
      void save();
    } else if (event.key === "z" && (!isField || changes.value.length === 0) && last.value !== null) {
      event.preventDefault();
      void undo(last.value.id);
    }
  });
}

/** Save what is changed; what stands against it is shown beside it. */
export async function save() {
  const body = asked();
  if (body.changes.length === 0 || isSaving.value) return;
  isSaving.value = true;
  const reply = await askAgain("POST", base(), { body, language: language.value });
  isSaving.value = false;
  if (reply.outcome !== "done") {
    complain(reply);
    if (reply.outcome === "refused" && reply.code === "settings_changed") {
      const again = await ask("POST", `${base()}/preview`, { body, language: language.value });
      if (again.outcome === "done") preview.value = again.body;
    }
    return;
  }
  await readAgain();
  const { id, changes: done } = reply.body;
  last.value = id === null ? null : { id, count: done.length };
  if (id === null) tell("good", say("nothing_new"));
}

/**
 * Take a change of the log back.
 * @param {number} id
 */
export async function undo(id) {
  const reply = await askAgain("POST", `${base()}/changes/${id}/undo`, { language: language.value });
  if (reply.outcome !== "done") {
    complain(reply);
    return;
  }
  const mine = changes.value;
  await readAgain(mine);
  last.value = null;
  tell("good", say("undone"));
  if (log.value !== null) await readLog();
}

/**
 * Let a setting be the centre's again; what else was changed and not saved goes on.
 * @param {string} field
 */
export async function followCentre(field) {
  const reply = await askAgain("POST", `${base()}/follow`, { body: { fields: [field] }, language: language.value });
  if (reply.outcome !== "done") {
    complain(reply);
    return;
  }
  await readAgain(changes.value.filter((one) => !`${one.path.join(".")}.`.startsWith(`${field}.`)));
  const { id, changes: done } = reply.body;
  last.value = id === null ? null : { id, count: done.length };
  tell("good", say("followed"));
}

/** Leave everything as it was read. */
export function discard() {
  if (settings.value !== null) draft.value = settings.value.document;
}

/**
 * Read the settings anew; changes that are not saved yet are made in them again.
 * @param {import("../shared/contract.js").ChangedSetting[]} [mine]
 */
async function readAgain(mine = []) {
  const reply = await ask("GET", base());
  if (reply.outcome !== "done") {
    complain(reply);
    return;
  }
  show(reply.body, mine.length === 0 ? undefined : withChanges(reply.body.document, mine));
}

/**
 * Somebody else changed the same key: go on from the newest settings, with one's own value or theirs.
 * @param {string[]} path
 * @param {"mine" | "theirs"} whose
 */
export async function settle(path, whose) {
  const where = path.join("\n");
  await readAgain(changes.value.filter((one) => whose === "mine" || one.path.join("\n") !== where));
}

/** @param {{older?: boolean}} [which]  older: those after what is listed */
export async function readLog({ older = false } = {}) {
  const listed = older ? (log.value?.changes ?? []) : [];
  const before = listed.length > 0 ? `?before=${listed.at(-1)?.id}` : "";
  const reply = await ask("GET", `${base()}/changes${before}`);
  if (reply.outcome !== "done") complain(reply);
  else log.value = { ...reply.body, changes: [...listed, ...reply.body.changes] };
}

/**
 * Put what an office file says in the place of what is shown; it is saved like any other change.
 * @param {any} document
 */
export async function take(document) {
  const reply = await ask("GET", base());
  if (reply.outcome === "done") show(reply.body, document);
  else complain(reply);
}

/** @param {Reply} reply */
export function complain(reply) {
  batch(() => {
    isDown.value = reply.outcome === "lost";
    if (reply.outcome === "refused" && reply.status === 401) leave("");
    if (reply.outcome !== "done") tell("bad", reply.outcome === "lost" ? say("lost") : reply.detail || say("refused"));
  });
}
