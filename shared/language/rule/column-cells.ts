/** What does a column of a rule table ask, by what stands in its cells? For headers such as 类别, 情形, 标准 that may mean anything. */
import { compact } from '../normalise';
import type { ColumnRole } from './column';
import { rowKind } from './kind';
import { isLevelWord } from './level';
import { listWords } from './list';
import { isPlacementName } from './placement';

const plainAdoption = /^(被)?(采用|录用|采纳|刊发|刊登|刊播|发表|上稿|用稿|报刊采用)(情况|得分|计分|加分|信息|稿件)?$/;

/** 采用, 批示, 报送: matters of more than one kind. 约稿未报 and 迟报 alone are situations. */
function areMatters(texts: readonly string[]): boolean {
  const kinds = texts.map((text) => (plainAdoption.test(compact(text)) ? 'adopted' : rowKind(text).kind));
  const told = new Set(kinds.filter((kind) => kind !== 'item' && kind !== 'event'));
  return !told.has('adoption') && told.size > 1;
}

/** Headers that say little: what stands below decides. */
const open: ReadonlySet<ColumnRole | 'unknown'> = new Set([
  'unknown',
  'genre',
  'mark',
  'event',
  'level',
  'award',
  'medium',
  'value',
]);

/** Undefined where the cells do not say more than the header does. */
export function cellsRole(role: ColumnRole | 'unknown', texts: readonly string[]): ColumnRole | undefined {
  if (!open.has(role) || texts.length === 0) return undefined;
  const words = texts.flatMap((text) => [...listWords(text)]);
  const all = (fits: (word: string) => boolean): boolean => words.length > 0 && words.every(fits);
  if (all((word) => /^([特一二三四]等奖|[金银铜]奖|优秀奖|入围奖|提名奖|鼓励奖)$/.test(compact(word))))
    return 'awardRank';
  if (role !== 'level' && all(isLevelWord)) return 'level';
  if (all((word) => isPlacementName(word))) return 'placement';
  if (role !== 'level' && areMatters(texts)) return 'kind';
  return undefined;
}

/** 每条, 每篇, 每次: so it goes for each, which says nothing. */
export const isEach = (text: string): boolean => /^每?[一1]?(条|篇|件|次|则|幅|期|张)$/.test(compact(text));
