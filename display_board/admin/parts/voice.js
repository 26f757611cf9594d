// @ts-check
/** The clips that are spoken: each is played, recorded anew, or given back to the machine's voice. */

import { html } from "htm/preact";
import { useEffect, useState } from "preact/hooks";

import { officePath } from "../../shared/staff/person.js";
import { language, say } from "../../shared/staff/words.js";
import { mayRecord, record } from "../microphone.js";
import { draft } from "../state.js";

/** @typedef {{text: string, sha256: string, recorded: boolean}} Clip */

const KIOSK = "kiosk-";
const MOST_SHOWN = 60;
const SHOWN = /** @type {const} */ (["calls", "kiosk", "own"]);

export function Voice() {
  const [spoken, setSpoken] = useState("vi");
  const [which, setWhich] = useState(/** @type {typeof SHOWN[number]} */ ("calls"));
  const [sought, setSought] = useState("");
  const [most, setMost] = useState(MOST_SHOWN);
  const [clips, setClips] = useState(/** @type {Record<string, Clip> | null} */ (null));
  const languages = ["vi", "en", ...(draft.value["office"]?.languages ?? []).filter((/** @type {string} */ one) => !["vi", "en"].includes(one))];

  async function read() {
    const answer = await fetch(`/voice/${encodeURIComponent(spoken)}/kiosk.json`, { cache: "no-store" }).catch(() => null);
    setClips(answer?.ok ? (await answer.json()).clips : {});
  }

  useEffect(() => void read(), [spoken]);

  if (clips === null) return html`<p class="lead" role="status">${say("starting")}</p>`;
  const all = Object.entries(clips);
  const found = all
    .filter(([key, one]) => (which === "own" ? one.recorded : key.startsWith(KIOSK) === (which === "kiosk")))
    .filter(([key, one]) => `${key} ${one.text}`.toLowerCase().includes(sought.trim().toLowerCase()));
  return html`<section class="settings" aria-label=${say("part.voice")}>
    <p class="lead">${say("voice.lead")}</p>
    ${!mayRecord() && html`<p class="lead">${say("voice.no_microphone")}</p>`}
    <div class="voice-head">
      <label class="find"><span>${say("voice.language")}</span><select value=${spoken} onChange=${(/** @type {any} */ event) => setSpoken(event.currentTarget.value)}>
        ${languages.map((one) => html`<option key=${one} value=${one}>${["vi", "en"].includes(one) ? say(`language.${one}`) : one}</option>`)}
      </select></label>
      <label class="find"><span>${say("voice.only")}</span><select value=${which} onChange=${(/** @type {any} */ event) => setWhich(event.currentTarget.value)}>
        ${SHOWN.map((one) => html`<option key=${one} value=${one}>${say(`voice.${one}`)}</option>`)}
      </select></label>
      <label class="find"><span>${say("voice.find")}</span><input type="search" value=${sought} onInput=${(/** @type {any} */ event) => setSought(event.currentTarget.value)} /></label>
    </div>
    <p role="status">${say("voice.count", { own: all.filter(([, one]) => one.recorded).length, all: all.length })}</p>
    <ol class="clips">${found.slice(0, most).map(([key, one]) => html`<${Line} key=${`${spoken}/${key}`} name=${key} clip=${one} spoken=${spoken} read=${read} />`)}</ol>
    ${found.length > most && html`<button type="button" class="plain-button" onClick=${() => setMost(most + MOST_SHOWN)}>${say("log.more")}</button>`}
  </section>`;
}

/** @param {{name: string, clip: Clip, spoken: string, read: () => Promise<void>}} props */
function Line({ name, clip, spoken, read }) {
  const [taking, setTaking] = useState(/** @type {{end: () => Promise<Blob>} | null} */ (null));
  const [wrong, setWrong] = useState("");
  const text = clip.text || say("voice.chime");

  /**
   * @param {string} method
   * @param {Blob} [sound]
   */
  async function send(method, sound) {
    setWrong("");
    const answer = await fetch(`/api/v1${officePath.value}/voice/${spoken}/${name}`, {
      method,
      headers: { "Content-Type": "application/octet-stream", "Accept-Language": language.value },
      body: sound,
    }).catch(() => null);
    if (answer?.ok) await read();
    else setWrong((await answer?.json().catch(() => null))?.detail ?? say("lost"));
  }

  async function startOrStop() {
    if (taking !== null) {
      setTaking(null);
      await taking.end().then((sound) => send("PUT", sound), () => setWrong(say("voice.no_permission")));
      return;
    }
    setWrong("");
    await record().then((end) => setTaking({ end }), () => setWrong(say("voice.no_permission")));
  }

  const play = () => void new Audio(`/voice/${spoken}/${name}?v=${clip.sha256.slice(0, 16)}`).play();
  return html`<li class="clip" data-clip=${name}>
    <span><strong lang=${spoken}>${text}</strong><span class="muted">${name}${clip.recorded && html` · ${say("voice.recorded")}`}</span></span>
    <button type="button" class="plain-button" aria-label=${say("voice.play_of", { text })} onClick=${play}>${say("voice.play")}</button>
    <div class="clip-acts">
      ${mayRecord() && html`<button type="button" class="quiet-button" aria-pressed=${taking !== null} aria-label=${taking === null ? say("voice.record_of", { text }) : say("voice.stop")} onClick=${startOrStop}>${say(taking === null ? "voice.record" : "voice.stop")}</button>`}
      <label class="quiet-button clip-file">${say("voice.file")}<input type="file" accept="audio/*" aria-label=${say("voice.file_of", { text })} onChange=${(/** @type {any} */ event) => {
        const [file] = event.currentTarget.files;
        event.currentTarget.value = "";
        if (file !== undefined) void send("PUT", file);
      }} /></label>
      ${clip.recorded && html`<button type="button" class="quiet-button" aria-label=${say("voice.again_of", { text })} onClick=${() => send("DELETE")}>${say("voice.again")}</button>`}
    </div>
    ${wrong !== "" && html`<span class="wrong" role="alert">${wrong}</span>`}
  </li>`;
}
