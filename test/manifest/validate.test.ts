/** Does `npm run validate` accept our manifest, and refuse one that is broken? */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const manifest = readFileSync(join(root, 'manifest/manifest.xml'), 'utf8');

interface Said {
  readonly code: number;
  readonly lines: string[];
}

function validate(xml: string): Said {
  const folder = mkdtempSync(join(tmpdir(), 'manifest-'));
  const file = join(folder, 'manifest.xml');
  writeFileSync(file, xml);
  try {
    const out = execFileSync(process.execPath, [join(root, 'manifest/validate.mjs'), file], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return { code: 0, lines: out.trim().split('\n') };
  } catch (error) {
    const { status, stderr } = error as { status: number; stderr: string };
    return { code: status, lines: stderr.trim().split('\n') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('ours is accepted', () => {
  const { code, lines } = validate(manifest);
  expect(lines.at(-1)).toMatch(/nothing to object to$/);
  expect(code).toBe(0);
});

test.each<[string, (xml: string) => string, RegExp]>([
  ['not XML', (xml) => xml.replace('</OfficeApp>', ''), /^not well-formed XML/],
  ['another root', () => '<a/>', /^the root is not an OfficeApp/],
  ['a mail add-in', (xml) => xml.replace('xsi:type="TaskPaneApp"', 'xsi:type="MailApp"'), /not of type TaskPaneApp/],
  ['an id that is none', (xml) => xml.replace(/<Id>.*<\/Id>/, '<Id>tonglian</Id>'), /^Id is not a GUID/],
  [
    'another version',
    (xml) => xml.replace(/<Version>.*<\/Version>/, '<Version>9.9.9</Version>'),
    /not that of package.json/,
  ],
  ['a part missing', (xml) => xml.replace(/<SupportUrl.*\/>/, ''), /^SupportUrl is missing/],
  [
    'parts in another order',
    (xml) =>
      xml.replace(
        /(\s*<Hosts>\s*<Host Name="Workbook"\/>\s*<\/Hosts>)(\s*<Requirements>[\s\S]*?<\/Requirements>)/,
        '$2$1',
      ),
    /wrong order/,
  ],
  ['no Excel', (xml) => xml.replace('<Host Name="Workbook"/>', '<Host Name="Document"/>'), /host Workbook is missing/],
  [
    'an older requirement',
    (xml) => xml.replace('<Set Name="ExcelApi" MinVersion="1.11"/>', '<Set Name="ExcelApi" MinVersion="1.9"/>'),
    /does not ask for ExcelApi 1.11/,
  ],
  [
    'plain http',
    (xml) => xml.replace('id="Page.Url" DefaultValue="https:', 'id="Page.Url" DefaultValue="http:'),
    /Page.Url is not an https address/,
  ],
  [
    'a foreign domain',
    (xml) =>
      xml.replace(
        'id="Page.Url" DefaultValue="https://localhost:3000',
        'id="Page.Url" DefaultValue="https://example.org',
      ),
    /Page.Url lies outside the AppDomains/,
  ],
  [
    'a page that is not there',
    (xml) => xml.replaceAll('/page/index.html', '/page/none.html'),
    /leads to nothing: \/page\/none.html/,
  ],
  ['an icon that is not there', (xml) => xml.replaceAll('icon-80.png', 'icon-81.png'), /Icon.80 leads to nothing/],
  [
    'an icon of another size',
    (xml) =>
      xml.replace(
        'id="Icon.80" DefaultValue="https://localhost:3000/icons/icon-80.png"',
        'id="Icon.80" DefaultValue="https://localhost:3000/icons/icon-64.png"',
      ),
    /the icon of 80 pixels leads to/,
  ],
  ['a size of icon missing', (xml) => xml.replace('<bt:Image size="32" resid="Icon.32"/>', ''), /lacks 32 pixels/],
  [
    'an undefined resource',
    (xml) => xml.replace('<bt:String id="Tab.Label"', '<bt:String id="Tab.Other"'),
    /Tab.Label is used and not defined/,
  ],
  ['an unused resource', (xml) => xml.replace('<Label resid="Tab.Label"/>', ''), /Tab.Label is defined and not used/],
  [
    'no English',
    (xml) => xml.replace('<bt:Override Locale="en-US" Value="Check"/>', ''),
    /Check.Label says nothing in English/,
  ],
  [
    'no Chinese',
    (xml) => xml.replace('DefaultValue="核对"', 'DefaultValue="Check"'),
    /Check.Label says nothing in Chinese/,
  ],
  [
    'a text too long',
    (xml) => xml.replace('DefaultValue="核对"', `DefaultValue="${'核'.repeat(126)}"`),
    /Check.Label is longer than 125/,
  ],
  [
    'an id given twice',
    (xml) => xml.replace('id="Tonglian.Check"', 'id="Tonglian.Tab"'),
    /Tonglian.Tab is given twice/,
  ],
  ['fewer rights', (xml) => xml.replace('ReadWriteDocument', 'ReadDocument'), /Permissions is not ReadWriteDocument/],
])('%s is refused', (_, broken, said) => {
  const xml = broken(manifest);
  expect(xml).not.toBe(manifest);
  const { code, lines } = validate(xml);
  expect(code).toBe(1);
  expect(lines.join('\n')).toMatch(new RegExp(said.source, 'm'));
});
