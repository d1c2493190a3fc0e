// What does a piece of work cost in a process of its own: time, and memory at its peak?
import { spawn } from 'node:child_process';

/** The program prints one line of JSON at its end; `peak` is what the system held for it at most, in MB. */
export function inChild(program, args = [], { command = process.execPath, env = {} } = {}) {
  return new Promise((done, failed) => {
    const child = spawn(command, [program, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    let [out, errors] = ['', ''];
    child.stdout.on('data', (data) => {
      out += data;
    });
    child.stderr.on('data', (data) => {
      errors += data;
    });
    child.once('error', failed);
    child.once('close', (code) => {
      if (code !== 0) return failed(new Error(`${program} ended with ${code}: ${errors.slice(-500)}`));
      done(JSON.parse(out.trim().split('\n').at(-1)));
    });
  });
}

/** Called by such a program: `maxRSS` is in kilobytes. */
export function report(values) {
  console.log(JSON.stringify({ ...values, peak: process.resourceUsage().maxRSS / 1000 }));
}
