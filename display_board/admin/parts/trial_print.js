// @ts-check
/** The slip on real paper, before it is saved: on a printer that is chosen, marked as a trial. */

import { html } from "htm/preact";
import { useEffect, useState } from "preact/hooks";

import { officePath } from "../../shared/staff/person.js";
import { ask, askAgain } from "../../shared/staff/server.js";
import { language, say } from "../../shared/staff/words.js";
import { complain } from "../asked.js";
import { changes } from "../state.js";

/** @import {Device, DeviceList, TrialSlip} from "../../shared/contract.js" */

const LOOK_MS = 700;
/** A printer that waits for paper says so sooner; one that says nothing has been switched off. */
const MOST_LOOKS = 90;
const PRINTING = ["kiosk", "agent"];
const REASONS = ["paper_out", "cover_open", "offline", "busy", "unreachable", "connection_lost", "abandoned", "no_printer"];

/** @param {{service: string, spoken: string}} props */
export function TrialPrint({ service, spoken }) {
  const [devices, setDevices] = useState(/** @type {Device[] | null} */ (null));
  const [chosen, setChosen] = useState("");
  const [told, setTold] = useState("");
  const [isBusy, setBusy] = useState(false);

  useEffect(() => {
    void ask("GET", `${officePath.value}/devices`).then((reply) => {
      if (reply.outcome !== "done") return complain(reply);
      const { devices: all } = /** @type {DeviceList} */ (reply.body);
      setDevices(all.filter((one) => PRINTING.includes(one.kind)));
    });
  }, []);

  if (devices === null) return null;
  if (devices.length === 0) return html`<p class="lead">${say("trial.no_device")}</p>`;
  const device = devices.find((one) => one.id === chosen) ?? devices.find((one) => one.online) ?? devices[0];

  async function print() {
    if (device === undefined) return;
    setBusy(true);
    setTold(say("trial.waits", { device: device.name }));
    const body = { changes: changes.value, device: device.id, service: service || null, language: spoken };
    const reply = await askAgain("POST", `${officePath.value}/trial-slips`, { body, language: language.value });
    const end = reply.outcome === "done" ? await ended(reply.body) : null;
    setBusy(false);
    if (reply.outcome !== "done") setTold(reply.outcome === "lost" ? say("lost") : reply.detail);
    else setTold(inWords(end, device.name));
  }

  return html`<div class="trial">
    <label><span>${say("trial.device")}</span><select value=${device?.id} onChange=${(/** @type {any} */ event) => setChosen(event.currentTarget.value)}>
      ${devices.map((one) => html`<option key=${one.id} value=${one.id}>${one.name}${one.online ? "" : ` (${say("trial.offline")})`}</option>`)}
    </select></label>
    <button type="button" class="plain-button" aria-busy=${isBusy} disabled=${isBusy} onClick=${print}>${say("trial.print")}</button>
    <p class="trial-end" role="status">${told}</p>
  </div>`;
}

/**
 * Look until the paper came out or did not; null: nobody said.
 * @param {TrialSlip} trial
 * @returns {Promise<TrialSlip | null>}
 */
async function ended(trial) {
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    const reply = await ask("GET", `${officePath.value}/trial-slips/${trial.trial}`);
    if (reply.outcome === "done" && reply.body.state !== "waiting") return reply.body;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  return null;
}

/**
 * @param {TrialSlip | null} end
 * @param {string} device
 */
function inWords(end, device) {
  if (end === null) return say("trial.silent", { device });
  if (end.state !== "failed") return say(end.state === "printed" ? "trial.printed" : "trial.sent", { device });
  const why = end.reason !== null && REASONS.includes(end.reason) ? say(`trial.why.${end.reason}`) : say("trial.why.unknown");
  return say("trial.failed", { device, why });
}
