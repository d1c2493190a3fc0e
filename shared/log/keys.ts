/** Under which key does a row of the log stand? */
import type { KeyRange } from './store';

/** Twelve digits keep the order of the keys the order of the numbers. */
const digits = (seq: number): string => String(seq).padStart(12, '0');

export const headKey = 'head';
export const eventKey = (seq: number): string => `e-${digits(seq)}`;
export const commandKey = (id: string): string => `c-${id}`;
/** A row of private parts bears its first event's number, so that a range of events finds its parts by a range of keys. */
export const privateKey = (seq: number): string => `x-${digits(seq)}`;

/** Named by what it says: 40 digits of its hash tell it from all others. */
export const contentKey = (hash: string, part: number): string =>
  `b-${hash.slice(0, 40)}-${String(part).padStart(3, '0')}`;

export const eventRange = (from: number, to: number): KeyRange => ({ from: eventKey(from), to: eventKey(to) });
/** Every row of a log: keys are ASCII below '~'. */
export const everyKey: KeyRange = { from: ' ', to: '~' };

export const isCommandId = (id: string): boolean => /^[0-9a-z]{32}$/.test(id);
export const isWorkspace = (name: string): boolean => /^[0-9a-z]{1,32}$/.test(name);
