// @ts-check
/** Keys that name one press each, so that what is sent again is not done again. */

/** `crypto.randomUUID` does not exist on plain HTTP in a local network. */
export function newKey() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (one) => one.toString(16).padStart(2, "0")).join("");
}
