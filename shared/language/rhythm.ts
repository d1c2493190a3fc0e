/** How often? 每周, 半月, 每两个月, /季: the rhythm of a quota or a deadline, and how many of its spans make one of ours. */
import type { Per } from '../sheet/table';
import { compact } from './normalise';
import { figure, readFigure } from './number';
import { simplify } from './traditional';

export interface Rhythm {
  readonly per: Per;
  /** A figure for one span of the text times this is the figure for one `per`: 半月 is 2 a month. */
  readonly times: number;
}

const named = new Map<string, Rhythm>([
  ['天', { per: 'day', times: 1 }],
  ['日', { per: 'day', times: 1 }],
  ['周', { per: 'week', times: 1 }],
  ['星期', { per: 'week', times: 1 }],
  ['礼拜', { per: 'week', times: 1 }],
  ['旬', { per: 'month', times: 3 }],
  ['半月', { per: 'month', times: 2 }],
  ['半个月', { per: 'month', times: 2 }],
  ['月', { per: 'month', times: 1 }],
  ['月度', { per: 'month', times: 1 }],
  ['月份', { per: 'month', times: 1 }],
  ['季', { per: 'quarter', times: 1 }],
  ['季度', { per: 'quarter', times: 1 }],
  ['半年', { per: 'half-year', times: 1 }],
  ['学期', { per: 'half-year', times: 1 }],
  ['年', { per: 'year', times: 1 }],
  ['年度', { per: 'year', times: 1 }],
  ['学年', { per: 'year', times: 1 }],
  ['一次性', { per: 'once', times: 1 }],
  ['隔周', { per: 'year', times: 26 }],
  ['双周', { per: 'year', times: 26 }],
  ['隔月', { per: 'year', times: 6 }],
  ['双月', { per: 'year', times: 6 }],
]);

const span = '(?:半个?月|月度|月份?|半年|学期|学年|季度?|年度?|周|星期|礼拜|旬|天|日)';
/** A figure must follow 每周 and the like before 一 is taken for Monday: 每周一期 is once a week, 每周一下班前 a deadline. */
const patterns: readonly RegExp[] = [
  new RegExp(`每(?:隔)?${figure}个?(${span})(?:内|中|均)?`),
  new RegExp(`(?:每个?|逐|按)()(${span})(?:内|中|平均|均)?`),
  new RegExp(`/(?:每)?${figure}?个?(${span})`),
  new RegExp(`(?:^|[,;(])一个?()(${span})(?=[\\d一两至不报采上完])`),
  /()(一次性|隔周|双周|隔月|双月)/,
  /(?:全|本|当|整)()(年度?|月|季度?|学期|学年)(?:度|内|中|共|均)?/,
  /(?:20\d{2}|19\d{2})()(年度|年(?=全年|内|共|\d))(?:内|全年|共)?/,
  /()(年|月|周|季度?)(?:内|平均|均|人均)(?=[\d一二两三四五六七八九十报采上录])/,
  /(?:^|[,;(])()(半个?月|半年|年度|月度|季度|学期|学年|年|月|周|季)(?=[\d一二两三四五六七八九十]|报|上报|采用|录用|刊|发|任务|目标|不少|至少|$|\))/,
];

function spans(count: number, name: string): Rhythm | undefined {
  const base = named.get(name);
  if (!base || count === 1) return base;
  if (!Number.isInteger(count) || count < 1) return undefined;
  if (name === '月') {
    if (count === 3) return { per: 'quarter', times: 1 };
    if (count === 6) return { per: 'half-year', times: 1 };
    return 12 % count === 0 ? { per: 'year', times: 12 / count } : undefined;
  }
  if (base.per === 'week') return 52 % count === 0 ? { per: 'year', times: 52 / count } : undefined;
  if (base.per === 'day') {
    if (count === 7) return { per: 'week', times: 1 };
    return { 10: { per: 'month', times: 3 }, 15: { per: 'month', times: 2 } }[count] as Rhythm | undefined;
  }
  if (base.per === 'quarter' && name.startsWith('季')) return count === 2 ? { per: 'half-year', times: 1 } : undefined;
  return undefined;
}

/**
 * The first rhythm in a text that is compact and simplified, and what stands around it. `unread` where there is one that
 * we cannot count in (每三周, 每期).
 */
export function findRhythm(
  text: string,
): { readonly rhythm: Rhythm; readonly rest: string } | { readonly unread: true } | undefined {
  if (/每个?工作日|每次|每期|第[一二三四1-4]季度|[上下]半年/.test(text)) return { unread: true };
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (!found) continue;
    const count = found[1] ? readFigure(found[1]) : 1;
    const rhythm = count === undefined ? undefined : spans(count, found[2] ?? '');
    if (!rhythm) return { unread: true };
    return { rhythm, rest: text.slice(0, found.index) + text.slice(found.index + found[0].length) };
  }
  return undefined;
}

/** The rhythm that a header, a title or the cell of a period column names: 每月任务, 年度, 周, 2018年度; undefined for none. */
export function readPer(text: string): Per | undefined {
  const plain = simplify(compact(text));
  if (/^(?:阶段性?|单次|不分期)$/.test(plain)) return 'once';
  const found = findRhythm(plain);
  return found && 'rhythm' in found && found.rhythm.times === 1 ? found.rhythm.per : undefined;
}
