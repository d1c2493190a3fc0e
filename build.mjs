/** Builds what is missing or older than its sources, for the commands that run from a fresh clone: npm start, tonglian. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('.', import.meta.url));
const dist = join(root, 'dist');
const lock = join(dist, '.building');

/** In this order; each is a program of the tool chain with its arguments. */
const steps = {
  code: ['node_modules/typescript/bin/tsc', '-b', 'shared', 'document', 'functions', 'addin', 'addin/cli'],
  page: ['node_modules/vite/bin/vite.js', 'build', 'addin', '--logLevel', 'warn'],
  bundle: ['functions/bundle.mjs'],
};

/**
 * `code` is enough for the command line; `page` and `bundle` rest on it. Progress goes to stderr only. Of two that
 * come at once, one builds and the other waits. Throws where a step fails; its own words are on stderr by then.
 */
export async function buildIfNeeded(wanted = Object.keys(steps)) {
  const now = signature();
  if (wanted.every((step) => stampOf(step) === now)) return;
  await hold();
  try {
    for (const step of wanted) {
      // Who waited may find it done.
      if (stampOf(step) === now) continue;
      process.stderr.write(`tonglian: building ${step} …\n`);
      await run(steps[step]);
      writeFileSync(stampFile(step), now);
    }
  } finally {
    rmSync(lock, { force: true });
  }
}

const stampFile = (step) => join(dist, `.built-${step}`);

function stampOf(step) {
  try {
    return readFileSync(stampFile(step), 'utf8');
  } catch {
    return undefined;
  }
}

/** Changes with every source that is added, removed or touched. */
function signature() {
  const hash = createHash('sha256');
  const add = (path) => {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${relative(root, path)} ${size} ${mtimeMs}\n`);
  };
  for (const file of ['package-lock.json', 'tsconfig.json', 'build.mjs']) add(join(root, file));
  for (const layer of ['shared', 'document', 'functions', 'addin']) {
    const files = readdirSync(join(root, layer), { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    for (const path of files.map((entry) => join(entry.parentPath, entry.name)).sort()) add(path);
  }
  return hash.digest('hex');
}

function run([program, ...args]) {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [join(root, program), ...args], { cwd: root, stdio: ['ignore', 2, 2] });
    child.once('error', failed);
    child.once('exit', (code) => (code === 0 ? done() : failed(new Error(`${program} failed (${code})`))));
  });
}

/** Waits until nobody else builds. A lock whose owner was killed is taken over. */
async function hold() {
  mkdirSync(dist, { recursive: true });
  for (let told = false; ; ) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (!isAlive(ownerOf(lock)) || isAbandoned()) takeAway();
    else {
      if (!told) process.stderr.write('tonglian: waiting for another build …\n');
      told = true;
      await new Promise((go) => setTimeout(go, 200));
    }
  }
}

/** Two may find the same dead owner: only what one has moved aside itself may it judge and delete. */
function takeAway() {
  const aside = `${lock}-${process.pid}`;
  try {
    renameSync(lock, aside);
    const owner = ownerOf(aside);
    if (owner !== 0 && isAlive(owner)) renameSync(aside, lock);
    else rmSync(aside);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}

/** Killed between making the file and writing its number into it: it stays empty. */
function isAbandoned() {
  try {
    const { size, mtimeMs } = statSync(lock);
    return size === 0 && Date.now() - mtimeMs > 5000;
  } catch {
    return false;
  }
}

function ownerOf(file) {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return 0;
  }
}

function isAlive(pid) {
  // Just created and not yet written: a moment later it says whose it is.
  if (pid === 0) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildIfNeeded();
