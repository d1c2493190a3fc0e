/** The measures of an official document: GB/T 9704-2012, A4, 22 lines of 28 characters in a text area of 156 × 225 mm. */

/** Twentieths of a point. */
export const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);

export const page = {
  width: twips(210),
  height: twips(297),
  /** 天头 37 mm, 订口 28 mm; the text area leaves 26 and 35 on the other sides. */
  top: twips(37),
  left: twips(28),
  right: twips(26),
  bottom: twips(35),
  /** The page number stands 7 mm under the text area. */
  footer: twips(25),
} as const;

export const textWidth = twips(156);
/** 225 mm in 22 lines. */
export const linePitch = Math.floor(twips(225) / 22);

/** 三号 is 16 points; sizes are in half points. */
export const size = { title: 44, body: 32, table: 24, dense: 21, pageNumber: 28, head: 72 } as const;

/**
 * What is taken off between characters of the text so that 28 of 16 points fill a line of 442: in twips. A grid of characters
 * would say the same, but only Word keeps to it; others set every letter of a table into the page's cells.
 */
export const characterSpacing = -5;

/** Two characters of 三号. */
export const twoCharacters = 640;
