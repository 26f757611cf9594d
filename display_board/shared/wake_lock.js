// @ts-check
/** The browser's own promise to keep the screen on; pages get it on https alone. */

/** @type {Promise<WakeLockSentinel> | null} */
let lock = null;

export function hasWakeLock() {
  return window.isSecureContext && "wakeLock" in navigator;
}

/**
 * Take the lock; browsers take it back from a page that is not looked at.
 * @returns {Promise<boolean>} whether it was given: a battery that runs low refuses it, on https too
 */
export function takeWakeLock() {
  if (!hasWakeLock()) return Promise.resolve(false);
  lock = navigator.wakeLock.request("screen");
  return lock.then(
    () => true,
    () => false,
  );
}

export function leaveWakeLock() {
  if (lock !== null) lock.then((held) => held.release()).catch(() => undefined);
  lock = null;
}
