// @ts-check
/** A question or a list over the page; the browser keeps the focus inside and gives it back. */

import { html } from "htm/preact";
import { useEffect, useRef } from "preact/hooks";

/**
 * @param {{label: string, wide?: boolean, onClose: () => void, children?: any}} props
 */
export function Dialog({ label, wide = false, onClose, children }) {
  const element = useRef(/** @type {HTMLDialogElement | null} */ (null));
  useEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    // The focus goes to the button at the foot; a long list is still read from its head.
    if (dialog) dialog.scrollTop = 0;
    return () => dialog?.close();
  }, []);
  return html`<dialog ref=${element} class="dialog" data-wide=${wide} aria-label=${label} onCancel=${onClose}>
    ${children}
  </dialog>`;
}
