// @ts-check
/** What the page knows, as signals; the rest is computed from these. */

import { batch, computed, signal } from "@preact/signals";

import { changesBetween } from "./changes.js";
import { sections } from "./sections.js";

/** @import {Settings, SettingsLog, SettingsPreview} from "../shared/contract.js" */

/** What was read last, with its description; null before the first answer. */
export const settings = signal(/** @type {Settings | null} */ (null));

/** What the settings are to be. */
export const draft = signal(/** @type {any} */ ({}));

/** Which part of the page is shown, as the address names it. */
export const shown = signal(location.hash.slice(1) || "office");

/** What saving would do; null while nothing is changed or the answer is on its way. */
export const preview = signal(/** @type {SettingsPreview | null} */ (null));

/** The change that was saved last from this page; null: none, or it was taken back. */
export const last = signal(/** @type {{id: number, count: number} | null} */ (null));

export const isSaving = signal(false);

/** The log of changes; null before it was read. */
export const log = signal(/** @type {SettingsLog | null} */ (null));

export const tables = computed(() => settings.value?.tables ?? []);

/** The parts of the page, each with its tables. */
export const parts = computed(() => sections(tables.value));

export const changes = computed(() =>
  settings.value === null ? [] : changesBetween(settings.value.document, draft.value),
);

/**
 * Show settings that were just read; `kept` is the draft that goes on, else nothing is changed.
 * @param {Settings} read
 * @param {any} [kept]
 */
export function show(read, kept) {
  batch(() => {
    settings.value = read;
    draft.value = kept ?? read.document;
    preview.value = null;
  });
}

/**
 * Change what stands at a path of keys and places; undefined takes it away.
 * @param {(string | number)[]} path
 * @param {any} value
 */
export function edit(path, value) {
  draft.value = put(draft.value, path, value);
}

/**
 * @param {any} part
 * @param {(string | number)[]} path
 * @param {any} value
 * @returns {any}
 */
function put(part, [step, ...below], value) {
  if (step === undefined) return value;
  const copy = Array.isArray(part) ? [...part] : { ...part };
  const inside = put(copy[step], below, value);
  if (inside !== undefined) copy[step] = inside;
  else if (Array.isArray(copy)) copy.splice(Number(step), 1);
  else delete copy[step];
  return copy;
}

/** Forget everything of whoever sat here before. */
export function forget() {
  batch(() => {
    settings.value = null;
    draft.value = {};
    preview.value = null;
    last.value = null;
    log.value = null;
  });
}
