// @ts-check
/** Why the server refuses this board, and what to do, in words. */

/** @typedef {import("../shared/texts.js").Say} Say */

/**
 * @param {{connection: {refused: string}, zone: string, token?: string, letters?: string}} board
 * @param {Say} say
 * @returns {{title: string, hint: string} | null} null where it is not refused
 */
export function refusalWords(board, say) {
  const { zone, token, letters } = board;
  const code = board.connection.refused;
  if (!code) return null;
  if (code === "unknown_zone") return { title: say("no-zone", { zone }), hint: say("no-zone-hint") };
  if (code === "unknown_office") return { title: say("no-office"), hint: say("refused-hint") };
  if (code === "not_signed_in" && letters) return { title: say(token ? "token-ended" : "refused"), hint: say("pair-hint") };
  if (code === "not_signed_in" && token) return { title: say("token-ended"), hint: say("token-hint") };
  return { title: say("refused"), hint: say("refused-hint") };
}
