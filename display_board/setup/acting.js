// @ts-check
/** What the first run asks of the server: the office, a device, the first number. */

import { officeCode, officePath } from "../shared/staff/person.js";
import { ask, askAgain } from "../shared/staff/server.js";
import { language, say } from "../shared/staff/words.js";
import { busy, code, codeNeeded, device, first, forget, idle, made, office, people, step, wrong } from "./answers.js";

const LOOK_MS = 1_000;

/** Find out whether there is something to set up; leads on where there is an office already. */
export async function begin() {
  const reply = await ask("GET", "/setup");
  if (reply.outcome !== "done") {
    window.setTimeout(begin, LOOK_MS);
    return;
  }
  codeNeeded.value = reply.body.code_needed;
  if (reply.body.open) return;
  const me = await ask("GET", "/me");
  if (me.outcome !== "done" || me.body.role !== "admin") {
    location.replace("/");
    return;
  }
  made.value = officeCode.value = me.body.office;
  step.value = "device";
}

/** Send a request whose refusals stand at their fields. */
async function send(/** @type {string} */ path, /** @type {unknown} */ body) {
  busy.value = true;
  wrong.value = [];
  const answer = await fetch(`/api/v1${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "Accept-Language": language.value },
    body: JSON.stringify(body),
  }).catch(() => null);
  const told = await answer?.json().catch(() => null);
  busy.value = false;
  if (answer?.ok) return told;
  wrong.value = told?.errors?.length ? told.errors : [{ field: "", message: told?.detail ?? say("lost") }];
  return null;
}

/** Look over what was written before it is sent; a field that is empty is named. */
export function check() {
  const missing = (/** @type {string} */ field) => ({ field, message: say("missing") });
  /** @type {{field: string, message: string}[]} */
  const found = [];
  if (step.value === "office") {
    if (office.value.name.trim() === "") found.push(missing("office.name"));
    if (office.value.agency.trim() === "") found.push(missing("office.agency"));
    if (codeNeeded.value && code.value.trim() === "") found.push(missing("code"));
  }
  if (step.value === "services") {
    const letters = office.value.services.map((one) => one.letter.trim());
    office.value.services.forEach((one, at) => {
      if (one.name.trim() === "") found.push(missing(`service[${at + 1}].name`));
      if (one.letter.trim() === "") found.push(missing(`service[${at + 1}].code`));
      else if (letters.indexOf(one.letter.trim()) < at) found.push({ field: `service[${at + 1}].code`, message: say("letter_twice") });
    });
    if (idle.value.length > 0) found.push({ field: "counters", message: say("counter_idle", { counters: idle.value.join(", ") }) });
  }
  wrong.value = found;
  return found.length === 0;
}

/** Set the office up with its people, then sign in as its admin. */
export async function setUp() {
  const done = await send("/setup", { code: code.value || null, office: office.value, people: people.value });
  if (done === null) {
    const [{ field = "" } = {}] = wrong.value;
    if (field === "code" || field.startsWith("office")) step.value = "office";
    else if (field.startsWith("service") || field.startsWith("counter")) step.value = "services";
    return;
  }
  forget();
  const [admin] = people.value;
  await send("/sign-in", { user: admin?.user, password: admin?.password });
  made.value = officeCode.value = done.office;
  step.value = "device";
}

/** @param {string} letters @param {string} kind @param {string} name */
export async function letIn(letters, kind, name) {
  const path = `${officePath.value}/pairings/${encodeURIComponent(letters.trim() || "-")}`;
  const done = await send(path, { kind, name });
  if (done === null) return;
  device.value = done;
  step.value = "slip";
}

/** Take the first number at a counter that serves it, print it, and call it. */
export async function printFirst(/** @type {string} */ service) {
  const counter = office.value.services.find((one) => one.letter === service)?.counters[0] ?? "1";
  busy.value = true;
  wrong.value = [];
  const done = (await act(`/counters/${counter}/open`, {})) && (await act("/tickets", { service }));
  busy.value = false;
  if (!done) return;
  first.value = { number: done.number, print: device.value ? "pending" : "none", counter: null };
  if (device.value) {
    await listens(device.value.id);
    await act(`/tickets/${done.id}/print`, { device: device.value.id });
    await printed(done.id);
  }
  const called = await act(`/counters/${counter}/call-next`, {});
  if (called) first.value = { ...first.value, counter: called.counter };
}

/** Wait until a device is there: what is ordered before, it never hears. */
async function listens(/** @type {string} */ id) {
  for (;;) {
    const reply = await ask("GET", `${officePath.value}/devices`);
    const known = reply.outcome === "done" ? reply.body.devices : [];
    if (known.some((/** @type {any} */ one) => one.id === id && one.online)) return;
    await new Promise((resolve) => window.setTimeout(resolve, LOOK_MS));
  }
}

/** Look at the number until its slip came out, or did not. */
async function printed(/** @type {string} */ id) {
  for (;;) {
    const reply = await ask("GET", `${officePath.value}/tickets/${id}`);
    if (reply.outcome === "done" && first.value) {
      first.value = { ...first.value, print: reply.body.print };
      if (reply.body.print !== "pending") return;
    }
    await new Promise((resolve) => window.setTimeout(resolve, LOOK_MS));
  }
}

/** @param {string} path below the office @param {unknown} body */
async function act(path, body) {
  const reply = await askAgain("POST", `${officePath.value}${path}`, { body, language: language.value });
  if (reply.outcome === "done") return reply.body;
  wrong.value = [{ field: "", message: reply.outcome === "refused" ? reply.detail : say("lost") }];
  return null;
}
