// @ts-check
/** The code at the door, beside the board: who took a number at home confirms it here. */

import { box, byId, fill } from "./elements.js";

/** @typedef {import("../shared/contract.js").Door} Door */
/** @typedef {import("./draw.js").Tongue} Tongue */

const SVG = "http://www.w3.org/2000/svg";
/** Modules of white around a QR code, without which readers miss it. */
const MARGIN = 4;
const HALF = 3;

/**
 * The dark modules as one path, each a square of 1.
 *
 * @param {string[]} modules a text of 0 and 1 a row
 */
export function pathOf(modules) {
  return modules
    .map((row, y) =>
      row
        .split("")
        .map((module, x) => (module === "1" ? "M" + (x + MARGIN) + " " + (y + MARGIN) + "h1v1h-1z" : ""))
        .join(""),
    )
    .join("");
}

/**
 * The code as somebody reads it off to type it.
 *
 * @param {string} code
 */
export function spaced(code) {
  return code.slice(0, HALF) + "\u00a0" + code.slice(HALF);
}

/**
 * Show the code of now in the strip beside the board, or give the board its room back.
 *
 * @param {Door | null} door null: the connection is lost, and what was shown is taken no more
 * @param {() => void} resized the room beside it changed
 */
export function showDoor(door, resized) {
  const code = door && door.code ? spaced(door.code) : "";
  const shown = byId("door-code").textContent;
  if (code === shown) return;
  fill(byId("door-qr"), [door && code ? qrCode(door.modules) : null]);
  byId("door-code").textContent = code;
  document.documentElement.classList.toggle("has-door", code !== "");
  if (!code || !shown) resized();
}

/**
 * Say beside the code what it is for, in the languages of the board.
 *
 * @param {Tongue[]} tongues
 */
export function sayDoor(tongues) {
  const titles = tongues.map(({ language, say }) => {
    const title = box("door-title", say("door"));
    title.lang = language;
    return title;
  });
  fill(byId("door-titles"), titles);
}

/** @param {string[]} modules */
function qrCode(modules) {
  const side = modules.length + 2 * MARGIN;
  const drawing = document.createElementNS(SVG, "svg");
  drawing.setAttribute("viewBox", "0 0 " + side + " " + side);
  drawing.setAttribute("class", "door-qr");
  drawing.setAttribute("shape-rendering", "crispEdges");
  drawing.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", pathOf(modules));
  drawing.appendChild(path);
  return drawing;
}
