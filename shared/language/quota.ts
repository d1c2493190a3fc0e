/** What does a task cell ask for? 每月1-5条, 100条(其中昭通日报80条), 半月一篇, 不计, 酌情: figures, rhythm, and what is counted. */
import type { CellValue } from '../sheet/grid';
import type { Per, Quota } from '../sheet/table';
import { readNames } from './names';
import { compact, normalise } from './normalise';
import { clausesOf, type QuotaClause, readClause } from './quota-clause';
import { simplify } from './traditional';

/** What header, title and row say for a cell that does not say it itself. */
export interface QuotaContext {
  readonly per?: Per | undefined;
  readonly of?: string | undefined;
  readonly counts?: 'submitted' | 'adopted' | undefined;
  readonly measure?: 'points' | 'followers' | 'visits' | undefined;
  /** The record that the cell belongs to: where it lists units, 各5条 is meant for each of them. */
  readonly record?: string | undefined;
}

export type QuotaEntry = Omit<Quota, 'record' | 'cell'>;

const none =
  /^(?:[/\\]|-|无|暂无|不计|无任务|不作(?:任务)?要求|不做(?:任务)?要求|不要求|无要求|不下达(?:任务)?|不安排(?:任务)?|不分配(?:任务)?|不考核|不设(?:任务|指标)?|不限|免|免报|免考核|\\|无硬性要求)$/;

/** The typed form of a piece that was found in the simplified text: both have the same length, character for character. */
function asTyped(piece: string, plain: string, typed: string): string {
  const start = plain.indexOf(piece);
  return start < 0 ? piece : typed.slice(start, start + piece.length);
}

function entry(text: string, clause: Partial<QuotaClause>, context: QuotaContext, of: string | null): QuotaEntry {
  const times = clause.rhythm?.times ?? 1;
  const counts = clause.counts ?? context.counts;
  const measure = clause.measure ?? context.measure;
  const scaled = (figure: number | null | undefined): number | null => (figure == null ? null : figure * times);
  const targets = clause.each ? eachOf(of, context.record) : undefined;
  return {
    text,
    min: scaled(clause.min),
    max: scaled(clause.max),
    per: clause.rhythm?.per ?? context.per ?? (clause.once ? 'once' : null),
    of,
    ...(counts ? { counts } : {}),
    ...(clause.part ? { part: true } : {}),
    ...(targets ? { each: targets } : {}),
    ...(clause.perHead ? { perHead: true } : {}),
    ...(clause.even ? { even: true } : {}),
    ...(measure ? { measure } : {}),
  };
}

/** 各5条: the outlets of the cell or header if there are several, else the units that the record lists. */
function eachOf(of: string | null, record: string | undefined): readonly string[] | undefined {
  for (const list of [of, record]) {
    const names = list ? readNames(list) : [];
    if (names.length > 1) return names;
  }
  return undefined;
}

/** A later clause takes the rhythm of the first where it has none: 每月上报2条、采用1条. A part is a share of the figure before it. */
function inherit(clause: QuotaClause, before: QuotaClause | undefined): QuotaClause {
  if (!before) return clause;
  const rhythm = clause.rhythm ?? before.rhythm;
  const counts = clause.counts ?? (clause.part ? before.counts : undefined);
  return { ...clause, ...(rhythm ? { rhythm } : {}), ...(counts ? { counts } : {}) };
}

/**
 * One entry for every figure of the cell. A cell without a readable figure gives one entry with `min: null`, which is an
 * issue (quotaProblem), or `none: true` where the sheet says that there is no quota. A blank cell gives none.
 */
export function readQuotas(value: CellValue, context: QuotaContext = {}): readonly QuotaEntry[] {
  if (value === null || typeof value === 'boolean') return [];
  const text = String(value);
  const typed = compact(text);
  if (typed === '') return [];
  const plain = simplify(typed);
  const of = context.of ?? null;
  if (none.test(plain)) return [{ ...entry(text, {}, context, of), none: true }];
  const clauses = clausesOf(simplify(normalise(text))).map(readClause);
  const figures = clauses.filter((clause) => clause !== undefined && clause.min !== undefined) as QuotaClause[];
  const loose = clauses.filter((clause) => clause?.min === undefined);
  if (clauses.includes(undefined) || figures.length === 0) {
    const rhythm = clauses.find((clause) => clause?.rhythm)?.rhythm;
    return [entry(text, rhythm && rhythm.times === 1 ? { rhythm } : {}, context, of)];
  }
  const flags = Object.assign({}, ...loose) as Partial<QuotaClause>;
  const first = figures[0];
  return figures.map((clause, index) => {
    const own = inherit(
      index === 0 ? { ...flags, ...clause } : clause,
      index === 0 ? undefined : mergedFirst(flags, first),
    );
    return entry(text, own, context, own.of ? asTyped(own.of, plain, typed) : of);
  });
}

function mergedFirst(flags: Partial<QuotaClause>, first: QuotaClause | undefined): QuotaClause | undefined {
  return first && { ...flags, ...first };
}

/** What is wrong with an entry: it has no number, or one that was not understood. */
export function quotaProblem(quota: QuotaEntry): 'quota-without-number' | 'quota-unreadable' | undefined {
  if (quota.none || quota.min !== null || quota.max !== null) return undefined;
  return /\d|[?？�]|[一二三四五六七八九十]+(?:条|篇|期|个)/.test(simplify(compact(quota.text)))
    ? 'quota-unreadable'
    : 'quota-without-number';
}

const rhythms: Readonly<Record<Per, string>> = {
  day: '每天',
  week: '每周',
  month: '每月',
  quarter: '每季度',
  'half-year': '每半年',
  year: '全年',
  once: '一次性',
};

function printFigure({ min, max, measure }: QuotaEntry): string {
  const unit = measure === 'points' ? '分' : measure === 'visits' ? '个' : measure === 'followers' ? '人' : '条';
  if (min === null) return '';
  if (max === null) return `不少于${min}${unit}`;
  if (min === max) return `${min}${unit}`;
  return min === 0 ? `不超过${max}${unit}` : `${min}-${max}${unit}`;
}

/** The cell as the product would write it. readQuotas gives the same figures for it; what has no figure stays as typed. */
export function printQuotas(quotas: readonly QuotaEntry[]): string {
  const [first] = quotas;
  if (!first || first.none || first.min === null) return first?.text ?? '';
  const one = (quota: QuotaEntry): string =>
    [
      quota.per ? rhythms[quota.per] : '',
      quota.perHead ? '每人' : '',
      quota.counts === 'submitted' ? '报送' : quota.counts === 'adopted' ? '采用' : '',
      quota.measure === 'visits' ? '走访' : quota.measure === 'followers' ? '粉丝' : '',
      quota.each ? '各' : '',
      // H5 before its figure would run into it.
      ...(/[A-Za-z0-9]$/.test(quota.of ?? '')
        ? [printFigure(quota), quota.of ?? '']
        : [quota.of ?? '', printFigure(quota)]),
      quota.even ? ',均衡完成' : '',
    ].join('');
  const parts = quotas.filter((quota) => quota.part).map((part) => `其中${part.of ?? ''}${printFigure(part)}`);
  return (
    [...quotas.filter((quota) => !quota.part).map(one)].join(',') + (parts.length > 0 ? `(${parts.join(',')})` : '')
  );
}
