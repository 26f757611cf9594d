// @ts-check
/** The face of the wall and how wide its letters are. */

export const FACE = '"Be Vietnam Pro", "Luot Letters", "Luot Ideographs", "Luot Further"';
/** About the face's mean width, for an engine that cannot measure. */
const MEAN_EM = 0.75;

const measures = document.createElement("canvas").getContext("2d");

/**
 * Width of a text in em.
 *
 * @param {string} text
 * @param {number} weight of the letters
 */
export function widthOf(text, weight) {
  if (!measures) return text.length * MEAN_EM;
  measures.font = weight + " 100px " + FACE;
  return measures.measureText(text).width / 100;
}
