// @ts-check
/** What the live feed needs of its surroundings: sockets, timers, a clock. */

/**
 * What the feed needs of its surroundings; tests give their own.
 *
 * @typedef {Object} Host
 * @property {(address: string) => Socket} connect
 * @property {() => number} now milliseconds
 * @property {() => number} random from 0 up to 1
 * @property {(milliseconds: number, act: () => void) => unknown} after
 * @property {(timer: any) => void} cancel
 * @property {(act: () => void) => () => void} onOnline calls when the network is back; gives its end
 * @property {(error: unknown) => void} report
 */

/**
 * The part of a WebSocket that the feed uses.
 *
 * @typedef {Object} Socket
 * @property {((event: any) => void) | null} onopen
 * @property {((event: {data: any}) => void) | null} onmessage
 * @property {((event: {code: number, reason?: string}) => void) | null} onclose
 * @property {((event: any) => void) | null} onerror
 * @property {(text: string) => void} send
 * @property {(code?: number) => void} close
 */

/** @returns {Host} the browser's own sockets and timers */
export function browserHost() {
  return {
    connect: (path) =>
      /** @type {any} */ (new WebSocket(location.origin.replace(/^http/, "ws") + path)),
    now: () => Date.now(),
    random: () => Math.random(),
    after: (milliseconds, act) => window.setTimeout(act, milliseconds),
    cancel: (timer) => window.clearTimeout(timer),
    onOnline: (act) => {
      window.addEventListener("online", act);
      return () => window.removeEventListener("online", act);
    },
    report: (error) => console.error(error),
  };
}
