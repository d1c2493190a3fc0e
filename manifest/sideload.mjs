/** `npm run sideload [-- FILE]`: gives the manifest to the Excel of this machine, by Microsoft's own tool. Nothing is uploaded anywhere. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where Excel takes a manifest by hand: the same on every system. */
const byHand = (file) =>
  [
    `Excel on the web takes it by hand: open a workbook, Home > Add-ins > More add-ins > Upload my add-in, and choose ${file}.`,
    'For everybody in an organisation an administrator adds the same file in the Microsoft 365 admin centre, Integrated apps.',
  ].join('\n');

const given = process.argv.slice(2).find((word) => !word.startsWith('-'));
const path = given ?? fileURLToPath(new URL('manifest.xml', import.meta.url));
const file = relative(process.cwd(), path);
if (!existsSync(path)) {
  console.error(`There is no manifest at ${file}.`);
  process.exitCode = 2;
} else if (process.platform !== 'win32' && process.platform !== 'darwin') {
  console.error(`There is no Excel for ${process.platform}, so nothing was done.\n${byHand(file)}`);
  process.exitCode = 1;
} else {
  const tool = ['--yes', 'office-addin-dev-settings', 'sideload', path, 'desktop', '--app', 'excel'];
  // npx is a script of the shell's on Windows.
  const { status } = spawnSync('npx', tool, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) console.error(`Microsoft's tool could not be run or did not find Excel.\n${byHand(file)}`);
  process.exitCode = status === 0 ? 0 : 1;
}
