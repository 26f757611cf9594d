// @ts-check
/** The doors of the house, which of them was used last here, and what the server says of itself. */

import { computed, signal } from "@preact/signals";

import { officeCode, person, seesAllOffices } from "../shared/staff/person.js";
import { ask } from "../shared/staff/server.js";

/** @import {Localized} from "../shared/contract.js" */

/** @typedef {"clerk" | "hall" | "admin" | "centre" | "board" | "kiosk"} Door */
/** @typedef {{code: string, name: Localized, numbers_from_home: boolean}} NamedOffice */

/** What staff open; all offices side by side are for whoever may read them. */
export const staff = computed(() => /** @type {Door[]} */ (seesAllOffices.value ? ["clerk", "hall", "admin", "centre"] : ["clerk", "hall", "admin"]));
/** @type {readonly Door[]} */
export const MACHINES = ["board", "kiosk"];
/** The doors as they stand; the first nine are opened by their digits. */
export const doors = computed(() => [...staff.value, ...MACHINES]);
const KEPT_AS = "luot.front.door";
const LOOK_AGAIN_MS = 10_000;

/** @type {NamedOffice[]} */
export const offices = JSON.parse(document.getElementById("page")?.dataset.offices ?? "[]");
officeCode.value = offices[0]?.code ?? "";

/** The door used last on this machine; null on the first visit. */
export const last = signal(/** @type {Door | null} */ (kept()));
/** Whether the server is ready; null until it said so. */
export const isWell = signal(/** @type {boolean | null} */ (null));

/** The counter that whoever is signed in here holds; null: nobody, or none. */
export const counter = computed(() => person.value?.counter ?? null);

/** @returns {Door | null} */
function kept() {
  return /** @type {Door | null} */ (localStorage.getItem(KEPT_AS));
}

/** @param {Door} door */
export function remember(door) {
  localStorage.setItem(KEPT_AS, door);
}

/**
 * Where a door leads; a board is one office's.
 * @param {Door} door
 */
export function addressOf(door) {
  if (door === "kiosk") return "/devices/";
  if (door !== "board") return `/${door}/`;
  return offices.length === 1 ? `/board/${encodeURIComponent(officeCode.value)}` : "/board/";
}

/** Find out who is signed in here, and again and again whether the server is well. */
export async function look() {
  const me = await ask("GET", "/me");
  person.value = me.outcome === "done" && "user" in me.body ? me.body : null;
  await lookAtServer();
}

async function lookAtServer() {
  const answer = await fetch("/readyz", { cache: "no-store" }).catch(() => null);
  isWell.value = answer !== null && answer.ok;
  window.setTimeout(lookAtServer, LOOK_AGAIN_MS);
}
