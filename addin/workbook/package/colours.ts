/** Which colour does a style mean: written out, by the theme with a tint, or by the old palette's number? */
import { attribute, elementsOf, firstElement, firstTag } from './xml';

type Colours = (tag: string) => string | undefined;

/** The palette of ECMA-376 18.8.27 from number 8 on; 0 to 7 repeat its first eight. */
const palette = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** The theme's colours in the order in which styles count them: light before dark, twice. */
const themeOrder = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'];

/** Reads colour tags (fgColor, color) of one workbook as RRGGBB. */
export function readColours(styles: string, theme: string): Colours {
  const scheme = firstElement(theme, 'clrScheme')?.text ?? '';
  const themed = themeOrder.map((name) => {
    const inside = firstElement(scheme, name)?.text ?? '';
    const srgb = firstTag(inside, 'srgbClr')?.text;
    const system = firstTag(inside, 'sysClr')?.text;
    return srgb ? attribute(srgb, 'val') : system ? attribute(system, 'lastClr') : undefined;
  });
  const own = elementsOf(firstElement(styles, 'indexedColors')?.text ?? '', 'rgbColor').map(({ text }) =>
    attribute(text, 'rgb')?.slice(-6),
  );
  return (tag) => {
    const rgb = attribute(tag, 'rgb');
    const theme = attribute(tag, 'theme');
    const indexed = attribute(tag, 'indexed');
    const number = Number(indexed);
    const plain =
      rgb !== undefined
        ? rgb.slice(-6)
        : theme !== undefined
          ? themed[Number(theme)]
          : indexed !== undefined
            ? (own[number] ?? palette[number < 8 ? number : number - 8])
            : undefined;
    return plain && /^[0-9a-f]{6}$/i.test(plain) ? tinted(plain, Number(attribute(tag, 'tint') ?? 0)) : undefined;
  };
}

/** A tint moves the lightness of hue, saturation, lightness towards black (below 0) or white (above). ECMA-376 18.8.19. */
function tinted(rgb: string, tint: number): string {
  const upper = rgb.toUpperCase();
  if (!tint) return upper;
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16) / 255);
  const most = Math.max(r, g, b);
  const least = Math.min(r, g, b);
  const light = (most + least) / 2;
  const spread = most - least;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * light - 1));
  const sixth =
    spread === 0
      ? 0
      : most === r
        ? ((g - b) / spread + 6) % 6
        : most === g
          ? (b - r) / spread + 2
          : (r - g) / spread + 4;
  const target = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const chroma = (1 - Math.abs(2 * target - 1)) * saturation;
  const second = chroma * (1 - Math.abs((sixth % 2) - 1));
  const base = target - chroma / 2;
  const turns: readonly (readonly number[])[] = [
    [chroma, second, 0],
    [second, chroma, 0],
    [0, chroma, second],
    [0, second, chroma],
    [second, 0, chroma],
    [chroma, 0, second],
  ];
  return (turns[Math.floor(sixth) % 6] ?? [0, 0, 0])
    .map((part) =>
      Math.round(Math.min(1, Math.max(0, part + base)) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase();
}
