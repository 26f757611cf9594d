// @ts-check
/** Shares in words: never without where they lie, and of how many of those who were asked. */

import { say, shareInWords } from "../../shared/staff/words.js";

/** @import {RatingShares} from "../../shared/contract.js" */

/** @param {number | null} rate  of those asked */
export function rateInWords(rate) {
  return rate === null ? "–" : shareInWords(rate);
}

/**
 * The share of one word, and between what it lies.
 * @param {RatingShares} told
 * @param {number} word from 1
 */
export function shareBetween(told, word) {
  const [share, low, high] = [told.shares, told.low, told.high].map((one) => shareInWords(one?.[word - 1] ?? 0));
  return say("figures.share", { share: share ?? "", low: low ?? "", high: high ?? "" });
}
