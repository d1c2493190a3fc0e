/** What is wrong with a manifest, without asking anybody? Structure, places, icons, texts, versions. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';

const office = 'http://schemas.microsoft.com/office/appforoffice/1.1';
const overrides = 'http://schemas.microsoft.com/office/taskpaneappversionoverrides';
const types = 'http://schemas.microsoft.com/office/officeappbasictypes/1.0';
const xsi = 'http://www.w3.org/2001/XMLSchema-instance';

/** The schema is a sequence: Excel refuses a manifest whose parts stand in another order. */
const order = [
  'Id',
  'AlternateId',
  'Version',
  'ProviderName',
  'DefaultLocale',
  'DisplayName',
  'Description',
  'IconUrl',
  'HighResolutionIconUrl',
  'SupportUrl',
  'AppDomains',
  'Hosts',
  'Requirements',
  'DefaultSettings',
  'Permissions',
  'VersionOverrides',
];
const required = order.filter((name) => name !== 'AlternateId');
const iconSizes = ['16', '32', '80'];
/** What the build makes, and from which source. */
const built = {
  '/cells/functions.js': 'addin/cells/functions.ts',
  '/cells/functions.zh.json': 'addin/cells/functions.ts',
  '/cells/functions.en.json': 'addin/cells/functions.ts',
};
/** Excel spells it in formulas, in every language alike. */
const namespace = 'Functions.Namespace';
const longest = { DisplayName: 125, Description: 250, ProviderName: 125, ShortStrings: 125, LongStrings: 250 };

/**
 * @param {string} xml
 * @param {{ version: string, root: string }} facts The version of package.json; the repository, where pages and icons lie.
 * @returns {string[]} One line for each finding; none for a manifest that may be shipped.
 */
export function findings(xml, { version, root }) {
  const found = [];
  const say = (line) => found.push(line);
  let document;
  try {
    document = new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') throw new Error(message);
      },
    }).parseFromString(xml, 'text/xml');
  } catch (error) {
    return [`not well-formed XML: ${error.message.split('\n')[0]}`];
  }
  const app = document.documentElement;
  if (app?.localName !== 'OfficeApp' || app.namespaceURI !== office) return ['the root is not an OfficeApp'];
  if (app.getAttributeNS(xsi, 'type') !== 'TaskPaneApp') say('OfficeApp is not of type TaskPaneApp');

  const parts = children(app);
  const names = parts.map((part) => part.localName);
  for (const name of required) if (!names.includes(name)) say(`${name} is missing`);
  for (const name of names) if (!order.includes(name)) say(`${name} is unknown`);
  const places = names.filter((name) => order.includes(name)).map((name) => order.indexOf(name));
  if (places.some((place, index) => index > 0 && place <= (places[index - 1] ?? -1)))
    say('the parts stand in the wrong order');

  const text = (name) => parts.find((part) => part.localName === name)?.textContent?.trim() ?? '';
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text('Id'))) say('Id is not a GUID');
  if (text('Version') !== version) say(`Version ${text('Version')} is not that of package.json, ${version}`);
  if (text('DefaultLocale') !== 'zh-CN') say('DefaultLocale is not zh-CN');
  if (text('Permissions') !== 'ReadWriteDocument') say('Permissions is not ReadWriteDocument');

  const all = [...app.getElementsByTagName('*')];
  checkHosts(all, say);
  checkSets(all, say);
  checkRuntime(all, say);
  checkAddresses(parts, all, root, say);
  checkResources(all, say);
  checkTexts(parts, all, say);
  checkIds(all, say);
  return found;
}

const children = (element) => [...element.childNodes].filter((node) => node.nodeType === 1);
const resourcesOf = (all) => all.filter((one) => one.namespaceURI === types && one.getAttribute('id'));

function checkHosts(all, say) {
  const hosts = all.filter((one) => one.localName === 'Host');
  if (!hosts.some((host) => host.getAttribute('Name') === 'Workbook')) say('the host Workbook is missing');
  if (!hosts.some((host) => host.getAttributeNS(xsi, 'type') === 'Workbook'))
    say('VersionOverrides has no host Workbook');
}

function checkSets(all, say) {
  const sets = all.filter((one) => one.localName === 'Set');
  const places = { Requirements: office, 'VersionOverrides/Requirements': overrides };
  for (const [name, space] of Object.entries(places)) {
    const set = sets.find((one) => one.parentNode?.parentNode?.namespaceURI === space);
    if (set?.getAttribute('Name') !== 'ExcelApi' || set.getAttribute('MinVersion') !== '1.11') {
      say(`${name} does not ask for ExcelApi 1.11`);
    }
  }
}

/** Pane, buttons and functions of cells share one page: a button can then open the pane, and a cell can read the workbook. */
function checkRuntime(all, say) {
  const of = (name) => all.filter((one) => one.localName === name && one.namespaceURI === overrides);
  const [runtime, ...more] = of('Runtime');
  if (!runtime || more.length || runtime.getAttribute('lifetime') !== 'long')
    say('there is no one Runtime that lives long');
  const page = runtime?.getAttribute('resid');
  if (of('FunctionFile')[0]?.getAttribute('resid') !== page) say('FunctionFile is not the page of the Runtime');
  const [functions] = of('Page');
  if (functions && children(functions)[0]?.getAttribute('resid') !== page) say('Page is not the page of the Runtime');
  const shared = all.some((one) => one.localName === 'Set' && one.getAttribute('Name') === 'SharedRuntime');
  if (!shared) say('VersionOverrides/Requirements does not ask for SharedRuntime');
  for (const control of of('Control')) {
    const name = children(control).find((one) => one.localName === 'Action');
    if (!name?.textContent?.trim()) say(`${control.getAttribute('id')} does nothing`);
  }
}

function checkAddresses(parts, all, root, say) {
  const domains = all.filter((one) => one.localName === 'AppDomain').map((one) => one.textContent?.trim() ?? '');
  const addressed = [
    ...all.filter((one) =>
      ['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'SourceLocation'].includes(one.localName),
    ),
    ...resourcesOf(all).filter((one) => one.localName === 'Image' || one.localName === 'Url'),
  ].filter((one) => one.hasAttribute('DefaultValue'));
  const addresses = addressed.flatMap((one) => {
    const name = one.getAttribute('id') ?? one.localName;
    const others = children(one).map((other) => [
      `${name} (${other.getAttribute('Locale')})`,
      other.getAttribute('Value'),
    ]);
    return [[name, one.getAttribute('DefaultValue')], ...others];
  });
  for (const [name, given] of addresses) {
    const address = given ?? '';
    if (!URL.canParse(address) || !address.startsWith('https://')) {
      say(`${name} is not an https address: ${address}`);
      continue;
    }
    const { origin, pathname } = new URL(address);
    if (!domains.includes(origin)) say(`${name} lies outside the AppDomains: ${origin}`);
    const file = join(
      root,
      pathname.startsWith('/icons/') ? `manifest/public${pathname}` : (built[pathname] ?? `addin${pathname}`),
    );
    if (!existsSync(file)) say(`${name} leads to nothing: ${pathname}`);
    else if (pathname.endsWith('.png')) checkIcon(name, pathname, readFileSync(file), say);
  }
  for (const domain of domains) if (!/^https:\/\/[^/]+$/.test(domain)) say(`AppDomain is no https origin: ${domain}`);
  for (const icon of parts.filter((part) => part.localName === 'IconUrl')) {
    if (!/-32\.png$/.test(icon.getAttribute('DefaultValue') ?? '')) say('IconUrl is not the icon of 32 pixels');
  }
  for (const icon of parts.filter((part) => part.localName === 'HighResolutionIconUrl')) {
    if (!/-64\.png$/.test(icon.getAttribute('DefaultValue') ?? ''))
      say('HighResolutionIconUrl is not the icon of 64 pixels');
  }
}

/** Width and height stand at fixed places in a PNG's first chunk. */
function checkIcon(name, path, bytes, say) {
  const wanted = Number(/-(\d+)\.png$/.exec(path)?.[1]);
  const isPng = bytes.length > 24 && bytes.readUInt32BE(0) === 0x89504e47;
  if (!isPng) say(`${name} is not a PNG: ${path}`);
  else if (bytes.readUInt32BE(16) !== wanted || bytes.readUInt32BE(20) !== wanted) {
    say(`${name} has ${bytes.readUInt32BE(16)} × ${bytes.readUInt32BE(20)} pixels: ${path}`);
  }
}

function checkResources(all, say) {
  const defined = resourcesOf(all);
  const ids = defined.map((one) => one.getAttribute('id'));
  const used = all.filter((one) => one.hasAttribute('resid')).map((one) => one.getAttribute('resid'));
  for (const id of new Set(used)) if (!ids.includes(id)) say(`the resource ${id} is used and not defined`);
  for (const id of new Set(ids)) if (!used.includes(id)) say(`the resource ${id} is defined and not used`);
  for (const id of ids) if (id && id.length > 32) say(`the resource id ${id} is longer than 32 characters`);
  for (const holder of all.filter((one) => one.localName === 'Icon')) {
    const images = children(holder);
    const sizes = images.map((image) => image.getAttribute('size'));
    for (const size of iconSizes)
      if (!sizes.includes(size)) say(`an Icon of ${holder.parentNode.localName} lacks ${size} pixels`);
    for (const image of images) {
      const address = defined
        .find((one) => one.getAttribute('id') === image.getAttribute('resid'))
        ?.getAttribute('DefaultValue');
      if (address && !address.endsWith(`-${image.getAttribute('size')}.png`)) {
        say(`the icon of ${image.getAttribute('size')} pixels leads to ${address}`);
      }
    }
  }
}

function checkTexts(parts, all, say) {
  const told = [
    ...parts.filter((part) => part.localName === 'DisplayName' || part.localName === 'Description'),
    ...all.filter((one) => one.localName === 'String'),
  ];
  for (const one of told) {
    const name = one.getAttribute('id') ?? one.localName;
    if (name === namespace) {
      if (!/^[A-Za-z][A-Za-z0-9]{1,31}$/.test(one.getAttribute('DefaultValue') ?? '')) say(`${name} is no namespace`);
      continue;
    }
    const limit = longest[one.localName] ?? longest[one.parentNode.localName] ?? Number.POSITIVE_INFINITY;
    const english = children(one).find((child) => child.getAttribute('Locale') === 'en-US');
    const texts = [one.getAttribute('DefaultValue') ?? '', english?.getAttribute('Value') ?? ''];
    if (!/\p{Script=Han}/u.test(texts[0])) say(`${name} says nothing in Chinese`);
    if (!texts[1] || /\p{Script=Han}/u.test(texts[1])) say(`${name} says nothing in English`);
    for (const text of texts) if (text.length > limit) say(`${name} is longer than ${limit} characters`);
  }
}

function checkIds(all, say) {
  const ids = [...all.filter((one) => one.hasAttribute('id')).map((one) => one.getAttribute('id'))];
  for (const id of new Set(ids)) if (ids.filter((one) => one === id).length > 1) say(`the id ${id} is given twice`);
}
