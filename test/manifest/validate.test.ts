/** Does `npm run validate` accept our manifest, and refuse one that is broken? */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findings } from '../../manifest/structure.mjs';

const root = join(__dirname, '../..');
const manifest = readFileSync(join(root, 'manifest/manifest.xml'), 'utf8');

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

test('npm run validate: the shipped one, and a broken one with its lines', () => {
  const run = (file: string): { code: number; out: string } => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'manifest/validate.mjs'), file], {
      encoding: 'utf8',
    });
    return { code: status ?? -1, out: stdout + stderr };
  };
  const shipped = run(join(root, 'manifest/manifest.xml'));
  expect(shipped.out).toMatch(/nothing to object to$/m);
  expect(shipped.code).toBe(0);
  const folder = mkdtempSync(join(tmpdir(), 'manifest-'));
  const file = join(folder, 'manifest.xml');
  writeFileSync(file, manifest.replace(/<SupportUrl.*\/>/, ''));
  const broken = run(file);
  rmSync(folder, { recursive: true });
  expect(broken.out).toMatch(/^SupportUrl is missing$/m);
  expect(broken.code).toBe(1);
});

test('ours is accepted', () => {
  expect(findings(manifest, { version, root })).toEqual([]);
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
  ['an icon that is not there', (xml) => xml.replaceAll('why-80.png', 'why-81.png'), /Icon.why.80 leads to nothing/],
  [
    'an icon of another size',
    (xml) =>
      xml.replace(
        'id="Icon.why.80" DefaultValue="https://localhost:3000/icons/why-80.png"',
        'id="Icon.why.80" DefaultValue="https://localhost:3000/icons/why-64.png"',
      ),
    /the icon of 80 pixels leads to/,
  ],
  ['a size of icon missing', (xml) => xml.replace('<bt:Image size="32" resid="Icon.why.32"/>', ''), /lacks 32 pixels/],
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
  [
    'buttons on another page than the pane',
    (xml) => xml.replace('<FunctionFile resid="Pane.Url"/>', '<FunctionFile resid="Page.Url"/>'),
    /^FunctionFile is not the page of the Runtime/,
  ],
  [
    'functions of cells on another page than the pane',
    (xml) => xml.replace(/(<Page>\s*<SourceLocation resid=")Pane/, '$1Page'),
    /^Page is not the page of the Runtime/,
  ],
  ['a runtime of a moment', (xml) => xml.replace(' lifetime="long"', ''), /no one Runtime that lives long/],
  [
    'no shared runtime asked for',
    (xml) => xml.replace('<bt:Set Name="SharedRuntime" MinVersion="1.1"/>', ''),
    /does not ask for SharedRuntime/,
  ],
  [
    'a button without a deed',
    (xml) => xml.replace('<FunctionName>openWhy</FunctionName>', ''),
    /^Tonglian.openWhy does nothing/,
  ],
  [
    'another address for English outside our own',
    (xml) =>
      xml.replace('Value="https://localhost:3000/cells/functions.en', 'Value="https://example.org/cells/functions.en'),
    /Functions.Metadata \(en-US\) lies outside/,
  ],
  ['a namespace in signs', (xml) => xml.replace('DefaultValue="TONGLIAN"', 'DefaultValue="通联"'), /is no namespace/],
  ['fewer rights', (xml) => xml.replace('ReadWriteDocument', 'ReadDocument'), /Permissions is not ReadWriteDocument/],
])('%s is refused', (_, broken, said) => {
  const xml = broken(manifest);
  expect(xml).not.toBe(manifest);
  expect(findings(xml, { version, root }).join('\n')).toMatch(new RegExp(said.source, 'm'));
});

test('npm run sideload: without an Excel for this system it says what to do by hand', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [join(root, 'manifest/sideload.mjs'), ...args], { encoding: 'utf8' });
  const none = run('none.xml');
  expect([none.status, none.stderr]).toEqual([2, expect.stringContaining('no manifest at none.xml')]);
  if (process.platform === 'win32' || process.platform === 'darwin') return;
  const here = run();
  expect([here.status, here.stderr]).toEqual([1, expect.stringContaining('Upload my add-in')]);
});
