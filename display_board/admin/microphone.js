// @ts-check
/** Recording a sentence in the browser, as a WAV file that the server checks. */

const RATE_BYTES = 2;
const HEADER_BYTES = 44;
const FULL = 0x7fff;

/** Whether this page may record: browsers give a microphone to https and the machine itself alone. */
export function mayRecord() {
  return window.isSecureContext && navigator.mediaDevices?.getUserMedia !== undefined;
}

/**
 * Begin to record.
 * @returns {Promise<() => Promise<Blob>>}  ends the recording and gives it
 */
export async function record() {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1, echoCancellation: false } });
  const recorder = new MediaRecorder(stream);
  /** @type {Blob[]} */
  const pieces = [];
  recorder.ondataavailable = (event) => pieces.push(event.data);
  recorder.start();
  return () =>
    new Promise((resolve, reject) => {
      recorder.onstop = () => {
        for (const track of stream.getTracks()) track.stop();
        asWav(new Blob(pieces)).then(resolve, reject);
      };
      recorder.stop();
    });
}

/**
 * What the browser recorded in whichever form it likes, as one channel of 16 bits.
 * @param {Blob} recorded
 */
async function asWav(recorded) {
  const context = new AudioContext();
  const sound = await context.decodeAudioData(await recorded.arrayBuffer());
  void context.close();
  const samples = sound.getChannelData(0);
  const wav = new DataView(new ArrayBuffer(HEADER_BYTES + samples.length * RATE_BYTES));
  header(wav, samples.length * RATE_BYTES, sound.sampleRate);
  samples.forEach((one, at) => wav.setInt16(HEADER_BYTES + at * RATE_BYTES, Math.max(-1, Math.min(1, one)) * FULL, true));
  return new Blob([wav.buffer], { type: "audio/wav" });
}

/**
 * @param {DataView} wav
 * @param {number} bytes  of sound
 * @param {number} rate   samples a second
 */
function header(wav, bytes, rate) {
  const text = (/** @type {number} */ at, /** @type {string} */ letters) => [...letters].forEach((one, place) => wav.setUint8(at + place, one.charCodeAt(0)));
  text(0, "RIFF");
  wav.setUint32(4, HEADER_BYTES - 8 + bytes, true);
  text(8, "WAVEfmt ");
  wav.setUint32(16, 16, true);
  wav.setUint16(20, 1, true);
  wav.setUint16(22, 1, true);
  wav.setUint32(24, rate, true);
  wav.setUint32(28, rate * RATE_BYTES, true);
  wav.setUint16(32, RATE_BYTES, true);
  wav.setUint16(34, RATE_BYTES * 8, true);
  text(36, "data");
  wav.setUint32(40, bytes, true);
}
