// @ts-check
/** Signing in and out, and which office is shown. */

import { sitting } from "../shared/staff/sitting.js";
import { look } from "./looking.js";
import { forget } from "./state.js";

export const { whoIsHere, signIn, showOffice, signOut } = sitting({ show: look, forget });
