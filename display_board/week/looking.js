// @ts-check
/** Reading a week's plan, and saving a day of it. */

import { batch } from "@preact/signals";

import { tell } from "../shared/staff/notice.js";
import { isDown, officePath, person } from "../shared/staff/person.js";
import { ask, askAgain } from "../shared/staff/server.js";
import { dayInWords, language, say } from "../shared/staff/words.js";
import { asked, chosen, draft, leaving, saving, week } from "./state.js";

const DAY_MS = 86_400_000;

/** @returns {string} */
function today() {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** Read the week that is looked at; what cannot be had stays as it was. */
export async function look() {
  if (!person.value) return;
  const wanted = asked.value || today();
  const reply = await ask("GET", `${officePath.value}/weeks/${wanted}`);
  if (wanted !== (asked.value || today())) return;
  batch(() => {
    isDown.value = reply.outcome === "lost";
    if (reply.outcome === "refused" && reply.status === 401) person.value = null;
    if (reply.outcome !== "done") return;
    week.value = reply.body;
    const days = reply.body.days.map((/** @type {{day: string}} */ one) => one.day);
    if (!days.includes(chosen.value)) chosen.value = days.includes(wanted) ? wanted : days[0];
  });
}

/**
 * Look at the week before or after.
 * @param {number} by  weeks
 */
export async function turn(by) {
  const first = week.value?.first;
  if (first === undefined) return;
  asked.value = new Date(Date.parse(first) + by * 7 * DAY_MS).toISOString().slice(0, 10);
  draft.value = null;
  await look();
}

/** Save what is changed of a day, once however often it is pressed. */
export async function save() {
  const made = draft.value;
  if (made === null || saving.value) return;
  saving.value = true;
  leaving.value = null;
  // Who has left the office cannot be chosen here any more, so nothing here could take him out.
  const here = new Set((week.value?.people ?? []).map((one) => one.user));
  const seats = Object.entries(made.seats).flatMap(([counter, one]) => {
    // Who stands in for nobody is who sits there.
    const [person, standIn = null] = [one.person, one.stand_in].filter((user) => here.has(user));
    return person === undefined ? [] : [{ counter, person, stand_in: standIn }];
  });
  const away = made.away.filter((user) => here.has(user));
  const body = { seats, leader: made.leader.trim() || null, away };
  const reply = await askAgain("PUT", `${officePath.value}/seats/${made.day}`, { body, language: language.value });
  saving.value = false;
  if (reply.outcome === "done") {
    draft.value = null;
    tell("good", say("saved", { day: dayInWords(made.day) }));
    await look();
    return;
  }
  tell("bad", reply.outcome === "lost" ? say("lost") : reply.detail || say("refused"));
}
