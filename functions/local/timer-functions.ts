/** When do the timers run? By the real host's rules: in UTC, never overlapping, at most one missed run is made up for. */

import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Cron } from 'croner';
import * as z from 'zod';
import type { LoadedApp, RegisteredFunction } from './core-api';
import { invoke } from './invoke';

export interface TimerFunction {
  readonly name: string;
  readonly schedule: string;
}

export interface TimerFunctions {
  readonly list: readonly TimerFunction[];
  /** Runs a timer now; false where there is none of this name. It resolves when it is accepted, not when it is done. */
  readonly run: (name: string) => boolean;
  /** Ends the schedules and waits for what runs. */
  readonly stop: () => Promise<void>;
}

const trigger = z.looseObject({ schedule: z.string(), useMonitor: z.boolean().optional() });
const status = z.strictObject({ schedule: z.string(), last: z.string(), next: z.string(), lastUpdated: z.string() });
const statuses = z.record(z.string(), status);
type Status = z.infer<typeof status>;

interface Timer extends TimerFunction {
  readonly cron: Cron;
  readonly registered: RegisteredFunction;
  readonly input: string;
  /** Whether its status is kept; schedules below a minute have none. */
  readonly monitored: boolean;
  running: Promise<void> | undefined;
}

/** What the real host gives as `last` before the first run. */
const never = '0001-01-01T00:00:00.000Z';

export function timerFunctions(
  app: LoadedApp,
  statusFile: string,
  now: () => Date,
  log: (message: string) => void,
): TimerFunctions {
  const kept = readStatuses(statusFile);
  const timers = app.functions.flatMap(timerOf);

  const keep = (timer: Timer, last: string): void => {
    const at = now();
    const next = timer.cron.nextRun(at)?.toISOString() ?? '';
    kept.set(timer.name, { schedule: timer.schedule, last, next, lastUpdated: at.toISOString() });
    if (!timer.monitored) return;
    const monitored = timers.flatMap(({ name, monitored }) => (monitored ? [[name, kept.get(name)] as const] : []));
    mkdirSync(dirname(statusFile), { recursive: true });
    writeFileSync(`${statusFile}~`, JSON.stringify(Object.fromEntries(monitored)));
    renameSync(`${statusFile}~`, statusFile);
  };

  const start = async (timer: Timer, isPastDue: boolean): Promise<void> => {
    const { name, registered, input } = timer;
    const { last = never, next = '', lastUpdated = never } = kept.get(name) ?? {};
    const begun = now().toISOString();
    const info = {
      Schedule: { AdjustForDST: true },
      ScheduleStatus: { Last: last, Next: next, LastUpdated: lastUpdated },
      IsPastDue: isPastDue,
    };
    try {
      await invoke(app.model, registered, { name: input, data: { json: JSON.stringify(info) }, metadata: {} }, log);
    } catch (error) {
      log(`${name} threw: ${error instanceof Error ? error.stack : String(error)}`);
    }
    keep(timer, begun);
  };
  const run = (timer: Timer, isPastDue: boolean): void => {
    const running = (timer.running ?? Promise.resolve())
      .then(() => start(timer, isPastDue))
      .finally(() => {
        if (timer.running === running) timer.running = undefined;
      });
    timer.running = running;
  };

  for (const timer of timers) {
    const known = kept.get(timer.name);
    // A schedule that was edited meanwhile has missed nothing.
    const missed =
      timer.monitored && known?.schedule === timer.schedule && known.next !== '' && known.next < now().toISOString();
    if (missed) run(timer, true);
    else if (known?.schedule !== timer.schedule) keep(timer, known?.last ?? never);
    timer.cron.schedule(() => {
      if (timer.running === undefined) run(timer, false);
    });
  }

  return {
    list: timers.map(({ name, schedule }) => ({ name, schedule })),
    run: (name) => {
      const timer = timers.find((one) => one.name === name);
      if (timer !== undefined) run(timer, false);
      return timer !== undefined;
    },
    stop: async () => {
      for (const { cron } of timers) cron.stop();
      await Promise.all(timers.map(({ running }) => running));
    },
  };
}

function timerOf(registered: RegisteredFunction): Timer[] {
  const { name, bindings } = registered.metadata;
  return Object.entries(bindings).flatMap(([input, binding]) => {
    if (binding.type.toLowerCase() !== 'timertrigger') return [];
    const { schedule, useMonitor = true } = trigger.parse(binding);
    // NCRONTAB has seconds and wants day of month and day of week both fulfilled, where most others take either.
    const cron = new Cron(schedule, { mode: '6-part', timezone: 'UTC', domAndDow: true });
    const [first, second] = cron.nextRuns(2);
    const apart =
      first === undefined || second === undefined ? Number.POSITIVE_INFINITY : second.getTime() - first.getTime();
    return [{ name, schedule, cron, registered, input, monitored: useMonitor && apart >= 60_000, running: undefined }];
  });
}

/** A damaged file costs at most one run that would have been made up for. */
function readStatuses(file: string): Map<string, Status> {
  try {
    return new Map(Object.entries(statuses.parse(JSON.parse(readFileSync(file, 'utf8')))));
  } catch {
    return new Map();
  }
}
