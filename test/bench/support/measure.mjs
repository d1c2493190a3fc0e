// How long does it take? Warm runs, all cases in turn, forth and back, so that a busy moment of the machine hits none alone.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

/**
 * @param cases name, run (what is timed), before (what is not; its value is handed to run).
 * @returns by name the median in milliseconds, the lowest and highest, and what the last run gave.
 */
export async function measure(cases, { rounds = 7, warm = 2 } = {}) {
  const found = new Map(cases.map(({ name }) => [name, { times: [], value: undefined }]));
  for (let round = -warm; round < rounds; round += 1) {
    for (const { name, run, before } of round % 2 === 0 ? cases : [...cases].reverse()) {
      const given = await before?.();
      const entry = found.get(name);
      // What an earlier case left behind is not this one's to clear away.
      collect();
      const start = performance.now();
      const pending = run(given);
      entry.value = pending instanceof Promise ? await pending : pending;
      const took = performance.now() - start;
      if (round >= 0) entry.times.push(took);
    }
  }
  return new Map([...found].map(([name, { times, value }]) => [name, { ...spread(times), value }]));
}

export function spread(times) {
  const sorted = [...times].sort((one, other) => one - other);
  return { median: sorted[Math.floor(sorted.length / 2)], low: sorted[0], high: sorted.at(-1) };
}

/** One line of a benchmark's results, of a time. */
export function time(name, { median, low, high }, unit = 'ms') {
  return { case: name, value: median, unit, low, high };
}

/** A line with the most that it may be; at the smallest size times say nothing, so none is asked for. */
export function bounded(name, value, unit, budget, { small = false } = {}) {
  return { case: name, value, unit, ...(small ? {} : { budget, ok: value <= budget }) };
}

export const sameFigures = (one, other, what) => {
  const [a, b] = [JSON.stringify(one), JSON.stringify(other)];
  if (a === b) return;
  let at = 0;
  while (a[at] === b[at]) at += 1;
  throw new Error(
    `${what}: the figures differ at ${a.slice(Math.max(0, at - 60), at + 60)} / ${b.slice(Math.max(0, at - 60), at + 60)}`,
  );
};
