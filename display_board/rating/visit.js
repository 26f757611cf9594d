// @ts-check
/** What a rating tablet is at, as values: nothing here knows of glass, time or network. */

/** @typedef {"speed" | "attitude" | "convenience"} Dimension */
/** @typedef {"idle" | "overall" | "dimensions" | "reasons" | "thanks"} Stage */

/**
 * What somebody has said so far; what is null was not said.
 *
 * @typedef {Object} Said
 * @property {number | null} overall 5 (very content) to 1
 * @property {number | null} speed 4 (best) to 1
 * @property {number | null} attitude
 * @property {number | null} convenience
 * @property {string[]} reasons
 * @property {string} comment
 */

/**
 * @typedef {Object} Visit
 * @property {Stage} stage
 * @property {string | null} rating the name of the visit; null: nobody is asked
 * @property {Said} said
 */

/** @typedef {Said & {rating: string}} Answer */
/** @typedef {{visit: Visit, answer: Answer | null}} Step what follows, and what is to be sent */

/** @type {readonly Dimension[]} */
export const DIMENSIONS = ["speed", "attitude", "convenience"];
export const OVERALLS = [5, 4, 3, 2, 1];
export const WORDS = [4, 3, 2, 1];
/** An overall below it is asked for its reasons. */
const LOWEST_GOOD = 3;

/** @type {Readonly<Said>} */
const NOTHING = { overall: null, speed: null, attitude: null, convenience: null, reasons: [], comment: "" };
/** @type {Readonly<Visit>} */
export const IDLE = { stage: "idle", rating: null, said: NOTHING };

/**
 * A visit has just ended: its holder is asked. Nothing is chosen beforehand.
 *
 * @param {string} rating
 * @returns {Visit}
 */
export function ask(rating) {
  return { stage: "overall", rating, said: NOTHING };
}

/**
 * @param {Visit} visit
 * @param {number} overall
 * @returns {Visit}
 */
export function chooseOverall(visit, overall) {
  if (visit.stage !== "overall") return visit;
  return { ...visit, stage: "dimensions", said: { ...visit.said, overall } };
}

/**
 * Choose a word; the same word again takes it back.
 *
 * @param {Visit} visit
 * @param {Dimension} dimension
 * @param {number} word
 * @returns {Visit}
 */
export function chooseWord(visit, dimension, word) {
  if (visit.stage !== "dimensions") return visit;
  const chosen = visit.said[dimension] === word ? null : word;
  return { ...visit, said: { ...visit.said, [dimension]: chosen } };
}

/**
 * @param {Visit} visit
 * @param {string} code
 * @returns {Visit}
 */
export function turnReason(visit, code) {
  if (visit.stage !== "reasons") return visit;
  const others = visit.said.reasons.filter((one) => one !== code);
  const reasons = others.length === visit.said.reasons.length ? [...others, code] : others;
  return { ...visit, said: { ...visit.said, reasons } };
}

/**
 * @param {Visit} visit
 * @param {string} comment
 * @returns {Visit}
 */
export function write(visit, comment) {
  return visit.stage === "reasons" ? { ...visit, said: { ...visit.said, comment } } : visit;
}

/**
 * Go on: a low overall is asked for its reasons, else all is sent.
 *
 * @param {Visit} visit
 * @returns {Step}
 */
export function goOn(visit) {
  const { overall } = visit.said;
  if (visit.stage === "dimensions" && overall !== null && overall < LOWEST_GOOD) {
    return { visit: { ...visit, stage: "reasons" }, answer: null };
  }
  return thank(visit);
}

/**
 * Say no more: what was chosen before is sent; where nothing was, nothing is.
 *
 * @param {Visit} visit
 * @returns {Step}
 */
export function skip(visit) {
  return visit.stage === "overall" ? { visit: IDLE, answer: null } : thank(visit);
}

/**
 * Time is up, or the next is called: the glass is closed, what was chosen is sent.
 *
 * @param {Visit} visit
 * @returns {Step}
 */
export function lock(visit) {
  return { visit: IDLE, answer: answerOf(visit) };
}

/**
 * @param {Visit} visit
 * @returns {Step}
 */
function thank(visit) {
  const answer = answerOf(visit);
  return answer === null ? { visit, answer } : { visit: { ...IDLE, stage: "thanks" }, answer };
}

/**
 * @param {Visit} visit
 * @returns {Answer | null}
 */
function answerOf(visit) {
  if (visit.rating === null || visit.said.overall === null) return null;
  return { ...visit.said, rating: visit.rating };
}

/**
 * Tell whether an event of the feed ends what is asked at a counter: the next is called or sits
 * down, or the finish was a mistake.
 *
 * @param {string} type
 * @param {string | null | undefined} counter of the event
 * @param {string} own
 */
export function locks(type, counter, own) {
  return counter === own && ["ticket.called", "ticket.started", "ticket.undone"].includes(type);
}
