/** What does one clause of a task cell say? Figure and bounds, rhythm, what is counted, for whom. Texts are simplified. */
import { compact } from './normalise';
import { figure, readFigure } from './number';
import { findRhythm, type Rhythm } from './rhythm';

export interface QuotaClause {
  /** Undefined where the clause has no figure: a remark, or flags for the figures beside it. */
  readonly min?: number;
  readonly max?: number | null;
  readonly rhythm?: Rhythm;
  readonly of?: string;
  readonly counts?: 'submitted' | 'adopted';
  readonly part?: boolean;
  readonly each?: boolean;
  readonly perHead?: boolean;
  readonly even?: boolean;
  /** A day by which it is due: a single piece of work. */
  readonly once?: boolean;
  readonly measure?: 'points' | 'visits' | 'followers';
}

const measure =
  '(?:条次|篇次|人次|条|篇|幅|件|个|家|期|次|部|份|则|名|户|场|组|集|版|块|分|点|人|项|稿|组|张)(?:以上)?';
/** 4条(篇), 12条/篇: another measure for the same figure. */
const alternative = /(?<=[\d条篇幅件个期次部份则])[(/、](?:条|篇|幅|件|期|次|组|张)+\)?(?![\d一二三四五六七八九十])/g;

/** The clauses of a cell, each compact. Blanks, commas and brackets part them; 、 only behind a figure, since it also joins names. */
export function clausesOf(text: string): readonly string[] {
  const marked = text
    .replace(/[ \n]+(?=[(])/g, '')
    .replace(/(\d)[ ]+(?=[条篇期个次幅件分家/])/g, '$1')
    .replace(/[ ]*([-~至])[ ]*/g, '$1');
  return compact(marked.replace(/[ \n]+/g, ';'))
    .replace(alternative, '')
    .replace(/(?<=[条篇期个次幅件分家上]|\d)(?:、|和|及(?!以)|以及|并)(?=[^\d])/g, ',')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .split(/[,;。()[\]]+/)
    .map((clause) => clause.replace(/[:.]$/, ''))
    .filter((clause) => clause !== '');
}

const open =
  '(?:不(?:得|能|可)?(?:少|低)于|至少(?:要|须|应)?(?:有)?|最少|起码|>=|≥|达到|(?:必须|均须|须|要|应|应当|都要|均要|均应|保证|确保)有)';
const above = '(?:超过|多于|>)';
const below = '(?:不(?:得|能)?(?:超过|多于|高于)|最多|至多|上限|<=|≤)';
const behindOpen = '(?:及以上|以上|起步|起|\\+)';
const behindBelow = '(?:以内|以下|之内)';
const range = new RegExp(
  `(?<![A-Za-z\\d.])(?<lead>${open}|${above}|${below})?(?:完成|报送|上报|采用|有)?${figure.replace('(', '(?<a>')}(?<one>${measure})?(?:(?:-|~|至|到)${figure.replace('(', '(?<b>')})?(?<two>${measure})?(?<tail>${behindOpen}|${behindBelow})?(?![\\d.%‰])(?!(?<=\\d)[A-Za-z])`,
  'g',
);
/** Signs that the figure is no plain demand: about, penalties, shares, sums, dates, places in a list. */
const doubtful =
  /左右|上下|大约|约\d|大概|余[条篇]|多[条篇]|[几数若][条篇十]|扣|奖|加分|减|%|‰|(?<![<>])=|[×x*]\d|\d\+\d|[?？�]|\d{5,}月|每[少超多缺]|第\d|\d[./]\d+[./]\d|倍/;
const deadline =
  /(?:于|在)?(?:20\d{2}年)?(?:\d{1,2}月(?:\d{1,2}[日号]|[上中下]旬|底|末|初)?|年底|月底|季末|月末|年末)(?:之?前|以前)/;

const submitted = /上报|报送|投送|投稿|供稿|呈报|推送|(?<![日晨晚周月学专简公通])报(?=\d|[一二三四五六七八九十])/g;
const adopted = /采用|采纳|录用|刊发|刊登|刊播|刊用|上稿|发表|播发|播出|见报|登载|用稿/g;
/** Words that say no more than that items are meant. */
const idle =
  /^(?:其中|完成|任务(?:数|量)?|目标|数量|信息|政务信息|党务信息|新闻|稿件|新闻稿件|信息稿件|宣传稿件|文章|作品|要求|必须|须|应|应当|力争|确保|保证|争取|均|共|共计|合计|总计|计|为|有|的|每|要|需|需要|提供|推出|撰写|编发|发布|制作)+/;

function bounds(groups: Record<string, string | undefined>): Pick<QuotaClause, 'min' | 'max'> | undefined {
  const a = readFigure(groups.a ?? '');
  const b = groups.b === undefined ? undefined : readFigure(groups.b);
  const lead = groups.lead ?? '';
  const tail = groups.tail ?? (/以上$/.test(groups.two ?? groups.one ?? '') ? '以上' : '');
  if (a === undefined || (groups.b !== undefined && b === undefined)) return undefined;
  const isBelow = new RegExp(`^${below}$`).test(lead) || new RegExp(`^${behindBelow}$`).test(tail);
  const isAbove = new RegExp(`^${above}$`).test(lead);
  const isOpen = new RegExp(`^${open}$`).test(lead) || new RegExp(`^${behindOpen}$`).test(tail);
  if (b !== undefined) return a > b || isBelow || isAbove ? undefined : { min: a, max: isOpen ? null : b };
  if (isBelow) return isOpen ? undefined : { min: 0, max: a };
  // More than four items are at least five; of parts of an item nobody speaks.
  if (isAbove) return Number.isInteger(a) ? { min: a + 1, max: null } : undefined;
  return { min: a, max: isOpen ? null : a };
}

/** The one figure of the clause. Chinese numerals need a measure behind them: 四川日报2条, 第一小学. */
function figureIn(text: string): RegExpExecArray | 'several' | undefined {
  const all = [...text.matchAll(range)] as RegExpExecArray[];
  const certain = all.filter((match) => /\d/.test(match.groups?.a ?? ''));
  const spelt = all.filter(
    (match) => !/\d/.test(match.groups?.a ?? '') && (match.groups?.one || match.groups?.two || match[0] === text),
  );
  const found = certain.length > 0 ? certain : spelt;
  return found.length > 1 ? 'several' : found[0];
}

function countsIn(text: string): 'submitted' | 'adopted' | undefined {
  const sent = text.search(submitted) >= 0;
  const used = text.search(adopted) >= 0;
  return sent === used ? undefined : sent ? 'submitted' : 'adopted';
}

function measureOf(match: RegExpExecArray, text: string): 'points' | 'visits' | 'followers' | undefined {
  const unit = match.groups?.two ?? match.groups?.one ?? '';
  if (/^(?:分|点)/.test(unit)) return 'points';
  if (/粉丝|关注(?:用户|数|人数)/.test(text)) return 'followers';
  return /走访/.test(text) && /^(?:个|家|户|人|名|次|村)?/.test(unit) ? 'visits' : undefined;
}

/** What the clause names beside figure, rhythm and flags: an outlet, a level, a kind of piece. Undefined where it names nothing. */
function nameIn(text: string): string | undefined {
  const rest = text
    .replace(/走访|粉丝|关注(?:用户|数|人数)/g, '')
    .replace(submitted, '')
    .replace(adopted, '')
    .replace(/^(?:在|于|被|向|给|其中|含|包括|由)+/, '')
    .replace(idle, '')
    .replace(/^(?:在|于|被|向|给)+/, '')
    .replace(/^[:、]+|[:、]+$/g, '')
    .replace(/(?<=.{2})(?:上|的|类|方面|任务|目标)$/, '');
  return rest === '' || /^(?:信息|稿件|新闻|文章|任务|以上|条|篇|有|须|要|均|各|元)$/.test(rest) ? undefined : rest;
}

/** Undefined where the clause holds a figure that is not understood: then the whole cell is left unread. */
export function readClause(text: string): QuotaClause | undefined {
  if (doubtful.test(text)) return undefined;
  const due = deadline.exec(text);
  let rest = due ? text.replace(due[0], '') : text;
  const part = /^(?:其中|含|包括)/.test(rest);
  const even = /均衡/.test(rest);
  rest = rest.replace(/均衡(?:完成|报送|推进|安排)?/, '');
  const head =
    /(?:每|按)(?:个)?(?:人|名?(?:通讯员|信息员|网评员|宣传员|干部|职工|教师|党员))|人均|\/(?:每)?人|(?<=年|月|周)人均/;
  const perHead = head.test(rest);
  rest = rest.replace(head, '').replace(/每个?(?:单位|科室|部门|支部|班级|乡镇|街道|村|社区|学校|所|站)/, '');
  const rhythm = findRhythm(rest);
  if (rhythm && 'unread' in rhythm) return /\d|[一二三四五六七八九十]/.test(rest) ? undefined : {};
  if (rhythm) rest = rhythm.rest;
  rest = rest.replace(/^(?:平均|均|内|中|总)(?=\d)/, '');
  const each = /各(?:自|为|有)?(?=不|至|最|达|报|采|上|刊|完成|\d|[一二两三四五六七八九十])/.test(rest);
  rest = rest.replace(/各(?:自|为|有)?(?=不|至|最|达|报|采|上|刊|完成|\d|[一二两三四五六七八九十])/, '');
  const found = figureIn(rest);
  if (found === 'several') return undefined;
  const flags: QuotaClause = {
    ...(rhythm ? { rhythm: rhythm.rhythm } : {}),
    ...(part ? { part } : {}),
    ...(even ? { even } : {}),
    ...(perHead ? { perHead } : {}),
    ...(each ? { each } : {}),
    ...(due ? { once: true } : {}),
  };
  if (!found) {
    if (/\d(?![A-Za-z])/.test(rest.replace(/[A-Za-z]+\d+/g, ''))) return undefined;
    const counts = countsIn(rest);
    return { ...flags, ...(counts ? { counts } : {}) };
  }
  const figures = bounds(found.groups ?? {});
  if (!figures) return undefined;
  const around = rest.slice(0, found.index) + rest.slice(found.index + found[0].length);
  if (/\d(?![A-Za-z])/.test(around.replace(/[A-Za-z]+\d+/g, ''))) return undefined;
  const counts = countsIn(rest);
  const kind = measureOf(found, rest);
  const of = nameIn(around);
  return {
    ...flags,
    ...figures,
    ...(counts ? { counts } : {}),
    ...(kind ? { measure: kind } : {}),
    ...(of ? { of } : {}),
  };
}
