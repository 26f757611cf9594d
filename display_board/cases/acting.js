// @ts-check
/** What is done about a case or an entry, and what the page says of it. */

import { notice, tell } from "../shared/staff/notice.js";
import { officeCode } from "../shared/staff/person.js";
import { askAgain } from "../shared/staff/server.js";
import { language, say } from "../shared/staff/words.js";
import { lookAgain } from "./looking.js";
import { drafts, opened, sending } from "./state.js";

/**
 * Send an act, once however often its button is pressed.
 * @param {string} name  of the act in the catalogue
 * @param {string} path  below the office
 * @param {object} body
 * @returns {Promise<boolean>}  whether it was done
 */
async function act(name, path, body) {
  if (sending.value !== null) return false;
  sending.value = name;
  notice.value = null;
  const full = `/offices/${encodeURIComponent(officeCode.value)}${path}`;
  const reply = await askAgain("POST", full, { body, language: language.value });
  if (reply.outcome === "done") {
    await lookAgain();
    tell("good", say(`done.${name}`));
  } else {
    tell("bad", reply.outcome === "lost" ? say("lost") : reply.detail || say("refused"));
  }
  sending.value = null;
  return reply.outcome === "done";
}

/**
 * Give a case to somebody.
 * @param {string} id
 * @param {string} owner  user name
 */
export function assignCase(id, owner) {
  if (owner === "") {
    tell("bad", say("case.choose_owner"));
    return Promise.resolve(false);
  }
  return act("assign", `/cases/${id}/assign`, { owner });
}

/**
 * Close a case.
 * @param {string} id
 * @param {{cause: string, action: string, check: string}} closing
 */
export function closeCase(id, closing) {
  if (Object.values(closing).some((text) => text.trim() === "")) {
    tell("bad", say("case.all_three"));
    return Promise.resolve(false);
  }
  return act("close", `/cases/${id}/close`, closing);
}

/**
 * Answer an entry of the suggestion book.
 * @param {string} id
 * @param {string} reply
 * @param {boolean} publish
 */
export function replyEntry(id, reply, publish) {
  if (reply.trim() === "") {
    tell("bad", say("entry.no_reply"));
    return Promise.resolve(false);
  }
  return act(publish ? "publish" : "reply", `/suggestions/${id}/reply`, { reply, publish });
}

/**
 * Enter what came on paper or by telephone.
 * @param {string} text
 * @param {string | null} field
 */
export async function enterPaper(text, field) {
  if (text.trim() === "") {
    tell("bad", say("paper.empty"));
    return;
  }
  if (await act("paper", "/suggestions", { text, field })) {
    drafts.delete("new:text");
    opened.value = null;
  }
}
