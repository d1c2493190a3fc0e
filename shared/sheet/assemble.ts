/** What does a found table say: kind, columns, records, totals, quotas, with the reasons? */
import type { Problem } from '../problem';
import { acrossColumns, acrossLines, acrossOf } from './across';
import { columnIndex, columnLetter } from './address';
import { leadsOf } from './body';
import type { Overrides } from './correction';
import { fieldsOf, type Head, headWord, type Meant, withUnits, wordWithGroup } from './fields';
import type { Found } from './find';
import { type Decision, kindOf } from './kind';
import { numberOf, profileOf, sampleOf } from './profile';
import { askedBy, periodColumnOf, type QuotaCell, quotasOf, type Surroundings } from './quotas';
import { sectionsOf } from './sections';
import { periodOf } from './span';
import type { Column, Field, Line, Reason, Table, TableKind } from './table';
import { sumRows } from './totals';
import { textOf, type View } from './view';
import { stem } from './word';

export interface Around {
  readonly titles: readonly string[];
  /** Lines that are no titles, above the table and at the top of its sheet. */
  readonly lines: readonly string[];
  readonly under: readonly string[];
}

const reason = (what: string, decided: { readonly why: string; readonly confidence: number }): Reason => ({
  what,
  why: decided.why,
  confidence: round(decided.confidence),
});
const round = (n: number): number => Math.round(n * 100) / 100;

export function assemble(view: View, found: Found, around: Around, corrected: Overrides): Table {
  const { header, body } = found;
  const period = periodOf({ ...around, sheet: view.grid.sheet });
  const reasons: Reason[] = [{ what: 'header', why: header.why, confidence: round(header.sure) }];
  if (around.titles.length > 0) reasons.push({ what: 'title', why: 'title-above', confidence: 0.9 });
  if (period) reasons.push(reason('period', period));
  const common = {
    sheet: view.grid.sheet,
    title: around.titles.length > 0 ? around.titles.join(' · ') : null,
    period: period ? { from: period.value.from, to: period.value.to } : null,
    header: { top: header.top + 1, bottom: header.bottom + 1 },
  };
  const across = corrected.orientation === 'rows' ? undefined : acrossOf(view, found);
  if (across) return assembleAcross(view, found, around, across, common, reasons, corrected);

  const sample = sampleOf(body.records);
  const allHeads: readonly Head[] = header.paths.map((path, i) => {
    const col = header.left + i;
    const raw =
      header.top === header.bottom || view.mergeAt(header.top, col)?.bottom === header.bottom
        ? view.seen(header.bottom, col)
        : undefined;
    const override = corrected.column(path, i);
    return { path, raw, word: override?.field ?? headWord(path, raw), profile: profileOf(view, col, sample) };
  });
  const kept = allHeads.map((_, i) => i).filter((i) => isColumn(view, found, i, allHeads, sample));
  const heads = withUnits(kept.map((i) => allHeads[i]).filter((h) => h !== undefined));
  const cols = kept.map((i) => header.left + i);

  const decided: Decision<TableKind> = corrected.kind
    ? { value: corrected.kind, why: 'kind-corrected', confidence: 1 }
    : kindOf({
        titles: around.titles,
        sheet: view.grid.sheet,
        words: heads.map(wordWithGroup),
        leaves: heads.map((h) => h.path[h.path.length - 1] ?? ''),
        profiles: heads.map((h) => h.profile),
      });
  const kind = decided.value;
  reasons.push(reason('kind', decided));
  const meant: readonly Meant[] = fieldsOf(heads, kind, around.titles).map((m, k) => {
    const override = corrected.column(heads[k]?.path ?? [], kept[k] ?? 0);
    return override ? { ...m, ...override, why: 'field-corrected', confidence: 1 } : m;
  });

  const leads = leadsOf(header);
  const counted = cols.filter((_, k) => isCounted(meant[k]?.field) && (heads[k]?.profile.numbers ?? 0) > 0.4);
  const roles = corrected.rows(body);
  const sums =
    kind === 'ledger' || kind === 'roster' || kind === 'schedule'
      ? []
      : sumRows(view, roles.records, roles.totals, counted, leads.key, leads.serial);
  for (const row of sums) reasons.push({ what: `row ${row + 1}`, why: 'total-sum', confidence: 0.85 });
  for (const row of roles.totals) reasons.push({ what: `row ${row + 1}`, why: 'total-word', confidence: 0.97 });
  const records = sums.length > 0 ? roles.records.filter((r) => !sums.includes(r)) : roles.records;
  const totals = [...roles.totals, ...sums].sort((a, b) => a - b);

  const key = keyOf(view, meant, cols, records);
  const quotaColumns = new Set(kind === 'quota' ? cols.filter((_, k) => meant[k]?.field === 'quota') : []);
  const rhythm =
    quotaColumns.size > 0
      ? periodColumnOf(
          view,
          cols.flatMap((col, k) =>
            quotaColumns.has(col) || meant[k]?.field === 'unit'
              ? []
              : [{ col, leaf: heads[k]?.path.slice(-1)[0] ?? '' }],
          ),
          records,
        )
      : undefined;
  const surroundings: Surroundings = {
    titles: around.titles,
    notes: [...around.lines, ...around.under],
    periodColumn: rhythm !== undefined,
    phases: heads.some((h) => /阶段|环节/.test(h.path.join(''))),
  };
  const columns: Column[] = cols
    .map((col, k) => {
      const head = heads[k];
      const m = meant[k];
      const asked = quotaColumns.has(col) ? askedBy(head?.path ?? [], surroundings) : {};
      reasons.push({
        what: `column ${columnLetter(col)}`,
        why: m?.why ?? 'field-unknown',
        confidence: round(m?.confidence ?? 0),
      });
      return {
        col: columnLetter(col),
        path: head?.path ?? [],
        field: m?.field ?? 'other',
        ...(m?.outlet ? { outlet: m.outlet } : {}),
        ...(m?.cumulative ? { cumulative: true } : {}),
        ...(m?.part === undefined ? {} : { part: m.part }),
        ...asked,
        ...(kind === 'quota' ? { per: asked.per ?? cityPer(view, col, records, asked, quotaColumns.has(col)) } : {}),
      } as Column;
    })
    .map(withoutEmpty);
  const keys = records.map((row) => view.text(row, key));
  const cells: QuotaCell[] = records.flatMap((row, i) =>
    [...quotaColumns].map((col) => ({
      row,
      col,
      record: keys[i] ?? '',
      asked: askedOf(columns, col),
      per:
        rhythm === undefined
          ? undefined
          : askedBy([textOf(view.seen(row, rhythm))], { titles: [], notes: [], periodColumn: false, phases: false })
              .per,
      once: surroundings.phases,
    })),
  );
  const read = quotasOf(view, cells);
  const notes = notesOf(found, body.notes, totals, records);
  const sections = sectionsOf(view, header.left, header.right, body.labels, records);
  return {
    ...common,
    kind,
    orientation: 'rows',
    body: bodyOf(records, header.left, header.right),
    key: columnLetter(key),
    columns,
    records: keys,
    places: records.map((r) => r + 1),
    totals: totals.map((r) => r + 1),
    notes,
    ...hiddenOf(view, header.bottom + 1, Math.max(header.bottom, ...records.slice(-1), ...totals.slice(-1))),
    ...(kind === 'quota' ? { quotas: read.quotas } : {}),
    sections,
    reasons,
    issues: read.issues,
  };
}

/** A column has text of its own in header or body; what a merge of one header text merely covers has none. */
function isColumn(view: View, found: Found, i: number, heads: readonly Head[], sample: readonly number[]): boolean {
  const head = heads[i];
  const col = found.header.left + i;
  if (!head || (head.path.length === 0 && head.profile.filled === 0)) return false;
  const before = heads[i - 1];
  const merge = view.mergeAt(found.header.bottom, col);
  if (!merge || merge.left === col || !before || before.path.join('/') !== head.path.join('/')) return true;
  return sample.some((row) => view.own(row, col) !== null);
}

const isCounted = (field: Field | undefined): boolean =>
  field === 'submitted' ||
  field === 'adopted' ||
  field === 'points' ||
  field === 'amount' ||
  field === 'quota' ||
  field === 'other';

function askedOf(columns: readonly Column[], col: number): QuotaCell['asked'] {
  const column = columns.find((c) => c.col === columnLetter(col));
  return {
    ...(column?.per ? { per: column.per } : {}),
    ...(column?.of ? { of: column.of } : {}),
    ...(column?.counts ? { counts: column.counts } : {}),
    ...(column?.measure ? { measure: column.measure } : {}),
  };
}

function withoutEmpty(column: Column): Column {
  const { per, ...rest } = column;
  return per === undefined ? rest : { ...rest, per };
}

/** Where every cell that says how often says the same, the silent ones mean it too. */
function cityPer(
  view: View,
  col: number,
  records: readonly number[],
  asked: QuotaCell['asked'],
  isQuota: boolean,
): Column['per'] {
  if (!isQuota || asked.per) return undefined;
  const said = new Set(
    records
      .slice(0, 200)
      .map(
        (r) => askedBy([textOf(view.seen(r, col))], { titles: [], notes: [], periodColumn: false, phases: false }).per,
      ),
  );
  said.delete(undefined);
  const silent = records
    .slice(0, 200)
    .some((r) => /\d/.test(view.text(r, col)) && !/每|\/|周|月|季|年/.test(view.text(r, col)));
  return said.size === 1 && !silent ? [...said][0] : undefined;
}

function keyOf(view: View, meant: readonly Meant[], cols: readonly number[], records: readonly number[]): number {
  const same = (col: number): boolean => {
    const first = records[0];
    if (first === undefined || records.length < 2) return false;
    const text = view.text(first, col);
    return text !== '' && records.every((r) => view.text(r, col) === text);
  };
  for (const field of ['unit', 'person', 'outlet', 'title', 'task'] as const) {
    const col = cols.find((c, k) => meant[k]?.field === field && !same(c));
    if (col !== undefined) return col;
  }
  const rest = cols.find((_, k) => meant[k]?.field !== 'serial' && meant[k]?.field !== 'rank');
  return rest ?? cols[0] ?? 0;
}

function bodyOf(records: readonly number[], left: number, right: number): Table['body'] {
  const top = records[0];
  const bottom = records[records.length - 1];
  return top === undefined || bottom === undefined
    ? null
    : { top: top + 1, bottom: bottom + 1, left: columnLetter(left), right: columnLetter(right) };
}

function notesOf(
  found: Found,
  inside: readonly number[],
  totals: readonly number[],
  records: readonly number[],
): readonly number[] {
  const taken = new Set([...totals, ...(records.length < 5000 ? records : [])]);
  const rows = new Set([
    ...found.above.filter((l) => l.title === undefined).map((l) => l.row),
    ...inside.filter((r) => !taken.has(r)),
    ...found.under,
  ]);
  return [...rows].sort((a, b) => a - b).map((r) => r + 1);
}

function hiddenOf(view: View, from: number, to: number): { readonly hidden?: readonly number[] } {
  const hidden = [...view.grid.hiddenRows].filter((r) => r >= from && r <= to).sort((a, b) => a - b);
  return hidden.length > 0 ? { hidden: hidden.map((r) => r + 1) } : {};
}

type Common = Pick<Table, 'sheet' | 'title' | 'period' | 'header'>;

function assembleAcross(
  view: View,
  found: Found,
  around: Around,
  across: { readonly labels: readonly number[]; readonly records: readonly number[] },
  common: Common,
  reasons: Reason[],
  corrected: Overrides,
): Table {
  const { header, body } = found;
  const columns = acrossColumns(found, across);
  const draft = acrossLines(view, found, across, 'tally', around.titles);
  const asks =
    draft.some((l) => l.field === 'quota') ||
    (/任务|指标|目标/.test(around.titles.slice(-1)[0] ?? '') &&
      !/完成|统计|通报/.test(around.titles.slice(-1)[0] ?? ''));
  const kind: TableKind = corrected.kind ?? (asks ? 'quota' : 'tally');
  const lines = acrossLines(view, found, across, kind, around.titles);
  const rows = lines.filter((l) => !l.sum);
  const leaf = (c: number) => (header.paths[c - header.left] ?? []).slice(-1)[0] ?? '';
  const sums = header.paths
    .map((_, i) => header.left + i)
    .filter(
      (c) =>
        !across.labels.includes(c) && !across.records.includes(c) && /^(合计|小计|总计|共计|总数)$/.test(stem(leaf(c))),
    );
  const top = rows[0]?.row;
  const bottom = rows[rows.length - 1]?.row;
  reasons.push(
    { what: 'kind', why: 'kind-columns', confidence: 0.85 },
    { what: 'orientation', why: 'units-across', confidence: 0.9 },
  );
  const around2: Surroundings = {
    titles: around.titles,
    notes: [...around.lines, ...around.under],
    periodColumn: false,
    phases: false,
  };
  const read =
    kind === 'quota'
      ? quotasOf(
          view,
          across.records.flatMap((col) =>
            rows
              .filter((l) => l.field === 'quota')
              .map((l) => ({ row: l.row - 1, col, record: leaf(col), asked: askedBy(l.path, around2), once: false })),
          ),
        )
      : undefined;
  const plainLines: readonly Line[] = rows.map(({ sum: _, ...line }) =>
    line.field === 'quota' ? { ...line, ...askedBy(line.path, around2) } : line,
  );
  const left = Math.min(...across.records);
  return {
    ...common,
    kind,
    orientation: 'columns',
    body:
      top === undefined || bottom === undefined
        ? null
        : { top, bottom, left: columnLetter(left), right: columnLetter(Math.max(...across.records)) },
    key: header.bottom + 1,
    columns,
    rows: plainLines,
    records: across.records.map(leaf),
    places: across.records.map(columnLetter),
    totals: [...sums.map(columnLetter), ...lines.filter((l) => l.sum).map((l) => l.row)],
    notes: notesOf(found, body.notes, [], []),
    ...hiddenOf(view, header.bottom + 1, (bottom ?? 0) - 1),
    ...(read ? { quotas: read.quotas } : {}),
    sections: [],
    reasons,
    issues: [...(read?.issues ?? [])] as Problem[],
  };
}

/** Kept for callers that think in letters. */
export const columnNumber = columnIndex;
export { numberOf };
