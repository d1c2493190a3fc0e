/** `npm run package -- --pane URL --api URL`: what is put on a server, in one folder: functions, pane, manifest. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildIfNeeded } from '../build.mjs';
import { findings } from '../manifest/structure.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const usage = `npm run package -- --pane https://PANE --api https://FUNCTIONS
  [--client APPLICATION-ID --tenant DIRECTORY-ID] [--cloud public|china] [--out FOLDER]
Writes FOLDER (dist/package) with functions/ (for func or a zip), pane/ (static files) and manifest.xml.`;

/** Where the manifest in the repository says that the pane is: this machine. */
const here = 'https://localhost:3000';
/** Microsoft's own address of Office.js; in 21Vianet's cloud there is another, since Office there never leaves it. */
const officeJs = {
  public: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  china: 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
};

/** @returns {object | string} the addresses, or what is wrong with them. */
function asked(args) {
  let values;
  try {
    ({ values } = parseArgs({
      args,
      options: Object.fromEntries(
        ['pane', 'api', 'client', 'tenant', 'cloud', 'out'].map((name) => [name, { type: 'string' }]),
      ),
    }));
  } catch (error) {
    return error.message;
  }
  const { client, tenant, cloud = 'public', out = join(root, 'dist/package') } = values;
  const origins = {};
  for (const name of ['pane', 'api']) {
    const url = URL.canParse(values[name] ?? '') ? new URL(values[name]) : undefined;
    if (url?.protocol !== 'https:' || url.pathname !== '/' || url.search || url.hash) {
      return `--${name} is an https address without a path`;
    }
    if (/^(localhost|127\.|\[::1\])/.test(url.hostname)) return `--${name} is this machine: nobody else gets there`;
    origins[name] = url.origin;
  }
  if ((client === undefined) !== (tenant === undefined)) return '--client and --tenant belong together';
  for (const [name, id] of Object.entries({ client, tenant })) {
    if (id !== undefined && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return `--${name} is a GUID`;
  }
  if (!Object.hasOwn(officeJs, cloud)) return '--cloud is public or china';
  return { ...origins, client, tenant, cloud, out };
}

/** The bundle holds every library, so that production installs nothing; only the host's own module stays outside. */
function writeFunctions(folder, { name, version, license, engines }) {
  mkdirSync(folder, { recursive: true });
  cpSync(join(root, 'dist/functions-app'), folder, { recursive: true });
  for (const file of ['host.json', '.funcignore']) cpSync(join(root, file), join(folder, file));
  const own = {
    name: `${name}-functions`,
    version,
    license,
    private: true,
    main: 'main.js',
    engines,
    dependencies: {},
  };
  const { main: _, dependencies: __, private: ___, ...listed } = own;
  const lock = { name: own.name, version, lockfileVersion: 3, requires: true, packages: { '': listed } };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(own, null, 2)}\n`);
  writeFileSync(join(folder, 'package-lock.json'), `${JSON.stringify(lock, null, 2)}\n`);
}

/** Pages learn from a line of their own where the service is and which directory signs in: nothing has to be fetched first. */
function writePane(folder, { api, client, tenant, cloud }) {
  cpSync(join(root, 'dist/pane'), folder, { recursive: true });
  const settings = { server: api, ...(client === undefined ? {} : { signIn: { client, tenant, cloud } }) };
  const line = `<meta name="tonglian" content="${JSON.stringify(settings).replaceAll('"', '&quot;')}" />`;
  const pages = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.html'));
  for (const page of pages) {
    const html = readFileSync(join(folder, page), 'utf8');
    const told = html.replace('<meta charset="utf-8" />', (first) => `${first}\n    ${line}`);
    if (told === html) throw new Error(`${page} has no place for its settings`);
    writeFileSync(join(folder, page), told.replaceAll(officeJs.public, officeJs[cloud]));
  }
}

function writeManifest(file, { pane }) {
  const xml = readFileSync(join(root, 'manifest/manifest.xml'), 'utf8').replaceAll(here, pane);
  if (/localhost|127\.0\.0\.1/i.test(xml)) throw new Error('the manifest still names this machine');
  writeFileSync(file, xml);
  return xml;
}

const given = asked(process.argv.slice(2));
if (typeof given === 'string') {
  console.error(`${given}\n${usage}`);
  process.exitCode = 2;
} else {
  await buildIfNeeded();
  const { out } = given;
  const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const part of ['functions', 'pane', 'manifest.xml']) rmSync(join(out, part), { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  writeFunctions(join(out, 'functions'), own);
  writePane(join(out, 'pane'), given);
  const wrong = findings(writeManifest(join(out, 'manifest.xml'), given), { version: own.version, root });
  for (const line of wrong) console.error(line);
  if (wrong.length > 0) process.exitCode = 1;
  const shown = relative(process.cwd(), out) || '.';
  console.log(`${shown}/functions     put on ${given.api}`);
  console.log(`${shown}/pane          put on ${given.pane}`);
  console.log(`${shown}/manifest.xml  give to Excel`);
}
