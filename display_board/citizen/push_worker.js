// @ts-check
/**
 * Shows what a phone is told of its turn while its page is closed, and opens the page when that is
 * touched. It works for the slip alone that its scope names, and keeps nothing.
 */

/** @typedef {{title: string, body: string, language: string}} Told */

const worker = /** @type {any} */ (self);

worker.addEventListener("install", () => worker.skipWaiting());
worker.addEventListener("push", (/** @type {any} */ event) => event.waitUntil(show(event.data.json())));
worker.addEventListener("notificationclick", (/** @type {any} */ event) => {
  event.notification.close();
  event.waitUntil(openPage());
});

/** @returns {Promise<any[]>} the windows that show this slip's page */
async function pages() {
  const windows = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  return windows.filter((/** @type {any} */ one) => one.url.split(/[?#]/)[0] === worker.registration.scope);
}

/**
 * Whoever looks at the page hears it there: this makes no second sound.
 * @param {Told} told
 */
async function show({ title, body, language }) {
  const silent = (await pages()).some((one) => one.visibilityState === "visible");
  await worker.registration.showNotification(title, { body, lang: language, tag: "turn", renotify: true, silent });
}

async function openPage() {
  const [page] = await pages();
  await (page ? page.focus() : worker.clients.openWindow(worker.registration.scope));
}
