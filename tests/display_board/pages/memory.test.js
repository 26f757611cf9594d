import assert from "node:assert/strict";
import { test } from "node:test";

import { Memory } from "../../../display_board/board/memory.js";
import { aBoard } from "./samples.js";

function store() {
  /** @type {Map<string, string>} */
  const kept = new Map();
  return {
    kept,
    /** @param {string} key */
    getItem: (key) => kept.get(key) ?? null,
    /**
     * @param {string} key
     * @param {string} value
     */
    setItem: (key, value) => void kept.set(key, value),
  };
}

const picture = () => ({ board: aBoard(), reached: { epoch: "e", seq: 4 }, savedAt: 5, offset: 6, unspoken: [] });

test("token and picture come back, each office and zone its own", () => {
  const kept = store();
  const memory = new Memory(kept, "MT", "");
  memory.keepToken("secret");
  memory.keepPicture(picture());
  const again = new Memory(kept, "MT", "");
  assert.equal(again.token(), "secret");
  assert.deepEqual(again.picture()?.reached, { epoch: "e", seq: 4 });
  assert.equal(new Memory(kept, "MT", "hall-2").picture(), null);
  assert.equal(new Memory(kept, "XX", "").token(), undefined);
});

test("what cannot be read is as good as nothing", () => {
  const kept = store();
  const memory = new Memory(kept, "MT", "");
  memory.keepPicture(picture());
  const [key] = [...kept.kept.keys()];
  for (const text of ["", "{", "null", "[]", '{"format":99,"board":{},"reached":{}}']) {
    kept.kept.set(key, text);
    assert.equal(memory.picture(), null);
  }
});

test("a television without storage still has a board", () => {
  const broken = {
    getItem: () => {
      throw new Error("denied");
    },
    setItem: () => {
      throw new Error("full");
    },
  };
  const memory = new Memory(broken, "MT", "");
  memory.keepToken("secret");
  memory.keepPicture(picture());
  assert.equal(memory.token(), undefined);
  assert.equal(memory.picture(), null);
});
