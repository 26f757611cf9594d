// @ts-check
/** What ratings say of some days, as the server sums them up. */

import { batch, effect, signal } from "@preact/signals";

import { officeCode, person } from "../shared/staff/person.js";
import { ask } from "../shared/staff/server.js";
import { language } from "../shared/staff/words.js";
import { tab } from "./state.js";

/** @import {RatingPatterns, RatingReport} from "../shared/contract.js" */

export const GROUPS = /** @type {const} */ (["service", "stage", "counter", "clerk", "day"]);

/** @typedef {typeof GROUPS[number]} Group */

/** From which day to which; empty: from the month's first day to today. */
export const span = signal({ first: "", last: "" });

export const group = signal(/** @type {Group} */ ("service"));

/** The figures; null while they cannot be had. */
export const report = signal(/** @type {RatingReport | null} */ (null));

/** Whose ratings call for a look; null while that cannot be had. */
export const patterns = signal(/** @type {RatingPatterns | null} */ (null));

/** Why there are no figures, in words. */
export const fault = signal("");

/** Read the figures whenever other ones are asked for; the answer to the last question counts. */
export function followFigures() {
  let question = 0;
  effect(() => {
    const { first, last } = span.value;
    const by = group.value;
    if (tab.value !== "figures" || !person.value) return;
    question += 1;
    void read(question, first, last, by);
  });

  /**
   * @param {number} mine
   * @param {string} first
   * @param {string} last
   * @param {Group} by
   */
  async function read(mine, first, last, by) {
    const days = [first && `from=${first}`, last && `to=${last}`].filter(Boolean).join("&");
    const base = `/offices/${encodeURIComponent(officeCode.value)}/ratings`;
    const [figures, found] = await Promise.all([
      ask("GET", `${base}?by=${by}&${days}`, { language: language.value }),
      ask("GET", `${base}/patterns?${days}`, { language: language.value }),
    ]);
    if (mine !== question) return;
    batch(() => {
      report.value = figures.outcome === "done" ? figures.body : null;
      patterns.value = found.outcome === "done" ? found.body : null;
      fault.value = figures.outcome === "refused" ? figures.detail || "refused" : figures.outcome === "lost" ? "lost" : "";
    });
  }
}
