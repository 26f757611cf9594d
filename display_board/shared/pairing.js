// @ts-check
/** A device's page that nobody has let in yet: letters for an admin to type, then its token. */

/** @typedef {import("./contract.js").AskedPairing} AskedPairing */
/** @typedef {import("./contract.js").Pairing} Pairing */

const LOOK_MS = 2000;
const PAIRINGS = "/api/v1/pairings";
const NOT_FOUND = 404;

/**
 * Ask for letters, and look until somebody has typed them. A server that is away is asked again,
 * and letters that have ended are followed by new ones.
 *
 * @param {"board" | "rating"} kind
 * @param {(letters: string) => void} show hears the letters, in two groups, whenever they change
 * @param {(office: string, token: string) => void} done is told once
 */
export function askToBePaired(kind, show, done) {
  /** @type {AskedPairing | null} */
  let asked = null;
  let shown = "";

  async function look() {
    const told = await step().catch(() => null);
    if (told && told.token && told.office) done(told.office, told.token);
    else window.setTimeout(look, LOOK_MS);
  }

  /** @returns {Promise<Pairing | null>} */
  async function step() {
    asked = asked || (await ask(kind));
    if (!asked) return null;
    const answer = await fetch(PAIRINGS + "/" + asked.secret, { cache: "no-store" });
    if (answer.status === NOT_FOUND) asked = null;
    if (!answer.ok || !asked) return null;
    if (shown !== asked.letters) {
      shown = asked.letters;
      show(shown.slice(0, 3) + " " + shown.slice(3));
    }
    return answer.json();
  }

  void look();
}

/**
 * @param {string} kind
 * @returns {Promise<AskedPairing | null>} null where the server gives none just now
 */
async function ask(kind) {
  const headers = { "Content-Type": "application/json" };
  const answer = await fetch(PAIRINGS, { method: "POST", headers, body: JSON.stringify({ kind }) });
  return answer.ok ? answer.json() : null;
}
