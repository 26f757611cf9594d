// @ts-check
/** What the server makes of changes that are not saved yet: the last answer to the last question. */

import { useEffect, useState } from "preact/hooks";

import { officePath } from "../shared/staff/person.js";
import { changes, settings } from "./state.js";

const PAUSE_MS = 300;

/**
 * Ask with the changes of now whenever something else is changed or asked; null before the first
 * answer. A refusal leaves what was there: what is wrong stands under its field already.
 *
 * @template Shown
 * @param {string} path  below the settings' own, with what else is asked
 * @param {(answer: Response) => Promise<Shown>} read
 * @returns {{shown: Shown | null, isOld: boolean}}  isOld: what is shown is not of the changes of now
 */
export function useTried(path, read) {
  const [shown, setShown] = useState(/** @type {Shown | null} */ (null));
  const [isOld, setOld] = useState(false);
  const body = JSON.stringify({ changes: changes.value });
  const version = settings.value?.version;

  useEffect(() => {
    let isAsked = true;
    const timer = window.setTimeout(
      async () => {
        const answer = await fetch(`/api/v1${officePath.value}/settings/${path}`, {
          method: "POST",
          headers: { "Content-Type": "application/json" },
          body,
        }).catch(() => null);
        const found = answer?.ok ? await read(answer) : null;
        if (!isAsked) return;
        setOld(found === null);
        if (found !== null) setShown(() => found);
      },
      shown === null ? 0 : PAUSE_MS,
    );
    return () => {
      isAsked = false;
      window.clearTimeout(timer);
    };
  }, [path, body, version]);

  return { shown, isOld };
}
