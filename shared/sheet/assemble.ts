/** What does a found table say: kind, columns, records, totals, quotas, with the reasons? */
import type { Period } from '../calendar';
import { chineseSerial } from '../language/layout-words';
import { phaseWord, plain } from '../language/words';
import { acrossOf } from './across';
import { columnLetter } from './address';
import { assembleAcross } from './assemble-across';
import { leadsOf } from './body';
import type { Overrides } from './correction';
import { fieldsOf, type Head, headWord, type Meant, withUnits, wordWithGroup } from './fields';
import type { Found } from './find';
import { bodyOf, hiddenOf, keyColumn, notesOf, type Place } from './frame';
import { kindOf } from './kind';
import { profileOf, sampleOf } from './profile';
import {
  type Asked,
  askedBy,
  cellRhythm,
  periodColumnOf,
  perOfCell,
  quotasOf,
  rhythmOf,
  type Surroundings,
} from './quotas';
import type { Decision, Why } from './reason';
import { sectionsOf } from './sections';
import { periodOf } from './span';
import type { Column, Field, Reason, Table, TableKind } from './table';
import { sumRows } from './totals';
import type { View } from './view';

export interface Around {
  readonly titles: readonly string[];
  /** Lines that are no titles, above the table and at the top of its sheet. */
  readonly lines: readonly string[];
  readonly under: readonly string[];
  /** Titles and lines at the top of the sheet: they speak for a table that says no period itself. */
  readonly opening: readonly string[];
}

const reason = (what: string, why: Why, confidence: number): Reason => ({
  what,
  why,
  confidence: Math.round(confidence * 100) / 100,
});

export function assemble(view: View, found: Found, around: Around, corrected: Overrides): Table {
  const { header, body } = found;
  const own = periodOf({ ...around, sheet: view.grid.sheet });
  const period =
    own && own.why !== 'period-sheet-name'
      ? own
      : (periodOf({ titles: around.opening, lines: [], under: around.under, sheet: view.grid.sheet }) ??
        own ??
        headed(header.paths));
  const reasons: Reason[] = [reason('header', header.why, header.sure)];
  if (around.titles.length > 0) reasons.push(reason('title', 'title-above', 0.9));
  if (period) reasons.push(reason('period', period.why, period.confidence));
  const place: Place = {
    sheet: view.grid.sheet,
    title: around.titles.length > 0 ? around.titles.join(' · ') : null,
    period: period ? { from: period.value.from, to: period.value.to } : null,
    header: { top: header.top + 1, bottom: header.bottom + 1 },
  };
  const across = corrected.orientation === 'rows' ? undefined : acrossOf(view, found);
  if (across) return assembleAcross(view, found, around, across, place, reasons, corrected);

  const { heads, cols } = headsOf(view, found, corrected);
  const decided = corrected.kind
    ? ({ value: corrected.kind, why: 'kind-corrected', confidence: 1 } as const)
    : judged(view, around, heads);
  const kind = decided.value;
  reasons.push(reason('kind', decided.why, decided.confidence));
  const meant = fieldsOf(heads, kind, around.titles).map((one, k): Meant => {
    const override = corrected.column((cols[k] ?? 0) - header.left);
    if (!override) return one;
    const { per: _, ...meaning } = override;
    return { ...meaning, why: 'field-corrected', confidence: 1 };
  });

  const roles = corrected.rows(body);
  const leads = leadsOf(header);
  const counted = cols.filter((_, k) => isCounted(meant[k]?.field) && (heads[k]?.profile.numbers ?? 0) > 0.4);
  const facts = kind === 'ledger' || kind === 'roster' || kind === 'schedule';
  const sums = facts
    ? []
    : sumRows(view, roles.records, roles.totals, counted, leads.key, leads.serial).filter(
        (row) => !roles.fixed.has(row),
      );
  for (const row of roles.totals) reasons.push(reason(`row ${row + 1}`, 'total-word', 0.97));
  for (const row of sums) reasons.push(reason(`row ${row + 1}`, 'total-sum', 0.85));
  const records = sums.length > 0 ? roles.records.filter((row) => !sums.includes(row)) : roles.records;
  const totals = [...roles.totals, ...sums].sort((a, b) => a - b);

  // 一 乡镇 5 3: a row that sums a board heads it as well.
  const serial = leads.serial;
  const boards = serial === undefined ? [] : sums.filter((row) => chineseSerial.test(view.text(row, serial)));
  const asking = askingOf(view, around, heads, cols, meant, kind, records);
  const columns = cols.map((col, k): Column => {
    const one = meant[k];
    const path = heads[k]?.path ?? [];
    reasons.push(reason(`column ${columnLetter(col)}`, one?.why ?? 'field-unknown', one?.confidence ?? 0));
    const per = corrected.column(col - header.left)?.per;
    return {
      col: columnLetter(col),
      path,
      field: one?.field ?? 'other',
      ...(one?.outlet ? { outlet: one.outlet } : {}),
      ...(one?.cumulative ? { cumulative: true } : {}),
      ...(one?.part === undefined ? {} : { part: one.part }),
      ...asking.by.get(col),
      ...(kind === 'tally' && one?.field === 'quota' ? rhythmOf(path) : {}),
      ...(per ? { per } : {}),
    };
  });
  const key = keyColumn(view, meant, cols, records);
  const keys = records.map((row) => view.text(row, key));
  const read = quotasOf(
    view,
    records.flatMap((row, i) =>
      [...asking.by].map(([col, asked]) => ({
        row,
        col,
        record: keys[i] ?? '',
        asked,
        per: asking.rhythm === undefined ? undefined : perOfCell(view, row, asking.rhythm),
        once: asking.phases,
      })),
    ),
  );
  const taken = new Set([...totals, ...(body.notes.length > 0 || found.under.length > 0 ? records : [])]);
  return {
    ...place,
    kind,
    orientation: 'rows',
    body: bodyOf(records, header.left, header.right),
    key: columnLetter(key),
    columns,
    records: keys,
    places: records.map((row) => row + 1),
    totals: totals.map((row) => row + 1),
    notes: notesOf(found, [...body.notes, ...roles.notes], taken),
    ...hiddenOf(view, header.bottom + 1, Math.max(header.bottom, ...records.slice(-1), ...totals.slice(-1))),
    ...(kind === 'quota' ? { quotas: read.quotas } : {}),
    sections: sectionsOf(
      view,
      header.left,
      header.right,
      [...body.labels, ...boards].sort((a, b) => a - b),
      records,
    ),
    reasons,
    issues: read.issues,
  };
}

/** 2023年5月 over 报送 and 采用, where nothing else names a period and no other column names another. */
function headed(paths: readonly (readonly string[])[]): Decision<Period> | undefined {
  const groups = [...new Set(paths.flatMap((path) => (path.length > 1 ? path.slice(0, 1) : [])))];
  const found = groups.flatMap((text) => periodOf({ titles: [text], lines: [], under: [], sheet: '' }) ?? []);
  return found.length === 1 ? found[0] : undefined;
}

const isCounted = (field: Field | undefined): boolean =>
  field === 'submitted' ||
  field === 'adopted' ||
  field === 'points' ||
  field === 'amount' ||
  field === 'quota' ||
  field === 'other';

function judged(view: View, around: Around, heads: readonly Head[]): Decision<TableKind> {
  return kindOf({
    titles: around.titles,
    sheet: view.grid.sheet,
    words: heads.map(wordWithGroup),
    leaves: heads.map((head) => head.path[head.path.length - 1] ?? ''),
    profiles: heads.map((head) => head.profile),
  });
}

function headsOf(
  view: View,
  found: Found,
  corrected: Overrides,
): { readonly heads: readonly Head[]; readonly cols: readonly number[] } {
  const { header, body } = found;
  const sample = sampleOf(body.records);
  const all: readonly Head[] = header.paths.map((path, i) => {
    const col = header.left + i;
    const alone = header.top === header.bottom || view.mergeAt(header.top, col)?.bottom === header.bottom;
    const raw = alone ? view.seen(header.bottom, col) : undefined;
    const profile = profileOf(view, col, sample);
    const word = corrected.column(i)?.field ?? headWord(path, raw, profile);
    return { path, raw, word, profile };
  });
  const kept = all.map((_, i) => i).filter((i) => isColumn(view, found, i, all, sample));
  return {
    heads: withUnits(kept.map((i) => all[i]).filter((head) => head !== undefined)),
    cols: kept.map((i) => header.left + i),
  };
}

/** A column has text of its own in header or body; what a merge of one header text merely covers has none. */
function isColumn(view: View, found: Found, i: number, heads: readonly Head[], sample: readonly number[]): boolean {
  const head = heads[i];
  const col = found.header.left + i;
  if (!head || (head.path.length === 0 && head.profile.filled === 0)) return false;
  // A title written downwards beside the table.
  const beside = view.mergeAt(found.header.bottom, col);
  if (beside && beside.bottom > found.header.bottom + 1) return false;
  const before = heads[i - 1];
  const merge = view.mergeAt(found.header.bottom, col);
  if (!merge || merge.left === col || !before || before.path.join('/') !== head.path.join('/')) return true;
  return sample.some((row) => view.own(row, col) !== null);
}

interface Asking {
  /** By quota column, what its header gives its cells. */
  readonly by: ReadonlyMap<number, Asked>;
  /** The column that says how often. */
  readonly rhythm: number | undefined;
  readonly phases: boolean;
}

function askingOf(
  view: View,
  around: Around,
  heads: readonly Head[],
  cols: readonly number[],
  meant: readonly Meant[],
  kind: TableKind,
  records: readonly number[],
): Asking {
  const quota = kind === 'quota' ? cols.filter((_, k) => meant[k]?.field === 'quota') : [];
  const others = cols.flatMap((col, k) =>
    quota.includes(col) || meant[k]?.field === 'unit' ? [] : [{ col, leaf: heads[k]?.path.slice(-1)[0] ?? '' }],
  );
  const rhythm = quota.length > 0 ? periodColumnOf(view, others, records) : undefined;
  const surroundings: Surroundings = {
    titles: around.titles,
    notes: [...around.lines, ...around.under],
    periodColumn: rhythm !== undefined,
    phases: heads.some((head) => phaseWord.test(plain(head.path.join('')))),
  };
  const by = quota.map((col): [number, Asked] => {
    const asked = askedBy(heads[cols.indexOf(col)]?.path ?? [], surroundings);
    const said = asked.per ?? cellRhythm(view, col, records);
    return [col, { ...asked, ...(said ? { per: said } : {}) }];
  });
  return { by: new Map(by), rhythm, phases: surroundings.phases };
}
