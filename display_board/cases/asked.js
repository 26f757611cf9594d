// @ts-check
/** Campaigns with their forms, and reports about money for their one reader: what is known of them. */

import { batch, effect, signal } from "@preact/signals";

import { tell } from "../shared/staff/notice.js";
import { officeCode, person } from "../shared/staff/person.js";
import { ask, askAgain } from "../shared/staff/server.js";
import { language, say } from "../shared/staff/words.js";
import { lookAgain } from "./looking.js";
import { opened, reportList, sending, tab } from "./state.js";

/** @import {CampaignList, HandedOut, Stage} from "../shared/contract.js" */

/** The campaigns; null while they cannot be had. */
export const campaigns = signal(/** @type {CampaignList | null} */ (null));

/** The page from which the forms handed out last are printed; empty: none were. */
export const sheet = signal("");

const base = () => `/offices/${encodeURIComponent(officeCode.value)}`;

/** Read the campaigns whenever their tab is opened. */
export function followCampaigns() {
  effect(() => {
    if (tab.value === "surveys" && person.value) void readCampaigns();
  });
}

async function readCampaigns() {
  const reply = await ask("GET", `${base()}/campaigns`, { language: language.value });
  if (reply.outcome === "done") campaigns.value = reply.body;
}

/**
 * Hand out forms, once however often the button is pressed.
 * @param {string} campaign
 * @param {number} forms
 * @param {Stage} stage
 */
export async function handOut(campaign, forms, stage) {
  const path = `${base()}/campaigns/${encodeURIComponent(campaign)}/forms`;
  const handed = await done("hand_out", path, { forms, stage });
  if (handed === null) return;
  sheet.value = /** @type {HandedOut} */ (handed).sheet;
  await readCampaigns();
}

/**
 * Erase on request what somebody wrote.
 * @param {"cases" | "suggestions" | "payment-reports"} of
 * @param {string} id
 */
export async function eraseText(of, id) {
  const erased = await done("erase", `${base()}/${of}/${id}/erase`, {});
  if (erased === null) return;
  batch(() => {
    if (of !== "cases") opened.value = null;
    const reports = reportList.value?.reports ?? [];
    if (of === "payment-reports") reportList.value = { reports: reports.filter((one) => one.id !== id) };
  });
  await lookAgain();
}

/**
 * @param {string} name  of the act in the catalogue
 * @param {string} path
 * @param {object} body
 * @returns {Promise<object | null>}  null where it was not done
 */
async function done(name, path, body) {
  if (sending.value !== null) return null;
  sending.value = name;
  const reply = await askAgain("POST", path, { body, language: language.value });
  sending.value = null;
  if (reply.outcome === "done") {
    tell("good", say(`done.${name}`));
    return reply.body ?? {};
  }
  tell("bad", reply.outcome === "lost" ? say("lost") : reply.detail || say("refused"));
  return null;
}
