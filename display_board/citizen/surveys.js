// @ts-check
/** Surveys that ask whoever holds the slip: a link to each form, which tells nobody's number. */

import { named } from "../shared/texts.js";
import { element } from "./draw.js";

/** @import {SurveyAsked} from "../shared/contract.js" */
/** @import {Say} from "../shared/texts.js" */

/**
 * @param {HTMLElement} place
 * @param {SurveyAsked[]} surveys
 * @param {Say} say
 * @param {string} language
 */
export function showSurveys(place, surveys, say, language) {
  place.hidden = surveys.length === 0;
  const key = JSON.stringify([language, surveys]);
  // Drawn anew it would lose whoever stands on a link.
  if (place.dataset.drawn === key) return;
  place.dataset.drawn = key;
  const links = surveys.map(({ campaign, path }) => {
    const link = element("a", "survey-link", element("strong", "", named(campaign, language)), element("span", "", say("survey.ask")));
    link.setAttribute("href", path);
    link.setAttribute("rel", "noreferrer");
    return link;
  });
  place.replaceChildren(...links, element("p", "rate-note", say("survey.note")));
}
