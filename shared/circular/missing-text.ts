/** Where is a task short? In words: in which months or weeks, and by how many; or why nothing can be said yet. */
import type { CompletionLine } from '../contract/review';
import type { ReviewWords } from '../text/review';

/** Null where nothing is missing. */
export function missingText({ due, done, running, missing }: CompletionLine, words: ReviewWords): string | null {
  if (due === null || done === null) return words.unreadable;
  if (running) return words.running;
  if (missing.length === 0) return null;
  return missing.map(({ period, short }) => words.missingOne(shortSpan(period), short)).join(words.comma);
}

/** 2018-01, or the days of a week. */
const shortSpan = ({ from, to }: CompletionLine['missing'][number]['period']): string =>
  from.slice(0, 7) === to.slice(0, 7) && from.endsWith('-01') && to >= `${to.slice(0, 7)}-28`
    ? from.slice(0, 7)
    : `${from}~${to.slice(5)}`;
