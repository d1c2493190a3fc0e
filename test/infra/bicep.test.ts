/** No compiler of Bicep is at hand: that names fit together is asked here, in both directions. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { audienceSetting, cloudSetting, tenantSetting } from '../../functions/identity/settings';
import { mailFromSetting, mailSetting, robotsSetting } from '../../functions/notice/channels';
import { storageAccount } from '../../functions/storage/account';

const root = join(__dirname, '../..');
const infra = join(root, 'infra');
const files = readdirSync(infra).filter((name) => name.endsWith('.bicep'));
const sourceOf = (name: string): string => readFileSync(join(infra, name), 'utf8');
/** Without comments and texts, but with what stands in `${}` within them. */
const codeOf = (name: string): string =>
  sourceOf(name)
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/'((?:[^'\\\n]|\\.)*)'/g, (_, text: string) => (text.match(/\$\{[^}]*\}/g) ?? []).join(' '));
const declared = (code: string, kind: string): string[] =>
  [...code.matchAll(new RegExp(`^\\s*${kind} (\\w+)`, 'gm'))].map(([, name = '']) => name);

test.each(files)('%s: brackets close in their order', (name) => {
  const open: string[] = [];
  for (const bracket of codeOf(name).match(/[{}[\]()]/g) ?? []) {
    if ('{[('.includes(bracket)) open.push(bracket);
    else expect(`${open.pop()}${bracket}`).toMatch(/^(\{\}|\[\]|\(\))$/);
  }
  expect(open).toEqual([]);
});

test.each(files)('%s: every parameter and variable is used, every name that is used is declared', (name) => {
  const code = codeOf(name);
  const names = ['param', 'var', 'resource', 'module'].flatMap((kind) => declared(code, kind));
  expect(new Set(names).size).toBe(names.length);
  const uses = (one: string): number => [...code.matchAll(new RegExp(`\\b${one}\\b`, 'g'))].length;
  const given = [...declared(code, 'param'), ...declared(code, 'var')];
  expect(given.filter((one) => uses(one) < 2)).toEqual([]);
  const builtIn = [
    'guid',
    'length',
    'subscription',
    'subscriptionResourceId',
    'take',
    'toLower',
    'union',
    'uniqueString',
  ];
  const types = ['string', 'object', 'bool', 'int', 'true', 'false'];
  const known = new Set([...names, ...builtIn, ...types]);
  // What stands before a dot or a bracket, or alone behind a colon or an equals sign, is a reference.
  const references = [...code.matchAll(/(?<![.\w@])([a-z]\w*)(?=[.(]|::)|(?::|=)[ ]*([a-z]\w*)[ ]*$/gm)].map(
    ([, first, second]) => first ?? second ?? '',
  );
  expect(references.length).toBeGreaterThan(5);
  const decorators = ['description', 'minLength', 'maxLength', 'allowed'];
  expect([...new Set(references)].filter((one) => !known.has(one) && !decorators.includes(one))).toEqual([]);
});

test('the module gets every parameter it has and gives every output that is read; the parameter file likewise', () => {
  const main = sourceOf('main.bicep');
  const given = /params: \{([^}]*)\}/.exec(main)?.[1] ?? '';
  const passed = [...given.matchAll(/^\s+(\w+):/gm)].map(([, name = '']) => name);
  expect(passed.sort()).toEqual(declared(codeOf('resources.bicep'), 'param').sort());
  const read = [...main.matchAll(/resources\.outputs\.(\w+)/g)].map(([, name = '']) => name);
  expect(read.sort()).toEqual(declared(codeOf('resources.bicep'), 'output').sort());
  const { parameters } = JSON.parse(sourceOf('main.parameters.json')) as { readonly parameters: object };
  expect(Object.keys(parameters).sort()).toEqual(declared(codeOf('main.bicep'), 'param').sort());
});

test('the app gets every setting that the service reads, and enters its storage without a key', () => {
  const resources = sourceOf('resources.bicep');
  const settings = [...resources.matchAll(/\{ name: '(\w+)', value:/g)].map(([, name = '']) => name);
  const read = [tenantSetting, audienceSetting, cloudSetting, mailSetting, mailFromSetting, robotsSetting];
  expect(settings).toEqual(expect.arrayContaining(read));
  // A password and the keys of robots: no deployment's history shows them.
  for (const name of files) expect(sourceOf(name).match(/@secure\(\)\nparam (\w+)/g)).toHaveLength(2);
  const account = storageAccount(Object.fromEntries(settings.map((name) => [name, `https://${name}.example/`])));
  expect(account).toMatchObject({ tables: 'https://AzureWebJobsStorage__tableServiceUri.example' });
  expect(resources).not.toMatch(/listKeys|AccountKey|allowSharedKeyAccess: true|allowBlobPublicAccess: true/);
});

test('azure.yaml uses the outputs that there are, and the pane is the one origin that may ask', () => {
  const yaml = readFileSync(join(root, 'azure.yaml'), 'utf8');
  const used = [...yaml.matchAll(/(?:\$|env:)(TONGLIAN_\w+)/g)].map(([, name = '']) => name);
  const outputs = declared(codeOf('main.bicep'), 'output');
  const set = [tenantSetting, audienceSetting, cloudSetting];
  expect([...new Set(used)].filter((name) => !outputs.includes(name) && !set.includes(name))).toEqual([]);
  expect(sourceOf('resources.bicep')).toContain('allowedOrigins: [paneOrigin]');
  expect(sourceOf('resources.bicep')).toContain("'azd-service-name': 'functions'");
});
