// Reads a story of commits, each with its events and the snapshot after it, and checks that the
// page's fold of all events is the snapshot. Not compared: the moment, calls that no
// wall shows, and whether sorry is said with a call, which is once, when it is heard.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

import { fold } from "../../../display_board/board/fold.js";

const FRESH = "office.changed";
const SHOWN = 12;

/** A picture as it is seen: moments are moments, however they are written. */
function seen(board, now) {
  const calls = board.calls.slice(0, SHOWN);
  return {
    ...board,
    server_time: null,
    missed: board.missed
      .map((one) => ({ ...one, stands_until: new Date(one.stands_until).getTime() }))
      .filter((one) => one.stands_until > now),
    calls: calls.map(({ late: _, ...call }) => ({ ...call, called_at: new Date(call.called_at).getTime() })),
  };
}

const story = JSON.parse(readFileSync(0, "utf8"));
let board = null;
for (const [step, { events, board: snapshot }] of story.entries()) {
  const anew = board === null || events.some((event) => event.type === FRESH);
  if (anew) board = snapshot;
  else board = events.reduce(fold, board);
  const now = new Date(snapshot.server_time).getTime();
  assert.deepEqual(seen(board, now), seen(snapshot, now), `commit ${step}: ${JSON.stringify(events)}`);
}
