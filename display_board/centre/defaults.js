// @ts-check
/** What the centre settles and publishes: what the page knows of it, and what it asks. */

import { batch, computed, signal } from "@preact/signals";

import { draft, settings, show } from "../admin/state.js";
import { tell } from "../shared/staff/notice.js";
import { isDown, person } from "../shared/staff/person.js";
import { ask, askAgain } from "../shared/staff/server.js";
import { language, say } from "../shared/staff/words.js";

/** @import {CentreDefaults, ReachedOffice} from "../shared/contract.js" */
/** @import {Reply} from "../shared/staff/server.js" */

const BASE = "/centre/defaults";

/** So many offices a request: each is answered soon, and other acts come between. */
const AT_ONCE = 10;

/** @typedef {"offer" | "reset" | "lock"} Way */
/** @typedef {{what: "under_way" | "publishing" | "undoing", done: number, of: number}} Step */

export const defaults = signal(/** @type {CentreDefaults | null} */ (null));
/** Settings that are to be published; null: all that are settled. */
export const ticked = signal(/** @type {Set<string> | null} */ (null));
export const way = signal(/** @type {Way} */ ("offer"));
/** Offices to which they are published; null: all. */
export const chosen = signal(/** @type {Set<string> | null} */ (null));
/** How far a question in steps has come; null: none is asked. */
export const step = signal(/** @type {Step | null} */ (null));
/** What publishing would do, or did; null: not known, or what is to be published has changed. */
export const reached = signal(/** @type {{isDone: boolean, offices: ReachedOffice[]} | null} */ (null));

/** @param {string} field */
export const pathOf = (field) => field.split(".");

/**
 * @param {any} document
 * @param {string} field
 */
export function valueOf(document, field) {
  return pathOf(field).reduce((part, key) => part?.[key], document) ?? null;
}

/** Settings that are settled on the server. */
export const settled = computed(() =>
  (defaults.value?.settings ?? []).map((one) => one.field).filter((one) => valueOf(defaults.value?.document, one) !== null),
);

/** What is not saved yet, each setting as a whole. */
export const toSave = computed(() =>
  (defaults.value?.settings ?? [])
    .map(({ field }) => ({ path: pathOf(field), before: valueOf(settings.value?.document, field), after: valueOf(draft.value, field) }))
    .filter((one) => JSON.stringify(one.before) !== JSON.stringify(one.after)),
);

export const toPublish = computed(() => settled.value.filter((one) => ticked.value === null || ticked.value.has(one)));
export const publishedTo = computed(() =>
  (defaults.value?.offices ?? []).map((one) => one.code).filter((one) => chosen.value === null || chosen.value.has(one)),
);

/** Read what is settled; what was foreseen holds no longer. */
export async function readDefaults() {
  const reply = await ask("GET", BASE);
  if (reply.outcome !== "done") {
    complain(reply);
    return;
  }
  batch(() => {
    defaults.value = reply.body;
    show({ ...reply.body, inherited: [] });
    reached.value = null;
  });
}

export async function save() {
  const body = { version: defaults.value?.version, changes: toSave.value };
  const reply = await askAgain("POST", BASE, { body, language: language.value });
  if (reply.outcome !== "done") {
    complain(reply);
    return;
  }
  await readDefaults();
  tell("good", say("defaults.saved"));
}

/**
 * Choose anew what is published, how or to whom: what was foreseen holds no longer.
 * @param {() => void} how
 */
export function choose(how) {
  batch(() => {
    how();
    reached.value = null;
  });
}

/** See what publishing would do at each office. */
export const foresee = () => inSteps("under_way", (body) => ask("POST", `${BASE}/preview`, { body, language: language.value }));

/** Publish to the offices, in steps; one that refuses stays as it is. */
export const publish = () => inSteps("publishing", (body) => askAgain("POST", `${BASE}/publish`, { body, language: language.value }));

/**
 * @param {"under_way" | "publishing"} what
 * @param {(body: any) => Promise<Reply>} question  about some of the offices
 */
async function inSteps(what, question) {
  const offices = publishedTo.value;
  const asked = { version: defaults.value?.version, fields: toPublish.value, way: way.value };
  /** @type {ReachedOffice[]} */
  const told = [];
  const isWhole = await each(what, offices, AT_ONCE, async (some) => {
    const reply = await question({ ...asked, offices: some });
    if (reply.outcome === "done") told.push(...reply.body.offices);
    return reply;
  });
  if (isWhole || what === "publishing") reached.value = { isDone: what === "publishing", offices: told };
}

/** Take the publication back in every office that it changed. */
export async function takeBack() {
  const changed = (reached.value?.offices ?? []).filter((one) => one.change !== null);
  const isWhole = await each("undoing", changed, 1, ([one]) =>
    askAgain("POST", `/offices/${encodeURIComponent(one?.code ?? "")}/settings/changes/${one?.change}/undo`, { language: language.value }),
  );
  if (!isWhole) return;
  await readDefaults();
  tell("good", say("publish.undone", { count: changed.length }));
}

/**
 * Ask about some after some; false: the server said no, or nothing, and the rest was not asked.
 * @template One
 * @param {Step["what"]} what
 * @param {One[]} all
 * @param {number} atOnce
 * @param {(some: One[]) => Promise<Reply>} question
 */
async function each(what, all, atOnce, question) {
  for (let done = 0; done < all.length; done += atOnce) {
    step.value = { what, done, of: all.length };
    const reply = await question(all.slice(done, done + atOnce));
    if (reply.outcome !== "done") {
      step.value = null;
      complain(reply, say("publish.stopped", { done }));
      return false;
    }
  }
  step.value = null;
  return true;
}

/**
 * @param {Reply} reply
 * @param {string} [before]  what is said before it
 */
function complain(reply, before = "") {
  isDown.value = reply.outcome === "lost";
  if (reply.outcome === "refused" && reply.status === 401) person.value = null;
  const why = reply.outcome === "refused" ? reply.detail || say("refused") : say("lost");
  if (reply.outcome !== "done") tell("bad", `${before} ${why}`.trim());
}

/** Forget everything of whoever sat here before. */
export function forgetDefaults() {
  batch(() => {
    defaults.value = null;
    reached.value = null;
    ticked.value = null;
    chosen.value = null;
  });
}
