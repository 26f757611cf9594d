// @ts-check
/** Asking the server: what is not there is no fault, everything else that is no answer is. */

const UNKNOWN = 404;

/**
 * @param {string} from
 * @returns {Promise<any>} null for what is not there
 */
export async function read(from) {
  // What a browser kept may still show a place that somebody else has taken.
  const answer = await fetch(from, { cache: "no-cache" });
  if (answer.status === UNKNOWN) return null;
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}
