import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { refusalWords } from "../../../display_board/board/refusals.js";
import { speaker } from "../../../display_board/shared/texts.js";

const words = new URL("../../../display_board/board/i18n/vi.json", import.meta.url);
const say = speaker(JSON.parse(readFileSync(words, "utf8")));

/**
 * @param {string} refused
 * @param {string} [token]
 */
const title = (refused, token) => refusalWords({ connection: { refused }, zone: "X", token }, say)?.title;

test("each refusal has words of its own, a connection that broke has none", () => {
  assert.equal(title(""), undefined);
  assert.equal(title("unknown_zone", "t"), "Cơ quan không có khu vực X");
  assert.equal(title("unknown_office", "t"), "Không tìm thấy cơ quan này");
  assert.equal(title("not_signed_in", "t"), "Mã của bảng này không còn dùng được");
  assert.equal(title("not_signed_in"), "Bảng này chưa được cấp quyền");
  assert.equal(title("not_allowed", "t"), "Bảng này chưa được cấp quyền");
});
