// @ts-check
/** The front door: which page does whoever stands here need? */

import { html, render } from "htm/preact";
import { useEffect, useRef } from "preact/hooks";

import { Emblem, Icon } from "../shared/staff/icon.js";
import { LanguageChoice } from "../shared/staff/language.js";
import { inWords, loadWords, say } from "../shared/staff/words.js";
import { MACHINES, addressOf, counter, doors, isWell, last, look, offices, remember, staff } from "./doors.js";

/** @import {Door} from "./doors.js" */

const ICONS = { clerk: "desk", hall: "people", admin: "keyboard", centre: "people", board: "eye", kiosk: "printer" };

function Page() {
  const [one] = offices;
  return html`<div class="front">
    <header class="front-head">
      <p class="front-office"><${Emblem} /><strong>${offices.length === 1 && one ? inWords(one.name) : say("offices", { count: offices.length })}</strong></p>
      <h1>${say("title")}</h1>
      <p class="front-lead">${say("lead", { last: doors.value.length })}</p>
    </header>
    <main class="front-doors">
      <div class="front-top"><${LanguageChoice} /></div>
      <h2>${say("group.staff")}</h2>
      <ul>${staff.value.map((door) => html`<${Row} key=${door} door=${door} />`)}</ul>
      <h2>${say("group.machines")}</h2>
      <ul>${MACHINES.map((door) => html`<${Row} key=${door} door=${door} />`)}</ul>
    </main>
    <footer class="front-foot">
      <p class="front-state" data-well=${isWell.value} role="status">
        ${isWell.value !== null && html`<${Icon} name=${isWell.value ? "check" : "alert"} /><span>${say(isWell.value ? "well" : "sick")}</span>`}
      </p>
      <p>${say("citizen")}</p>
      <nav aria-label=${say("citizen.label")}>${citizenPages().map(
        ({ name, href }) => html`<a key=${name} href=${href}>${say(`citizen.${name}`)}</a>`,
      )}</nav>
    </footer>
  </div>`;
}

/** What everybody may read: of the one office, or a page that lists them. */
function citizenPages() {
  const [one] = offices;
  const code = offices.length === 1 && one ? encodeURIComponent(one.code) : "";
  const pages = [
    { name: "now", href: `/now/${code}` },
    { name: "log", href: `/log/${code}` },
    { name: "dossier", href: "/d" },
  ];
  if (code === "") return pages;
  const own = ["procedures", "appointments", ...(one?.numbers_from_home ? ["home"] : []), "book"];
  return [...pages, ...own.map((name) => ({ name, href: `/${name}/${code}` }))];
}

/** @param {{door: Door}} props */
function Row({ door }) {
  const link = useRef(/** @type {HTMLAnchorElement | null} */ (null));
  const isLast = last.value === door;
  const isFirst = last.value === null && door === doors.value[0];
  useEffect(() => {
    if (isLast || isFirst) link.current?.focus();
  }, []);
  return html`<li>
    <a ref=${link} class="door" data-last=${isLast} href=${addressOf(door)} onClick=${() => remember(door)}>
      <span class="door-icon"><${Icon} name=${ICONS[door]} /></span>
      <span class="door-words"><strong>${say(`door.${door}`)}</strong><span>${noteOf(door, isLast)}</span></span>
      <kbd>${doors.value.indexOf(door) + 1}</kbd>
    </a>
  </li>`;
}

/** @param {Door} door @param {boolean} isLast */
function noteOf(door, isLast) {
  if (door === "clerk" && counter.value !== null) return say("go_on", { counter: counter.value });
  return isLast ? say("last") : say(`door.${door}.note`);
}

/** @param {KeyboardEvent} pressed */
function press(pressed) {
  const door = doors.value[Number(pressed.key) - 1];
  if (door === undefined || pressed.altKey || pressed.ctrlKey || pressed.metaKey) return;
  remember(door);
  location.assign(addressOf(door));
}

await loadWords();
document.addEventListener("keydown", press);
render(html`<${Page} />`, /** @type {HTMLElement} */ (document.getElementById("page")));
void look();
