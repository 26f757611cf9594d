// @ts-check
/** The slip as the printer will print it, once the office is there. */

import { html } from "htm/preact";
import { useEffect, useState } from "preact/hooks";

import { officePath } from "../../shared/staff/person.js";
import { pictureOf } from "../../shared/staff/picture.js";
import { language, say } from "../../shared/staff/words.js";
import { made, office, ringed } from "../answers.js";

export function SlipPicture() {
  const [shown, setShown] = useState(/** @type {{address: string, width: number, height: number, name: string} | null} */ (null));
  const chosen = office.value.services[Math.max(0, ringed.value)] ?? office.value.services[0];
  const service = chosen?.letter ?? "";

  useEffect(() => {
    if (made.value === "") return;
    let isAsked = true;
    void draw(service).then((drawn) => {
      if (isAsked && drawn !== null) setShown({ ...drawn, name: chosen?.name ?? "" });
    });
    return () => {
      isAsked = false;
    };
  }, [made.value, service]);

  if (shown === null) return null;
  return html`<h2>${say("preview")}</h2>
    <p class="twin-slip"><img src=${shown.address} alt=${say("preview.picture", { name: shown.name })} width=${shown.width} height=${shown.height} /></p>`;
}

/**
 * Ask for the picture of a service's slip; null where there is none to be had.
 * @param {string} service
 */
async function draw(service) {
  const asked = new URLSearchParams({ paper: "80", language: language.value, service });
  const answer = await fetch(`/api/v1${officePath.value}/settings/slip?${asked}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ changes: [] }),
  }).catch(() => null);
  return answer?.ok ? pictureOf(answer) : null;
}
