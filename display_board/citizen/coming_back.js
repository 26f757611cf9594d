// @ts-check
/** When somebody may come back who waits in a hall that is too full. */

/** @import {Followed} from "../shared/contract.js" */
/** @import {Say} from "../shared/texts.js" */

/**
 * Until when one may be away while the hall is too full; whoever is at home is told of the door.
 * @param {Followed} followed
 * @param {Say} say
 */
export function comeBack({ come_back_at: back, confirm, office }, say) {
  if (back === null || confirm !== null) return "";
  const parts = new Intl.DateTimeFormat("en-GB", { hour: "numeric", minute: "2-digit", timeZone: office.timezone }).format(new Date(back)).split(":");
  return say(parts[1] === "00" ? "come_back_full" : "come_back", { hour: Number(parts[0]), minute: parts[1] });
}
