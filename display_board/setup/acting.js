// @ts-check
/** What the first run asks of the server: the office, a device, the first number. */

import { officeCode, officePath } from "../shared/staff/person.js";
import { ask, askAgain } from "../shared/staff/server.js";
import { language, say, sayIn } from "../shared/staff/words.js";
import { busy, closedNow, code, codeNeeded, device, first, forget, idle, made, office, people, samples, step, wrong } from "./answers.js";

const LOOK_MS = 1_000;
const MOST_LOOKS = 30;
const PRINTS = ["kiosk", "agent"];

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
  await goOn();
}

/** Go on where it stood before the page was loaded again: the server knows all that was done. */
async function goOn() {
  const [told, listed] = await Promise.all([ask("GET", officePath.value), ask("GET", `${officePath.value}/devices`)]);
  if (told.outcome === "done") {
    const { name, agency, counters, services } = told.body;
    office.value = {
      ...office.value,
      name: name.vi,
      agency: agency.vi,
      counters: counters.length,
      services: services.map((/** @type {any} */ one) => ({
        letter: one.code,
        name: one.name.vi,
        counters: counters.filter((/** @type {any} */ at) => at.services.includes(one.code)).map((/** @type {any} */ at) => at.code),
      })),
    };
  }
  const known = listed.outcome === "done" ? listed.body.devices : [];
  const printing = known.filter((/** @type {any} */ one) => PRINTS.includes(one.kind));
  device.value = printing.find((/** @type {any} */ one) => one.online) ?? printing[0] ?? null;
  step.value = device.value ? "slip" : "device";
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

/** @param {string} letters @param {string} kind @param {string} name @param {string} printer its address, "" for none */
export async function letIn(letters, kind, name, printer) {
  if (kind === "kiosk" && printer !== "" && !(await setPrinter(name, printer))) return;
  const path = `${officePath.value}/pairings/${encodeURIComponent(letters.trim() || "-")}`;
  const done = await send(path, { kind, name });
  if (done === null) return;
  device.value = done;
  step.value = "slip";
}

/**
 * Write down which printer a kiosk owns: it asks for that when it is let in.
 * @param {string} kiosk @param {string} url
 */
async function setPrinter(kiosk, url) {
  const reply = await change((settings) => {
    const printers = settings.document.printer ?? [];
    const known = printers.find((/** @type {any} */ one) => one.kiosk === kiosk) ?? null;
    let at = 1;
    while (printers.some((/** @type {any} */ one) => one.code === `slip-${at}`)) at += 1;
    const code = known?.code ?? `slip-${at}`;
    const named = { vi: sayIn("vi", "device.printer_of", { kiosk }), en: sayIn("en", "device.printer_of", { kiosk }) };
    return [{ path: ["printer", code], before: known, after: { name: named, ...known, code, url, kiosk } }];
  });
  if (reply.outcome === "done") return true;
  wrong.value = [{ field: "printer", message: reply.outcome === "refused" ? reply.detail : say("lost") }];
  return false;
}

/** Give out numbers all of today, to try it outside the hours; the days after are as they are. */
export async function openToday() {
  busy.value = true;
  const here = await ask("GET", officePath.value);
  const date = here.outcome === "done" ? here.body.server_time.slice(0, 10) : "";
  const reply = await change((settings) => {
    const known = (settings.document.calendar_day ?? []).find((/** @type {any} */ one) => one.date === date) ?? null;
    const name = { vi: say("slip.trial_day"), en: say("slip.trial_day") };
    const after = { date, kind: "hours", name, sessions: [{ opens: "00:00", closes: "23:59" }] };
    return [{ path: ["calendar_day", date], before: known, after }];
  });
  busy.value = false;
  closedNow.value = reply.outcome !== "done";
  wrong.value = reply.outcome === "refused" ? [{ field: "", message: reply.detail }] : [];
}

/** @param {(settings: any) => object[]} make changes of the settings as they are now */
async function change(make) {
  const settings = await ask("GET", `${officePath.value}/settings`);
  if (settings.outcome !== "done") return settings;
  const body = { version: settings.body.version, changes: make(settings.body) };
  return askAgain("POST", `${officePath.value}/settings`, { body, language: language.value });
}

/** Take the first number at a counter that serves it, print it, and call it. */
export async function printFirst(/** @type {string} */ service) {
  const counter = office.value.services.find((one) => one.letter === service)?.counters[0] ?? "1";
  busy.value = true;
  wrong.value = [];
  const done = (await act(`/counters/${counter}/open`, {})) && (await act("/tickets", { service }));
  busy.value = false;
  if (!done) return;
  first.value = { id: done.id, number: done.number, at: counter, print: device.value ? "pending" : "none", counter: null };
  void offerSamples();
  if (device.value) await printIt();
  const called = await act(`/tickets/${done.id}/call`, { counter });
  if (called) first.value = { ...first.value, counter: called.counter };
}

/** Find out whether the catalogue of procedures is empty still. */
async function offerSamples() {
  const reply = await ask("GET", `${officePath.value}/catalogue/procedures`);
  const isEmpty = reply.outcome === "done" && reply.body.procedures.length === 0 && reply.body.samples > 0;
  samples.value = isEmpty ? { count: reply.body.samples, taken: false } : null;
}

/** Put the sample procedures into the catalogue. */
export async function takeSamples() {
  busy.value = true;
  const done = await act("/catalogue/samples", {});
  busy.value = false;
  if (done) samples.value = { count: done.added, taken: true };
}

/** Order the slip, and look until it came out, or did not. */
export async function printIt() {
  if (first.value === null || device.value === null) return;
  const { id } = first.value;
  first.value = { ...first.value, print: "pending" };
  const ordered = (await listens(device.value.id)) && (await act(`/tickets/${id}/print`, { device: device.value.id }));
  if (ordered) await printed(id);
  else first.value = { ...first.value, print: "failed" };
}

/** Leave the counter as it was before the trial, and the first run with it. */
export async function finish() {
  const told = first.value;
  if (told) {
    busy.value = true;
    await (told.counter ? act(`/tickets/${told.id}/finish`, { counter: told.counter }) : act(`/tickets/${told.id}/cancel`, {}));
    await act(`/counters/${told.at}/close`, {});
  }
  location.assign("/");
}

/** Wait until a device is there, for half a minute; answers whether it is. */
async function listens(/** @type {string} */ id) {
  for (let looked = 0; looked < MOST_LOOKS; looked += 1) {
    const reply = await ask("GET", `${officePath.value}/devices`);
    const known = reply.outcome === "done" ? reply.body.devices : [];
    if (known.some((/** @type {any} */ one) => one.id === id && one.online)) return true;
    await new Promise((resolve) => window.setTimeout(resolve, LOOK_MS));
  }
  return false;
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
  closedNow.value = reply.outcome === "refused" && reply.code === "service_closed";
  wrong.value = [{ field: "", message: reply.outcome === "refused" ? reply.detail : say("lost") }];
  return null;
}
