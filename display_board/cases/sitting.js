// @ts-check
/** Signing in and out, and which office is shown. */

import { sitting } from "../shared/staff/sitting.js";
import { lookAgain } from "./looking.js";
import { forgetQuarter } from "./quarters.js";
import { forget, tab, tabs } from "./state.js";

export const { whoIsHere, signIn, showOffice, signOut } = sitting({
  forget: () => {
    forget();
    forgetQuarter();
  },
  show: async () => {
    tab.value = tabs.value[0] ?? "cases";
    await lookAgain();
  },
});
