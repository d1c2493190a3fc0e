/** What does each task cell of a table ask for, and what do header, title and notes add to it? */
import {
  anyDigit,
  countsAdopted,
  countsSubmitted,
  duty,
  eachMark,
  every,
  notedRhythm,
  plainPiece,
  rhythmBefore,
  rhythmOnly,
  yearly,
} from '../language/layout-words';
import { type QuotaContext, type QuotaEntry, quotaProblem, readQuotas } from '../language/quota';
import { readPer } from '../language/rhythm';
import {
  campaignWord,
  followersMeasure,
  periodColumn,
  perWords,
  plain,
  pointsMeasure,
  visitsMeasure,
} from '../language/words';
import type { Problem } from '../problem';
import { at, cellName } from './address';
import type { CellValue } from './grid';
import { nameIn } from './outlet';
import type { Meaning, Per, Quota } from './table';
import { textOf, type View } from './view';
import { stem, wordOf } from './word';

export type Asked = Pick<Meaning, 'per' | 'of' | 'counts' | 'measure'>;

export interface Surroundings {
  readonly titles: readonly string[];
  readonly notes: readonly string[];
  /** A column of the table says how often. */
  readonly periodColumn: boolean;
  readonly phases: boolean;
}

const perIn = (text: string): Per | undefined => {
  const word = plain(text);
  return readPer(word) ?? perWords.find(([, fits]) => fits.test(word))?.[0];
};

/** How often a header asks. */
export const rhythmOf = (path: readonly string[]): Pick<Meaning, 'per'> => {
  const per = [...path]
    .reverse()
    .map(perIn)
    .find((found) => found !== undefined);
  return per ? { per } : {};
};

function countsIn(text: string): Asked['counts'] {
  const word = plain(text);
  const adopted = countsAdopted.test(word);
  const submitted = countsSubmitted.test(word);
  return adopted && !submitted ? 'adopted' : submitted && !adopted ? 'submitted' : undefined;
}

/** The defaults that a quota column's header gives its cells. */
export function askedBy(path: readonly string[], around: Surroundings): Asked {
  const upward = [...path].reverse();
  const title = around.titles.join(' ');
  const first = <T>(found: readonly (T | undefined)[]): T | undefined => found.find((f) => f !== undefined);
  const fromPath = first(upward.map(perIn));
  const fromNotes = first([...around.titles].reverse().map(perIn)) ?? first(around.notes.map(perOfNote));
  const campaign = campaignWord.test(plain(title)) && !yearly.test(plain(title));
  const per = fromPath ?? (around.periodColumn || around.phases ? undefined : campaign ? 'once' : fromNotes);
  const counts = first(upward.map(countsIn)) ?? countsIn(title);
  const of = ofPath(path);
  const whole = plain(`${path.join(' ')}`);
  const measure = pointsMeasure.test(whole)
    ? 'points'
    : followersMeasure.test(whole)
      ? 'followers'
      : visitsMeasure.test(whole) || visitsMeasure.test(plain(around.titles[around.titles.length - 1] ?? ''))
        ? 'visits'
        : undefined;
  return {
    ...(per ? { per } : {}),
    ...(of ? { of } : {}),
    ...(counts ? { counts } : {}),
    ...(measure ? { measure } : {}),
  };
}

/** 任务按月计算 says how often; a deadline in a note does not. */
function perOfNote(text: string): Per | undefined {
  const found = notedRhythm.exec(plain(text));
  return found ? perIn(every(found[2] ?? '')) : undefined;
}

/** The outlet, level or kind of piece that the header names; counting and rhythm taken off. */
function ofPath(path: readonly string[]): string | undefined {
  for (let i = path.length - 1; i >= 0; i--) {
    const name = nameIn(path[i] ?? '');
    if (name === undefined) continue;
    const word = wordOf(name)?.word;
    if (word === 'quota' || word === 'count' || word === 'sum' || (word === 'task' && duty.test(stem(name)))) continue;
    const rest = name.replace(rhythmBefore, '');
    if (rest.length < 2 || plainPiece.test(plain(rest))) continue;
    return rest;
  }
  return undefined;
}

const alone: Surroundings = { titles: [], notes: [], periodColumn: false, phases: false };
const sampled = 200;

/** What a cell of the period column says. */
export function perOfCell(view: View, row: number, col: number): Per | undefined {
  return askedBy([view.text(row, col)], alone).per;
}

/** Where every figure of a column says how often, and all say the same, that is the column's rhythm. */
export function cellRhythm(view: View, col: number, rows: readonly number[]): Per | undefined {
  const said = new Set<Per | undefined>();
  for (const row of rows.slice(0, sampled)) if (anyDigit.test(view.text(row, col))) said.add(perOfCell(view, row, col));
  return said.size === 1 ? [...said][0] : undefined;
}

export interface QuotaCell {
  readonly row: number;
  readonly col: number;
  readonly record: string;
  readonly asked: Asked;
  /** What the row's own period column says. */
  readonly per?: Per | undefined;
  /** Pieces of a campaign: a figure without a rhythm is asked once. */
  readonly once: boolean;
}

interface Read {
  readonly entry: QuotaEntry;
  readonly problem: ReturnType<typeof quotaProblem>;
}

export function quotasOf(
  view: View,
  cells: readonly QuotaCell[],
): { readonly quotas: readonly Quota[]; readonly issues: readonly Problem[] } {
  const quotas: Quota[] = [];
  const issues: Problem[] = [];
  // The same few texts stand in most cells; only 各5条 asks who the record is.
  const known = new Map<string, readonly Read[]>();
  const read = (value: CellValue, col: number, context: QuotaContext): readonly Read[] => {
    const key = `${col}|${context.per ?? ''}|${typeof value}|${value}`;
    const same = known.get(key);
    if (same) return same;
    const entries = readQuotas(value, context).map((entry): Read => ({ entry, problem: quotaProblem(entry) }));
    if (!eachMark.test(String(value))) known.set(key, entries);
    return entries;
  };
  for (const { row, col, record, asked, per, once } of cells) {
    const value = view.seen(row, col);
    if (value === null) continue;
    const merge = view.mergeAt(row, col);
    const anchor = merge ? { row: merge.top, col: merge.left } : { row, col };
    const context = { ...asked, record, ...((per ?? asked.per) ? { per: per ?? asked.per } : {}) };
    let unread = false;
    for (const { entry, problem } of read(value, col, context)) {
      const counted = entry.min !== null || entry.max !== null;
      quotas.push({
        ...entry,
        per: entry.per ?? (once && counted ? 'once' : null),
        record,
        cell: cellName(anchor.row, anchor.col),
      });
      if (problem && !unread && (!merge || merge.top === row)) {
        issues.push({
          code: problem,
          at: at(view.grid.sheet, anchor.row, anchor.col),
          detail: { text: String(value).trim(), unit: record },
        });
        unread = true;
      }
    }
  }
  return { quotas, issues };
}

/** The column that says how often, by its name or because its cells do: 每月, 每周, 季度. */
export function periodColumnOf(
  view: View,
  columns: readonly { readonly col: number; readonly leaf: string }[],
  rows: readonly number[],
): number | undefined {
  const named = columns.find((c) => periodColumn.test(stem(c.leaf)));
  if (named) return named.col;
  const sample = rows.slice(0, 20);
  return columns.find((c) => {
    const texts = sample.map((r) => textOf(view.seen(r, c.col))).filter((t) => t !== '');
    return texts.length > 0 && texts.every((t) => rhythmOnly.test(plain(t)));
  })?.col;
}
