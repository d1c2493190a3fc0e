/** Which medium, bulletin, office or level does a header's path name as adopting? */
import { among, plainMedium } from '../language/layout-words';
import { countingAfter, countingBefore, inSimplified, nothingNamed, plain } from '../language/words';
import { namesGenre, namesOutlet, stem, wordOf } from './word';

/** 扎兰屯市政府网采用条数 → 扎兰屯市政府网; undefined where nothing is left but counting. */
export function nameIn(text: string): string | undefined {
  const shown = text
    .replace(among, '')
    .replace(/^\d{1,2}[.、．](?=\D)/, '')
    .replace(/[(（][^()（）]*[)）]$/, '');
  let name = inSimplified(shown);
  let skipped = 0;
  for (let before = ''; before !== name; ) {
    before = name;
    name = name.replace(countingAfter, '');
    const rest = name.replace(countingBefore, '');
    skipped += name.length - rest.length;
    name = rest;
  }
  if (name === '' || nothingNamed.test(name)) return undefined;
  return shown.slice(skipped, skipped + name.length);
}

/** From the lowest name up, kinds of piece passed over: [采用情况, 园林动态, 独立信息] → 园林动态. */
export function outletOf(path: readonly string[]): string | undefined {
  const names = path.map((text) => {
    const word = wordOf(text)?.word;
    if (word === 'sum' || word === 'count' || word === 'note') return undefined;
    return nameIn(text);
  });
  for (let i = names.length - 1; i >= 0; i--) {
    const name = names[i];
    if (name !== undefined && namesOutlet(name) && !namesGenre(name)) return name;
  }
  for (let i = names.length - 1; i >= 0; i--) {
    const name = names[i];
    if (name !== undefined && !namesGenre(name) && stem(name).length >= 2) return name;
  }
  return path.find((text) => plainMedium.test(plain(text)));
}
