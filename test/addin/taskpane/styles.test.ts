/** Is every style of the pane and the page still worn by a screen? */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const addin = join(__dirname, '../../../addin');
const files = (readdirSync(addin, { recursive: true }) as string[]).map((path) => path.replaceAll('\\', '/'));
const textOf = (path: string): string => readFileSync(join(addin, path), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
const styles = files.filter((path) => path.endsWith('.css'));

/** What stands in className, as words; those that end in - go on with a name of the trade. */
function wordsOfScreens(): Set<string> {
  const words = new Set<string>();
  for (const path of files.filter((one) => one.endsWith('.tsx'))) {
    for (const [, plain, computed] of textOf(path).matchAll(
      /className=(?:"([^"]*)"|\{((?:[^{}]|\$?\{[^{}]*\})*)\})/g,
    )) {
      for (const word of (plain ?? computed ?? '').match(/[a-zA-Z][\w-]*/g) ?? []) words.add(word);
    }
  }
  return words;
}

test('no style is left over from a screen that is gone', () => {
  const words = wordsOfScreens();
  const begun = [...words].filter((word) => word.endsWith('-'));
  const left = styles.flatMap((path) =>
    [
      ...textOf(path)
        .replace(/\{[^{}]*\}/g, '{}')
        .matchAll(/\.([a-zA-Z][\w-]*)/g),
    ]
      .map(([, name = '']) => name)
      .filter((name) => !name.startsWith('fui-') && !words.has(name) && !begun.some((start) => name.startsWith(start)))
      .map((name) => `${path} .${name}`),
  );
  expect(words.size).toBeGreaterThan(100);
  expect([...new Set(left)]).toEqual([]);
});

test('a file of styles has one part of the screen, under 300 lines', () => {
  const long = styles
    .map((path) => [path, textOf(path).split('\n').length] as const)
    .filter(([, lines]) => lines > 300);
  expect(long).toEqual([]);
});
