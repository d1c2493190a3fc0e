/** What the compiler cannot see of the layers: no clock or chance in shared, Excel in its own files, Chinese in its lists. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

const root = join(__dirname, '../..');

function sources(...folders: readonly string[]): readonly { readonly path: string; readonly text: string }[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return { path: relative(root, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') };
      }),
  );
}

/** Text that a program says or looks for: strings, templates, regular expressions, JSX text; not comments. */
function literals(path: string, text: string): readonly { readonly line: number; readonly text: string }[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: { line: number; text: string }[] = [];
  const visit = (node: ts.Node): void => {
    const isText =
      ts.isStringLiteral(node) ||
      ts.isNoSubstitutionTemplateLiteral(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node) ||
      ts.isRegularExpressionLiteral(node) ||
      ts.isJsxText(node);
    if (isText)
      found.push({ line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1, text: node.getText() });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

test('shared knows no clock, no chance and no console', () => {
  const strays = sources('shared').flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) =>
        /\bnew Date\(|\bDate\.now\b|\bMath\.random\b|\bconsole\./.test(line) ? [`${path}:${index + 1}`] : [],
      ),
  );
  expect(strays).toEqual([]);
});

test('only the workbook in Excel says Excel.run', () => {
  const strays = sources('addin', 'shared', 'functions', 'document').filter(
    ({ path, text }) => /\bExcel\.run\(/.test(text) && path !== 'addin/workbook/excel.ts',
  );
  expect(strays.map(({ path }) => path)).toEqual([]);
});

test('Chinese stands in text/ and in the word lists, nowhere else', () => {
  const homes = /^(shared\/(text|language)|addin\/text)\/|\/start-text\.ts$/;
  const strays = sources('shared', 'functions', 'addin', 'document')
    .filter(({ path }) => !homes.test(path))
    .flatMap(({ path, text }) =>
      literals(path, text).flatMap(({ line, text: said }) =>
        /[\u3400-\u9fff]/.test(said) ? [`${path}:${line} ${said}`] : [],
      ),
    );
  expect(strays).toEqual([]);
});

test('no layer reaches into another: addin and functions know only shared and document, document only shared', () => {
  const strays = sources('addin', 'functions', 'document', 'shared').flatMap(({ path, text }) => {
    const layer = path.split('/')[0] ?? '';
    return [...text.matchAll(/from '((?:\.\.?\/)[^']+)'/g)].flatMap(([, target = '']) => {
      const reached = relative(root, join(root, path, '..', target)).split('/')[0] ?? '';
      const below = reached === 'shared' || (reached === 'document' && (layer === 'addin' || layer === 'functions'));
      return reached === layer || (below && layer !== 'shared') ? [] : [`${path} → ${target}`];
    });
  });
  expect(strays).toEqual([]);
});
