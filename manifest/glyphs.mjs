/** What does each button of the ribbon look like? Drawn on a grid of 32; lines two wide at odd places stay sharp at 16 pixels. */

const ink = '#767676';
const red = '#C8372D';
const gold = '#E0A100';
/** White inside, so that a drawing stands on a dark ribbon as well. */
const line = (d, colour = ink, fill = 'none') =>
  `<path d="${d}" fill="${fill}" stroke="${colour}" stroke-width="2" stroke-linejoin="round" stroke-linecap="round"/>`;
const block = (x, y, width, height, colour) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${colour}"/>`;
const sheet = line('M5 3H21L27 9V29H5Z', ink, '#FFFFFF') + line('M21 3V9H27');
const table = line('M3 5H29V27H3Z', ink, '#FFFFFF') + block(2, 4, 28, 6, ink) + line('M3 17H29M13 11V27');
const calendar = line('M3 7H29V29H3Z', ink, '#FFFFFF') + block(2, 6, 28, 7, red) + line('M9 3V9M23 3V9', ink);

/** By view of the pane. */
export const glyphs = {
  // A tray that takes a sheet.
  intake: line('M3 19V29H29V19H21L19 23H13L11 19Z', ink, '#FFFFFF') + line('M16 3V15M11 11L16 16L21 11', red),
  // A printed page with its place of honour.
  adoption: sheet + block(8, 12, 9, 7, red) + line('M20 13H23M20 17H23M9 23H23', ink),
  // A table that goes up.
  report: `${table}<circle cx="23" cy="23" r="9" fill="#FFFFFF"/>${line('M23 30V17M18 21L23 16L28 21', red)}`,
  // Two columns that are not alike.
  differences: block(4, 12, 8, 16, ink) + block(20, 4, 8, 24, ink) + block(20, 4, 8, 8, red) + line('M3 29H29'),
  // A magnifying glass over a figure.
  why:
    line('M21 21L29 29', ink) +
    '<circle cx="13" cy="13" r="10" fill="#FFFFFF" stroke="#767676" stroke-width="2"/>' +
    block(8, 13, 2, 6, red) +
    block(12, 10, 2, 9, red) +
    block(16, 7, 2, 12, red),
  // A month's leaf with lines.
  month: calendar + line('M9 19H23M9 24H19'),
  // Three months rise.
  quarter: calendar + block(8, 21, 4, 5, ink) + block(14, 18, 4, 8, ink) + block(20, 15, 4, 11, gold),
  // A lock.
  close: line('M9 15V9A7 7 0 0 1 23 9V15') + line('M5 15H27V29H5Z', ink, '#FFFFFF') + block(14, 19, 4, 6, red),
  // A list with the sign of the yuan.
  payout: sheet + line('M11 11L16 17L21 11M16 17V26M11 18H21M11 22H21', red),
  // Round and back again.
  refresh: line('M27 15A11 11 0 0 0 7 9M5 17A11 11 0 0 0 25 23', ink) + line('M7 3V9H13M25 29V23H19', red),
  // Another leaf is added.
  'next-month': calendar + line('M16 16V26M11 21H21', red),
};

/** @param {string} view @param {number} size Pixels, square. @returns {string} SVG */
export const glyph = (view, size) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 32 32">${glyphs[view]}</svg>`;
