// @ts-check
/** A question or a list over the page; the browser keeps the focus inside and gives it back. */

import { html } from "htm/preact";
import { useEffect, useRef } from "preact/hooks";

/**
 * @param {{label: string, onClose: () => void, children?: any}} props
 */
export function Dialog({ label, onClose, children }) {
  const element = useRef(/** @type {HTMLDialogElement | null} */ (null));
  useEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return html`<dialog ref=${element} class="dialog" aria-label=${label} onCancel=${onClose}>
    ${children}
  </dialog>`;
}
