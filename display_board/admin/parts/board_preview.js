// @ts-check
/** The wall board itself, in a frame, with the settings of now and a hall made up for it. */

import { html } from "htm/preact";
import { useEffect, useRef, useState } from "preact/hooks";

import { say } from "../../shared/staff/words.js";
import { draft } from "../state.js";
import { useTried } from "../tried.js";

/** @import {Board} from "../../shared/contract.js" */

/** The pixels of a television; the frame is shrunk to its room. */
const SHAPES = { wide: [1920, 1080], tall: [1080, 1920] };

export function BoardPreview() {
  const [zone, setZone] = useState("");
  const [shape, setShape] = useState(/** @type {"wide" | "tall"} */ ("wide"));
  const { shown, isOld } = useTried(`board?${new URLSearchParams({ zone })}`, (answer) => /** @type {Promise<Board>} */ (answer.json()));
  const rows = [...(draft.value["board"] ?? []), ...(draft.value["counter"] ?? [])];
  const zones = [...new Set(rows.map((/** @type {any} */ one) => String(one.zone ?? "")))].filter(Boolean);
  return html`<div class="preview-choices">
      <label><span>${say("board.zone")}</span><select value=${zone} onChange=${(/** @type {any} */ event) => setZone(event.currentTarget.value)}>
        <option value="">${say("board.whole")}</option>
        ${zones.map((one) => html`<option key=${one} value=${one}>${one}</option>`)}
      </select></label>
      <label><span>${say("board.shape")}</span><select value=${shape} onChange=${(/** @type {any} */ event) => setShape(event.currentTarget.value)}>
        <option value="wide">${say("board.wide")}</option><option value="tall">${say("board.tall")}</option>
      </select></label>
    </div>
    <${Wall} board=${shown} shape=${shape} />
    <p class="verdict" role="status">${say(isOld ? "preview.unsaved" : "board.demo")}</p>`;
}

/** @param {{board: Board | null, shape: "wide" | "tall"}} props */
function Wall({ board, shape }) {
  const room = useRef(/** @type {HTMLElement | null} */ (null));
  const frame = useRef(/** @type {HTMLIFrameElement | null} */ (null));
  const [isReady, setReady] = useState(false);
  const [scale, setScale] = useState(0);
  const [width = 0, height = 0] = SHAPES[shape];

  useEffect(() => {
    const hear = (/** @type {MessageEvent} */ event) => {
      if (event.source === frame.current?.contentWindow && event.data?.board === "ready") setReady(true);
    };
    window.addEventListener("message", hear);
    return () => window.removeEventListener("message", hear);
  }, []);

  useEffect(() => {
    const measure = () => setScale((room.current?.clientWidth ?? 0) / width);
    const watching = new ResizeObserver(measure);
    if (room.current !== null) watching.observe(room.current);
    return () => watching.disconnect();
  }, [width]);

  useEffect(() => {
    if (isReady && board !== null) frame.current?.contentWindow?.postMessage({ board }, location.origin);
  }, [isReady, board]);

  return html`<div class="wall-room" ref=${room} data-shape=${shape} style=${`height: ${height * scale}px`}>
    <iframe ref=${frame} title=${say("board.picture")} tabindex="-1" width=${width} height=${height} style=${`transform: scale(${scale})`}
      src=${board === null ? "about:blank" : `/board/${encodeURIComponent(board.office)}?preview`}></iframe>
  </div>`;
}
