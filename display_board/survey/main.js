// @ts-check
/** A survey's form by the code on paper: shown while it may be answered, sent once. */

import { wearAccent } from "../shared/accent.js";
import { write } from "../shared/names.js";
import { PageTongue } from "../shared/page_tongue.js";

/** @import {SurveyForm} from "../shared/contract.js" */
/** @import {Say} from "../shared/texts.js" */

const QUESTIONS = /** @type {const} */ (["speed", "attitude", "convenience"]);
const BEST_FIRST = [4, 3, 2, 1];
const UNKNOWN = 404;
const RETURNED = 409;

const tongue = new PageTongue("survey", new URL("i18n", import.meta.url).href, show);
/** @type {SurveyForm | null} */
let form = null;
/** What stands in the form's place: key of its text. */
let instead = "starting";
let said = "";
let down = false;

const [, , office = "", code = ""] = location.pathname.split("/");
const address = `/api/v1/offices/${office}/survey-forms/${code}`;

/** @param {string} id */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
const procedure = /** @type {HTMLSelectElement} */ (byId("procedure"));

function show() {
  const { language, say } = tongue;
  tongue.show(say("page"));
  document.documentElement.dataset.known = String(form !== null && instead === "");
  byId("nothing").textContent = instead === "" ? "" : say(instead);
  byId("said").textContent = said === "" ? "" : say(said);
  byId("connection").textContent = down ? say("down") : "";
  if (form === null) return;
  tongue.offer(form.languages);
  wearAccent(form.accent);
  write(byId("office-name"), form.name, language);
  write(byId("office-agency"), form.agency, language);
  write(byId("campaign"), form.campaign, language);
  showProcedures(form, say);
  showQuestions(say);
}

/**
 * @param {SurveyForm} now
 * @param {Say} say
 */
function showProcedures(now, say) {
  const chosen = procedure.value;
  const offered = now.procedures.map((one) => write(new Option("", one.code), one.name, tongue.language));
  procedure.replaceChildren(new Option(say("procedure.none"), ""), ...offered);
  procedure.value = chosen;
  byId("procedure-part").hidden = offered.length === 0;
}

/** @param {Say} say */
function showQuestions(say) {
  const chosen = answers();
  byId("questions").replaceChildren(...QUESTIONS.map((name) => question(name, chosen[name], say)));
}

/**
 * @param {typeof QUESTIONS[number]} name
 * @param {number | null} chosen
 * @param {Say} say
 */
function question(name, chosen, say) {
  const words = element("div", "words");
  for (const word of BEST_FIRST) {
    const mark = document.createElement("input");
    mark.type = "radio";
    mark.name = name;
    mark.value = String(word);
    mark.checked = word === chosen;
    const label = element("label", "word");
    label.append(mark, say(`dimension.${name}.${word}`));
    words.append(label);
  }
  const asked = element("fieldset", "question");
  asked.append(element("legend", "", say(`question.${name}`)), words);
  return asked;
}

/** What is chosen of each question; null: nothing. */
function answers() {
  /** @param {string} name */
  const of = (name) => {
    const mark = /** @type {HTMLInputElement | null} */ (document.querySelector(`input[name=${name}]:checked`));
    return mark === null ? null : Number(mark.value);
  };
  return { speed: of("speed"), attitude: of("attitude"), convenience: of("convenience") };
}

/**
 * @param {string} name
 * @param {string} kind class
 * @param {string} [text]
 */
function element(name, kind, text = "") {
  const made = document.createElement(name);
  made.className = kind;
  made.textContent = text;
  return made;
}

async function look() {
  try {
    const answer = await fetch(address, { cache: "no-store" });
    down = !answer.ok && answer.status !== UNKNOWN;
    if (answer.status === UNKNOWN) instead = "unknown";
    else if (answer.ok) {
      const found = /** @type {SurveyForm} */ (await answer.json());
      form = found;
      instead = found.state === "open" ? "" : found.state;
    }
  } catch {
    down = true;
  }
  show();
}

/** @param {Event} event */
async function send(event) {
  event.preventDefault();
  const chosen = answers();
  if (Object.values(chosen).every((one) => one === null)) {
    said = "choose_first";
    show();
    return;
  }
  const button = /** @type {HTMLButtonElement} */ (byId("send"));
  button.disabled = true;
  try {
    const body = JSON.stringify({ ...chosen, procedure: procedure.value || null });
    const headers = { "Content-Type": "application/json" };
    const answer = await fetch(address, { method: "POST", headers, body });
    said = answer.ok || answer.status === RETURNED ? "" : "not_kept";
    if (answer.ok) instead = "thanks";
    else if (answer.status === RETURNED) await look();
  } catch {
    said = "not_kept";
  }
  button.disabled = false;
  show();
}

async function start() {
  await tongue.start();
  show();
  byId("form").addEventListener("submit", (event) => void send(event));
  addEventListener("online", () => void look());
  await look();
}

void start();
