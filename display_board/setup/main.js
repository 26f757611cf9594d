// @ts-check
/** The first run: from an empty server to a slip in the hand, by clicks. */

import { html, render } from "htm/preact";

import { Emblem, Icon } from "../shared/staff/icon.js";
import { LanguageChoice } from "../shared/staff/language.js";
import { loadWords, say } from "../shared/staff/words.js";
import { begin, check, setUp } from "./acting.js";
import { STEPS, busy, place, recall, step, wrong } from "./answers.js";
import { Device } from "./parts/device.js";
import { KioskTwin } from "./parts/kiosk.js";
import { OfficeStep } from "./parts/office.js";
import { People } from "./parts/people.js";
import { Services } from "./parts/offered.js";
import { Slip } from "./parts/slip.js";
import { SlipPicture } from "./parts/slip_picture.js";

/** Fields that stand on a step of their own, and say there what is wrong. */
const SHOWN = /^(office\.(name|agency)|code|letters|name|printer|service\[|people\.\d)/;
const SCREENS = { office: OfficeStep, services: Services, people: People, device: Device, slip: Slip };

function Page() {
  const Screen = SCREENS[step.value];
  const general = wrong.value.filter((one) => !SHOWN.test(one.field));
  return html`<header class="setup-bar">
      <p class="setup-name"><${Emblem} /><strong>Lượt</strong></p>
      <ol class="setup-steps">${STEPS.map(
        (one, at) => html`<li key=${one} data-done=${at < place.value} aria-current=${at === place.value ? "step" : undefined}>
          <span class="setup-mark">${at < place.value ? html`<${Icon} name="check" />` : at + 1}</span>
          <span class="setup-word">${say(`step.${one}`)}</span>
        </li>`,
      )}</ol>
      <${LanguageChoice} />
    </header>
    <div class="setup">
      <main class="setup-main">
        <form id="step" onSubmit=${go} novalidate>
          <${Screen} />
          <p class="setup-wrong" role="alert">${general.map((one) => html`<span key=${one.message}><${Icon} name="alert" />${one.message}</span>`)}</p>
        </form>
      </main>
      <aside class="setup-twin" aria-label=${say("twin")}><h2>${say("twin")}</h2><${KioskTwin} />
        ${step.value === "slip" && html`<${SlipPicture} />`}</aside>
    </div>
    ${place.value < STEPS.indexOf("device") &&
    html`<footer class="setup-foot">
      ${place.value > 0 && html`<button type="button" class="plain-button" onClick=${back}>${say("back")}</button>`}
      <span class="setup-left">${say("left", { minutes: [7, 5, 3][place.value] ?? 2 })}</span>
      <button type="submit" form="step" class="strong-button" aria-busy=${busy.value}>
        ${say("next", { step: say(`step.${STEPS[place.value + 1]}`) })}
      </button>
    </footer>`}`;
}

function back() {
  wrong.value = [];
  step.value = STEPS[place.value - 1] ?? "office";
}

/** @param {SubmitEvent} event */
function go(event) {
  event.preventDefault();
  if (busy.value || !check()) return;
  if (step.value === "people") void setUp();
  else if (step.value === "office" || step.value === "services") step.value = STEPS[place.value + 1] ?? "people";
}

await loadWords();
recall();
// Each step begins at its heading.
step.subscribe(() => window.scrollTo(0, 0));
render(html`<${Page} />`, /** @type {HTMLElement} */ (document.getElementById("page")));
void begin();
