/** Sentences for why something in a sheet was read as it was, by language. */
import { reasons as en } from './reasons.en';
import { reasons as zh } from './reasons.zh';

export const reasons = { zh, en } as const;
