// @ts-check
/** What a counter's answer warns of, in words. */

import { hall } from "./state.js";
import { inWords, say } from "./words.js";

/** @import {Counter} from "../shared/contract.js" */

/**
 * Say whom an act on a counter left behind; null when nobody.
 * @param {Counter} counter  as the server answered the act
 */
export function warningText(counter) {
  if (!counter.warning) return null;
  const names = counter.warning.services.map((code) => serviceName(code));
  return say(`warning.${counter.warning.code}`, { services: names.join(", ") });
}

/**
 * A service's name, whichever counter serves it.
 * @param {string} code
 */
export function serviceName(code) {
  const service = hall.value?.office.services.find((one) => one.code === code);
  return service ? inWords(service.name) : code;
}
