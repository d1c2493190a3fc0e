/** Which conditions does a cell, or a header above a figure, state? Every word typed is kept beside what it is taken for. */
import { compact, keyOf } from '../../language/normalise';
import type { ConditionColumn } from '../../language/rule/column';
import { adoptionUse, genreKey, genreWithSpan, toldCase } from '../../language/rule/genre';
import { measureWord } from '../../language/rule/kind';
import { isLevelWord, levelKey } from '../../language/rule/level';
import { denied, isAny, listWords } from '../../language/rule/list';
import { isOutletName, statedMedium } from '../../language/rule/medium';
import { isOpenList, outletWords } from '../../language/rule/outlet-word';
import { isPlacementName, isPlacementWord, placementWord } from '../../language/rule/placement';
import { readSpan, type SpanUnit } from '../../language/rule/span';
import {
  deniedWord,
  isDenied,
  isNone,
  isRest,
  isRestPlacement,
  joinedMarks,
  openWord,
  withoutAbove,
} from '../../language/rule/word';
import type { Condition, FactName, Range, Word } from '../condition';

type Read = readonly Condition[] | undefined;

/** Columns whose cells hold numbers, and how finely: totals in hundredths, rates in millionths. */
const numeric: Readonly<Partial<Record<ConditionColumn, { readonly fact: FactName; readonly times: number }>>> = {
  length: { fact: 'length', times: 1 },
  minutes: { fact: 'minutes', times: 1 },
  reads: { fact: 'reads', times: 1 },
  photos: { fact: 'photos', times: 1 },
  headcount: { fact: 'headcount', times: 1 },
  age: { fact: 'age', times: 1 },
  rate: { fact: 'rate', times: 10000 },
  total: { fact: 'total', times: 100 },
  over: { fact: 'over', times: 1 },
  short: { fact: 'short', times: 1 },
  place: { fact: 'place', times: 1 },
};
const unitFact: Readonly<Partial<Record<SpanUnit, FactName>>> = {
  length: 'length',
  minutes: 'minutes',
  seconds: 'seconds',
  reads: 'reads',
  photos: 'photos',
  percent: 'rate',
  age: 'age',
};

const range = (min: number | null, max: number | null, times: number): Range => ({
  min: min === null ? null : Math.round(min * times),
  max: max === null ? null : Math.round(max * times),
});

function spans(text: string, column: ConditionColumn, place: string): Read {
  const known = numeric[column];
  if (!known) return undefined;
  const step = known.times === 1 ? 1 : 1 / known.times;
  const whole = readSpan(text, step);
  const read = whole ? [whole] : listWords(text).map((part) => readSpan(part, step));
  const found = read.filter((span) => span !== undefined);
  if (found.length === 0 || found.length < read.length) return undefined;
  const stated = found[0]?.unit;
  const fact =
    (known.times === 1 && stated && column !== 'age' && column !== 'place' && column !== 'over' && column !== 'short'
      ? unitFact[stated]
      : undefined) ?? known.fact;
  return [
    { fact, test: { kind: 'range', ranges: found.map((span) => range(span.min, span.max, known.times)) }, at: place },
  ];
}

const plain = (text: string, key: string): Word =>
  isRest(text) ? { text, key, how: 'rest' } : isNone(key) ? { text, key, how: 'none' } : { text, key, how: 'name' };

function levelWord(text: string): Word {
  const base = withoutAbove(text);
  const key = levelKey(base ?? text);
  return { ...plain(text, key), ...(base === undefined ? {} : { above: true, level: key }) };
}

function word(column: ConditionColumn, text: string): readonly Word[] {
  switch (column) {
    case 'outlet':
      return outletWords(text).map((found) => ({
        text,
        key: found.key,
        how: found.how,
        ...(found.level ? { level: found.level } : {}),
        ...(found.above ? { above: true } : {}),
        ...(found.media ? { media: [...found.media] } : {}),
      }));
    case 'level':
    case 'awardLevel':
    case 'instruction':
      return [levelWord(text)];
    case 'medium': {
      const media = statedMedium(text);
      const rest = isRest(text);
      return [
        {
          ...plain(text, keyOf(text)),
          ...(media.length > 0 && !rest ? { how: 'class' as const, media: [...media] } : {}),
        },
      ];
    }
    case 'placement': {
      const key = placementWord(text);
      return [isRestPlacement(key) ? { text, key, how: 'rest' } : { text, key, how: 'name' }];
    }
    case 'genre':
      return [plain(text, genreKey(text))];
    case 'use': {
      const use = adoptionUse(text);
      return [use ? { text, key: use, how: 'name' } : plain(text, keyOf(text))];
    }
    case 'measure':
      return [{ text, key: measureWord(text) ?? keyOf(text), how: 'name' }];
    case 'mark':
      return [{ ...plain(text, keyOf(text)), key: joinedMarks(keyOf(text)) }];
    default:
      return [plain(text, keyOf(text))];
  }
}

const facts: Readonly<Partial<Record<ConditionColumn, FactName>>> = { subject: 'unit' };

/** The conditions of one cell; none where it is blank, undefined where it cannot be read. */
export function cellConditions(column: ConditionColumn, typed: string, place: string): Read {
  if (isAny(typed)) return [];
  if (numeric[column]) return spans(typed, column, place);
  if (column === 'genre' || column === 'outlet' || column === 'placement') {
    const both = listWords(typed).length === 1 ? genreWithSpan(typed) : undefined;
    const span = both ? readSpan(both.span) : undefined;
    const fact = span?.unit ? unitFact[span.unit] : undefined;
    const rest = both && span && fact ? cellConditions(column, both.genre, place) : undefined;
    if (span && fact && rest)
      return [...rest, { fact, test: { kind: 'range', ranges: [range(span.min, span.max, 1)] }, at: place }];
  }
  // 级别/版面 | 头版头条: a place among levels is a place.
  if (column === 'level' && listWords(typed).every(isPlacementName)) return cellConditions('placement', typed, place);
  const [text, not] = denied(typed);
  const open = column === 'outlet' && isOpenList(text);
  const words = listWords(text).flatMap((part) => word(column, part));
  if (words.length === 0) return undefined;
  const listed: readonly Word[] = open ? [...words, { text: openWord, key: openWord, how: 'rest' }] : words;
  return [{ fact: facts[column] ?? (column as FactName), test: { kind: 'words', words: [...listed], not }, at: place }]; // safe: every other column is named as its fact
}

/** The words before a figure in its cell, prose or not; undefined where they say more than one case. */
export function toldConditions(typed: string, place: string): Read {
  const told = toldCase(compact(typed));
  if (!told) return undefined;
  const found = headerConditions(told.of, place);
  // What is adopted by somebody is adopted by an outlet, whatever its name ends in.
  return told.adopted && found.every(({ fact }) => fact === 'genre') ? cellConditions('outlet', told.of, place) : found;
}

/** A header over a figure, or the words before a figure in its cell: a span, a placement, a level, a class of outlets, else a genre. */
export function headerConditions(typed: string, place: string): readonly Condition[] {
  if (isAny(typed)) return [];
  const span = readSpan(typed);
  const fact = span?.unit ? unitFact[span.unit] : undefined;
  if (span && fact) return [{ fact, test: { kind: 'range', ranges: [range(span.min, span.max, 1)] }, at: place }];
  const [text] = denied(typed);
  const words = listWords(text);
  const column: ConditionColumn =
    words.every(isPlacementWord) || isPlacementWord(typed)
      ? 'placement'
      : words.every((part) => isLevelWord(part))
        ? 'level'
        : words.every((part) => adoptionUse(part) !== undefined)
          ? 'use'
          : words.every((part) => outletWords(part).every((found) => found.how !== 'name') || isOutletName(part))
            ? 'outlet'
            : 'genre';
  const whole =
    column === 'placement' && isDenied(typed)
      ? [
          {
            fact: 'placement' as const,
            test: {
              kind: 'words' as const,
              words: words.map((part) => ({ text: typed, key: placementWord(deniedWord(part)), how: 'name' as const })),
              not: false,
            },
            at: place,
          },
        ]
      : undefined;
  return whole ?? cellConditions(column, typed, place) ?? [];
}
