/** What is the product's sign? A sheet whose bars rise to a place of honour, drawn for the size at which it will be seen. */

/** @param {number} size Pixels, square. @returns {string} SVG */
export function icon(size) {
  const small = size <= 20;
  // On whole pixels where there are only sixteen of them.
  const bars = small
    ? [
        [8, 18, 4],
        [14, 12, 4],
        [20, 6, 4],
      ]
    : [
        [7, 17.5, 4.6],
        [13.7, 12.5, 4.6],
        [20.4, 7.5, 4.6],
      ];
  const foot = small ? 26 : 25.5;
  const drawn = bars
    .map(
      ([x, y, width], place) =>
        `<rect x="${x}" y="${y}" width="${width}" height="${foot - y}" rx="${small ? 0 : 1.2}" fill="${place === 2 ? '#FFD166' : '#FFFFFF'}"/>`,
    )
    .join('');
  // The line of the sender above the bars; too thin to be read below 24 pixels.
  const line = small
    ? ''
    : '<path d="M7.5 12.2 L13.8 7.6" stroke="#FFFFFF" stroke-opacity=".85" stroke-width="1.5" stroke-linecap="round"/><circle cx="7.5" cy="12.2" r="1.7" fill="#FFFFFF"/><circle cx="13.8" cy="7.6" r="1.7" fill="#FFFFFF"/>';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 32 32"><title>Tonglian</title>
<defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#C8372D"/><stop offset="1" stop-color="#8E1F2B"/></linearGradient></defs>
<rect width="32" height="32" rx="${small ? 5 : 7}" fill="url(#g)"/>${line}${drawn}</svg>`;
}
