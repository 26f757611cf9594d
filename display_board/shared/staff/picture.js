// @ts-check
/** A picture that the server drew, ready to be shown. */

/**
 * A picture that was answered, as an address that a page may show.
 * @param {Response} answer
 * @returns {Promise<{address: string, width: number, height: number}>}
 */
export async function pictureOf(answer) {
  const blob = await answer.blob();
  const address = await new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsDataURL(blob);
  });
  const picture = new Image();
  picture.src = address;
  await picture.decode();
  return { address, width: picture.naturalWidth, height: picture.naturalHeight };
}
