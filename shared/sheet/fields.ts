/** What does each column of a table hold? The header's words first, then the cells, the neighbours and the kind of table. */

import { among, askedInText, doneWord, worthEach } from '../language/layout-words';
import { levelName, plain, unitName, type Word } from '../language/words';
import { cornerParts } from './header-score';
import { askable } from './kind';
import { addsUp, compared, countedBeside, isKindOfPiece, lent, measures, wholeBefore } from './neighbours';
import { outletOf } from './outlet';
import { cumulativeOf, partsOf } from './parts';
import type { Profile } from './profile';
import type { Why } from './reason';
import { isSumOf } from './sums';
import type { Field, TableKind } from './table';
import { titleMeasure } from './title-measure';
import { namesGenre, namesOutlet, wordOf } from './word';

export interface Head {
  readonly path: readonly string[];
  /** The corner's cell as typed, line breaks and all, where it is one cell. */
  readonly raw: unknown;
  readonly word: Word | undefined;
  readonly profile: Profile;
}
export interface Meant {
  readonly field: Field;
  readonly why: Why;
  readonly confidence: number;
  readonly outlet?: string;
  readonly cumulative?: boolean;
  readonly part?: boolean;
}

/** What may stand in a corner: 报送⏎条数 is no corner. */
const subjects = new Set<Word>(['unit', 'outlet', 'person', 'task', 'level', 'genre', 'date']);

/** The word of the last text of a path; a corner cell of two names says what runs down. */
export function headWord(path: readonly string[], raw: unknown, profile: Profile): Word | undefined {
  const leaf = path[path.length - 1] ?? '';
  if (profile.ticks >= 0.5 && namesOutlet(leaf)) return 'adopted';
  const parts = path.length === 1 && typeof raw === 'string' ? cornerParts(raw) : [];
  if (parts.length === 2) {
    const [across, down] = parts.map((part) => wordOf(part)?.word);
    if (across && down && across !== down && subjects.has(across) && subjects.has(down)) return down;
  }
  return wordOf(leaf)?.word;
}

/** For judging the kind: a column of figures whose own header only names an outlet or a genre says what its group says. */
export function wordWithGroup(head: Head): Word | undefined {
  const open =
    head.word === undefined ||
    head.word === 'outlet' ||
    head.word === 'level' ||
    head.word === 'genre' ||
    head.word === 'count';
  return open && (head.profile.figures >= 0.5 || head.profile.filled === 0)
    ? (lent(head.path) ?? head.word)
    : head.word;
}

/** Where no header names the unit, the first unnamed column whose cells are names of units holds it. */
export function withUnits(heads: readonly Head[]): readonly Head[] {
  const named = (h: Head) => h.word === 'unit' || h.word === 'person' || h.word === 'title';
  // 省办 and 市办 over figures adopt, and are nobody who is counted.
  if (heads.some((h) => named(h) && !(h.profile.numbers >= 0.9))) return heads;
  const at = heads.findIndex((h) => {
    const names = h.profile.texts.filter((t) => unitName.test(plain(t)) && t.length <= 20).length;
    const open = h.word === undefined || h.word === 'task' || h.word === 'genre' || h.word === 'other';
    return open && h.profile.numbers < 0.1 && h.profile.texts.length >= 2 && names >= h.profile.texts.length * 0.7;
  });
  return at < 0 ? heads : heads.map((h, i) => (i === at ? { ...h, word: 'unit' as const } : h));
}

export function fieldsOf(heads: readonly Head[], kind: TableKind, titles: readonly string[]): readonly Meant[] {
  const measure = titleMeasure(titles);
  const drafts = heads.map((head, i) => draft(head, kind, measure, heads, i));
  const resolved = drafts.map((meant, i) =>
    meant.field === 'sum' ? { ...meant, field: sumField(heads, drafts, i, measure) } : meant,
  );
  const fields = resolved.map((meant) => ({
    ...meant,
    field: meant.field === 'sum' ? measure : meant.field === 'count' ? counting(measure) : meant.field,
  }));
  return finish(heads, fields, kind);
}

/** Pieces are counted, points are not: 条数 is never a score. */
const counting = (measure: Field): Field => (measure === 'points' ? 'adopted' : measure);

interface Draft {
  readonly field: Word;
  readonly why: Why;
  readonly confidence: number;
}
const drafted = (field: Word, why: Why, confidence: number): Draft => ({ field, why, confidence });

function draft(head: Head, kind: TableKind, measure: Field, heads: readonly Head[], at: number): Draft {
  const { profile, word, path } = head;
  const leaf = path[path.length - 1] ?? '';
  const sure = wordOf(leaf)?.sure ?? 0;
  const figures = profile.figures >= 0.5 || profile.filled === 0;
  const byWord = (field: Word) => drafted(field, 'field-words', Math.max(0.5, sure * 0.97));
  const byPlace = (field: Word) => drafted(field, 'field-context', 0.8);
  const parent = lent(path);

  if (
    kind === 'payStandard' &&
    word !== 'serial' &&
    word !== 'note' &&
    word !== 'length' &&
    (profile.money >= 0.5 || (profile.numbers >= 0.5 && word !== 'other'))
  )
    return word === 'amount' ? byWord('amount') : drafted('amount', 'field-data', 0.85);
  if (
    kind === 'pointsStandard' &&
    (word === undefined ||
      word === 'level' ||
      word === 'outlet' ||
      word === 'adopted' ||
      word === 'genre' ||
      word === 'submitted') &&
    profile.numbers >= 0.6
  )
    return drafted('points', 'field-data', 0.8);
  if (
    kind === 'ledger' ||
    kind === 'roster' ||
    kind === 'schedule' ||
    kind === 'other' ||
    kind === 'payStandard' ||
    kind === 'pointsStandard'
  )
    return plainDraft(head, byWord, kind === 'ledger');

  if (kind === 'tally' && figures && compared(heads, path)) return drafted('other', 'field-context', 0.8);
  if (kind === 'quota') {
    if (word === 'quota' && !figures) return profile.filled > 0 ? drafted('task', 'field-data', 0.7) : byWord('quota');
    if (word === 'quota') return byWord('quota');
    // 完成标准: 每月上报8条,采用3条
    const open = word === undefined || word === 'other';
    if (open && isMostly(profile.texts, (text) => askedInText.test(plain(text))))
      return drafted('quota', 'field-data', 0.7);
    const askedHere = parent === 'quota' || !doneWord.test(leaf);
    if (figures && askedHere && askable(word, leaf) && (profile.filled > 0 || parent === 'quota' || word === undefined))
      return byPlace('quota');
  } else {
    if (word === 'quota' && !figures) return drafted('task', 'field-data', 0.7);
  }
  if (
    kind === 'tally' &&
    figures &&
    path.some((text) => worthEach.test(plain(text))) &&
    word !== 'submitted' &&
    namesOutlet(leaf)
  )
    return byPlace(addsUp(heads) ? 'points' : 'adopted');
  const whole = among.test(plain(leaf)) && word !== 'rate' ? wholeBefore(heads, at) : undefined;
  if (whole) return byPlace(whole);
  if (word === 'sum') return drafted('sum', 'field-words', 0.9);
  if (word === 'count') {
    const beside = countedBeside(heads, at) ?? parent;
    return beside ? byPlace(beside) : drafted('count', 'field-context', 0.7);
  }
  // 年任务 over 报送 and 采用: what is asked of each.
  if ((word === 'submitted' || word === 'adopted') && parent === 'quota' && figures && !doneWord.test(leaf))
    return byPlace('quota');
  if (word === 'submitted' && isKindOfPiece(heads, at)) return byPlace('adopted');
  const names =
    word === undefined ||
    word === 'outlet' ||
    word === 'level' ||
    word === 'genre' ||
    word === 'task' ||
    word === 'other' ||
    word === 'unit' ||
    word === 'title' ||
    word === 'placement' ||
    word === 'length';
  if (names && kind === 'tally') {
    const counted = profile.numbers >= 0.6 || (profile.filled === 0 && (parent !== undefined || namesOutlet(leaf)));
    if (counted && !(word === 'other' && sure >= 0.5 && parent === undefined) && !(word === 'length')) {
      if (parent) return byPlace(parent);
      if (word === 'unit' && profile.figures < 1) return byWord('unit');
      if (profile.decimals > 0 && measure !== 'adopted') return drafted('points', 'field-data', 0.7);
      return drafted(
        measure === 'points'
          ? 'points'
          : namesOutlet(leaf) && !(measure === 'submitted' && namesGenre(leaf))
            ? 'adopted'
            : measure,
        'field-context',
        0.7,
      );
    }
  }
  if (word !== undefined) {
    if ((word === 'adopted' || word === 'submitted') && profile.filled > 0 && profile.figures < 0.3)
      return plainDraft(head, byWord, false);
    return byWord(word);
  }
  if (parent && figures) return byPlace(parent);
  return drafted('other', 'field-unknown', 0.4);
}

const isMostly = (texts: readonly string[], fits: (text: string) => boolean): boolean =>
  texts.length >= 2 && texts.filter(fits).length >= texts.length * 0.8;

/** Tables whose columns are facts, not counts. */
function plainDraft(head: Head, byWord: (field: Word) => Draft, ledger: boolean): Draft {
  const { word, profile, path } = head;
  if (word === undefined || word === 'sum' || word === 'count') {
    const parent = lent(path);
    if (profile.filled > 0 && profile.numbers >= 0.6 && parent) return drafted(parent, 'field-context', 0.6);
    if (profile.money >= 0.5) return drafted('amount', 'field-data', 0.7);
    return drafted('other', 'field-unknown', 0.4);
  }
  if (word === 'quota' && profile.figures < 0.5) return drafted('task', 'field-data', 0.7);
  if (profile.ticks >= 0.5) return word === 'adopted' && ledger ? byWord(word) : drafted('other', 'field-data', 0.6);
  if ((word === 'adopted' || word === 'submitted') && profile.filled > 0 && profile.numbers < 0.5) {
    const outlets = profile.texts.filter((t) => namesOutlet(t)).length;
    if (outlets * 2 >= profile.texts.length) return drafted('outlet', 'field-data', 0.7);
    return drafted('other', 'field-data', 0.5);
  }
  if (word === 'genre' && isMostly(profile.texts, (text) => levelName.test(plain(text))))
    return drafted('level', 'field-data', 0.8);
  if (word === 'unit' && profile.filled > 0 && profile.numbers >= 0.9) return drafted('other', 'field-data', 0.5);
  return byWord(word);
}

/** A 合计 column is of the field that it sums: that of its own group, else of the figures before it. */
function sumField(heads: readonly Head[], drafts: readonly Draft[], at: number, measure: Field): Field {
  const path = heads[at]?.path ?? [];
  const group = path.slice(0, -1).join('/');
  const tally = new Map<Field, number>();
  drafts.forEach((d, i) => {
    const field = d.field === 'count' ? counting(measure) : d.field;
    if (i === at || field === 'sum' || !measures.has(field) || field === 'rate') return;
    const own = (heads[i]?.path ?? []).slice(0, -1).join('/') === group;
    if (group !== '' && !own) return;
    tally.set(field, (tally.get(field) ?? 0) + (i < at ? 1.1 : 1));
  });
  for (const [field] of tally) {
    const summed = drafts.flatMap((d, i) => {
      const profile = heads[i]?.profile;
      return i !== at && profile && (d.field === 'count' ? counting(measure) : d.field) === field ? [profile] : [];
    });
    const own = heads[at]?.profile;
    if (own && isSumOf(own, summed)) return field;
  }
  if (tally.size === 0) return heads[at] && group !== '' ? ((lent(path) as Field | undefined) ?? measure) : measure;
  if (tally.has('points')) return 'points';
  return [...tally].sort((a, b) => b[1] - a[1])[0]?.[0] ?? measure;
}

function finish(
  heads: readonly Head[],
  fields: readonly (Draft & { field: Field })[],
  kind: TableKind,
): readonly Meant[] {
  const cumulative = cumulativeOf(
    heads,
    fields.map((f) => f.field),
  );
  const parts = partsOf(
    heads,
    fields.map((f) => f.field),
    cumulative,
  );
  const adopters = new Set(heads.flatMap((h, i) => (fields[i]?.field === 'adopted' ? [outletOf(h.path)] : [])));
  return fields.map((meant, i) => {
    const head = heads[i];
    const outlet =
      head && (meant.field === 'adopted' || (meant.field === 'points' && kind === 'tally')) && head.word !== 'sum'
        ? outletOf(head.path)
        : undefined;
    const summed = head?.word === 'sum' && head.path.length > 1 ? outletOf(head.path.slice(0, -1)) : undefined;
    const named = outlet ?? (meant.field === 'adopted' ? summed : undefined);
    return {
      field: meant.field,
      why: meant.why,
      confidence: meant.confidence,
      ...(named === undefined ||
      (meant.field === 'points' && parts[i] === false) ||
      (meant.field === 'points' && !namesOutlet(named) && !adopters.has(named))
        ? {}
        : { outlet: named }),
      ...(cumulative[i] ? { cumulative: true } : {}),
      ...(meant.field === 'points' && kind !== 'pointsStandard' ? { part: parts[i] ?? false } : {}),
    };
  });
}
