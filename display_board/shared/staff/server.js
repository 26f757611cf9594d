// @ts-check
/** Asking the server: every answer is either a yes, a refusal in words, or lost on the way. */

/** @import {Problem} from "../contract.js" */

/**
 * @typedef {object} Request
 * @property {unknown} [body]
 * @property {string} [key]       Idempotency-Key: the same press, however often it is sent
 * @property {string} [language]
 * @property {number} [within]    milliseconds to wait for the answer; else ANSWER_WITHIN_MS
 */

/**
 * @typedef {{outcome: "done", status: number, body: any, tries: number}} Done
 * @typedef {{outcome: "refused", status: number, code: string, detail: string, field: string | null, retryAfterSeconds: number | null, tries: number}} Refused
 * @typedef {{outcome: "lost", tries: number}} Lost
 * @typedef {Done | Refused | Lost} Reply
 */

/**
 * @typedef {object} Means  what the asking needs of the world; tests bring their own
 * @property {typeof globalThis.fetch} fetch
 * @property {(milliseconds: number) => Promise<void>} pause
 */

const ANSWER_WITHIN_MS = 5_000;
const TRIES = 3;
const FIRST_PAUSE_MS = 400;

/** @type {Means} */
const BROWSER = {
  fetch: (...args) => globalThis.fetch(...args),
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/**
 * Ask once. Never throws: a connection that is down or silent for 5 s, or for as
 * long as the request says, is a `lost` answer.
 * @param {string} method
 * @param {string} path       below /api/v1
 * @param {Request} [request]
 * @param {Means} [means]
 * @returns {Promise<Reply>}
 */
export async function ask(method, path, request = {}, means = BROWSER) {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), request.within ?? ANSWER_WITHIN_MS);
  try {
    const answer = await means.fetch(`/api/v1${path}`, {
      method,
      headers: headersOf(request),
      body: request.body === undefined ? undefined : JSON.stringify(request.body),
      signal: giveUp.signal,
      cache: "no-store",
      credentials: "same-origin",
    });
    return await replyOf(answer);
  } catch {
    return { outcome: "lost", tries: 1 };
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Keys of acts whose answer never came. The same act asked for again is the same press, until
 * another act is answered: then the page shows where things stand.
 * @type {Map<string, string>}
 */
const unanswered = new Map();

/**
 * Ask until there is an answer, at most three times: the same request, the same key.
 * @param {string} method
 * @param {string} path
 * @param {Request} [request]
 * @param {() => void} [onAgain]  called before each repetition
 * @param {Means} [means]
 * @returns {Promise<Reply>}
 */
export async function askAgain(method, path, request = {}, onAgain = () => {}, means = BROWSER) {
  const what = `${method} ${path} ${JSON.stringify(request.body ?? null)}`;
  const key = request.key ?? unanswered.get(what) ?? newKey();
  for (let tries = 1; ; tries += 1) {
    const reply = await ask(method, path, { ...request, key }, means);
    const open = unsettled(reply);
    if (!open) unanswered.clear();
    else if (tries === TRIES) unanswered.set(what, key);
    if (!open || tries === TRIES) return { ...reply, tries };
    onAgain();
    await means.pause(FIRST_PAUSE_MS * 2 ** (tries - 1));
  }
}

/**
 * Whether an act may have been done for all that is known: its key is then the same press again.
 * @param {Reply} reply
 */
export function unsettled(reply) {
  return reply.outcome === "lost" || (reply.outcome === "refused" && reply.status >= 502);
}

/**
 * @param {Request} request
 * @returns {Record<string, string>}
 */
function headersOf(request) {
  /** @type {Record<string, string>} */
  const headers = { Accept: "application/json" };
  if (request.body !== undefined) headers["Content-Type"] = "application/json";
  if (request.key !== undefined) headers["Idempotency-Key"] = request.key;
  if (request.language !== undefined) headers["Accept-Language"] = request.language;
  return headers;
}

/**
 * @param {Response} answer
 * @returns {Promise<Reply>}
 */
async function replyOf(answer) {
  const text = await answer.text();
  const body = text === "" ? null : parsed(text);
  if (answer.ok) return { outcome: "done", status: answer.status, body, tries: 1 };
  const problem = /** @type {Partial<Problem>} */ (body ?? {});
  const after = Number(answer.headers.get("Retry-After"));
  return {
    outcome: "refused",
    status: answer.status,
    code: problem.code ?? "internal_error",
    detail: problem.detail ?? "",
    field: problem.errors?.[0]?.field ?? null,
    retryAfterSeconds: after > 0 ? after : null,
    tries: 1,
  };
}

/**
 * @param {string} text
 * @returns {any}
 */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * A key that names one press. `crypto.randomUUID` does not exist on plain HTTP in a local network.
 * @returns {string}
 */
export function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
