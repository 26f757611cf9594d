// @ts-check
/** The slips that the demo's virtual printer has printed, newest first. */

import { fillTexts, loadTexts, speaker } from "../shared/texts.js";

const LOOK_AGAIN_MS = 2000;
const NUMBER = /([A-Z]*\d+)[^_-]*\.png$/;

const list = /** @type {HTMLElement} */ (document.getElementById("slips"));
const none = /** @type {HTMLElement} */ (document.getElementById("none"));

/** @param {string} name */
function slip(name) {
  const item = document.createElement("li");
  const picture = document.createElement("img");
  picture.src = "/demo/slips/" + encodeURIComponent(name);
  const number = NUMBER.exec(name);
  picture.alt = number ? number[1] : name;
  item.dataset.name = name;
  item.className = "fresh";
  item.append(picture);
  return item;
}

async function look() {
  try {
    const answer = await fetch("/demo/slips.json");
    /** @type {{slips: string[]}} */
    const { slips } = await answer.json();
    const shown = new Set([...list.children].map((one) => /** @type {HTMLElement} */ (one).dataset.name));
    for (const name of slips.filter((one) => !shown.has(one)).reverse()) list.prepend(slip(name));
    while (list.children.length > Math.max(1, slips.length)) list.lastElementChild?.remove();
    none.hidden = list.children.length > 0;
  } finally {
    setTimeout(look, LOOK_AGAIN_MS);
  }
}

const language = navigator.language.startsWith("en") ? "en" : "vi";
const say = speaker(await loadTexts(new URL("texts", import.meta.url).href, language));
document.documentElement.lang = language;
document.title = say("title");
fillTexts(document, say);
await look();
