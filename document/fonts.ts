/** Fonts by name, with what may stand for them: as runs ask for them, and as the font table lists them. */
import { paperFonts } from '../shared/text/paper-fonts';

export const fonts = {
  title: paperFonts.title.name,
  body: paperFonts.body.name,
  heading: paperFonts.heading.name,
  subheading: paperFonts.subheading.name,
  number: paperFonts.number.name,
} as const;

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** word/fontTable.xml */
export function fontTable(): string {
  const entries = Object.values(paperFonts).map(
    ({ name, alternatives, panose, family }) =>
      `<w:font w:name="${name}"><w:altName w:val="${alternatives.join(',')}"/><w:panose1 w:val="${panose}"/>` +
      `<w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:fonts xmlns:w="${main}">${entries.join('')}</w:fonts>`;
}

export const font = (name: string) => ({ ascii: name, hAnsi: name, eastAsia: name, cs: name });
