// @ts-check
/** Starts the page of cases, the suggestion book and what ratings say. */

import { html, render } from "htm/preact";

import { Notice } from "../shared/staff/notice.js";
import { isDown, person } from "../shared/staff/person.js";
import { SignIn } from "../shared/staff/sign_in.js";
import { loadWords, say } from "../shared/staff/words.js";
import { followCampaigns } from "./asked.js";
import { followFigures } from "./figures.js";
import { keepLooking } from "./looking.js";
import { Book } from "./parts/book.js";
import { Cases } from "./parts/cases.js";
import { Figures } from "./parts/figures.js";
import { Header } from "./parts/header.js";
import { Quarter } from "./parts/quarter.js";
import { Reports } from "./parts/reports.js";
import { Surveys } from "./parts/surveys.js";
import { signIn, whoIsHere } from "./sitting.js";
import { office, tab } from "./state.js";

const SCREENS = { cases: Cases, book: Book, quarter: Quarter, figures: Figures, surveys: Surveys, reports: Reports };

function Page() {
  if (person.value === null) return html`<${SignIn} signIn=${signIn} />`;
  if (office.value === null) {
    return html`<main class="starting-up" role="status">${say(isDown.value ? "lost" : "starting")}</main>`;
  }
  const Screen = SCREENS[tab.value];
  return html`<${Header} office=${office.value} />
    <main class="screen"><${Screen} office=${office.value} /><${Notice} /></main>`;
}

await loadWords();
keepLooking();
followFigures();
followCampaigns();
render(html`<${Page} />`, /** @type {HTMLElement} */ (document.getElementById("page")));
void whoIsHere();
