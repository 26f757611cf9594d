// @ts-check
/** The build of this page, from the address of its own script; "" where that tells none. */
export function pageBuild() {
  const script = /** @type {HTMLScriptElement | null} */ (document.querySelector("script[src]"));
  const build = script && /\/static\/([^/]+)\//.exec(script.src);
  return build ? build[1] : "";
}
