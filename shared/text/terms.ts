/** The field's words for codes that stand in results: kinds of lines, states, names of sheets and columns of ours. */
import { terms as en } from './terms.en';
import { terms as zh } from './terms.zh';

export type { Language } from './sentence';
export type { Terms } from './terms.zh';
export const terms = { zh, en } as const;
