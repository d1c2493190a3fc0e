/** A rule sheet written in a test, read the way a workbook's is. */

import type { Problem } from '../../../shared/problem';
import type { AdoptionFacts, Facts, ItemFacts, Scale } from '../../../shared/rule/facts';
import { price } from '../../../shared/rule/price';
import { readRules } from '../../../shared/rule/read-rules';
import type { RuleResult } from '../../../shared/rule/result';
import type { RuleSet } from '../../../shared/rule/rule-set';
import { type Area, type CellValue, plainGrid } from '../../../shared/sheet/grid';
import { recognise } from '../../../shared/sheet/recognise';

export type Row = readonly CellValue[];
export interface Sheet {
  readonly sheet?: string;
  readonly header: readonly string[];
  readonly rows: readonly Row[];
  readonly settings?: readonly (readonly [name: string, text: string])[];
}

export function readSheets(...sheets: readonly Sheet[]): {
  readonly ruleSet: RuleSet;
  readonly issues: readonly Problem[];
} {
  const grids = sheets.map(({ sheet = '计分标准', header, rows, settings = [] }) => {
    const { lines, merges } = headOf(header);
    const below = settings.length > 0 ? [[], ['方案设置'], ['设置项', '规定'], ...settings] : [];
    return plainGrid(sheet, [[`某县${sheet}`], ...lines, ...rows, ...below], { merges });
  });
  const { ruleSet, issues } = readRules(recognise(grids).tables, grids);
  if (!ruleSet) throw new Error('no rule set');
  return { ruleSet, issues };
}

/** 稿酬标准（元）：消息 stands for two header rows; equal groups side by side are one merged cell. */
function headOf(header: readonly string[]): { readonly lines: readonly Row[]; readonly merges: readonly Area[] } {
  if (!header.some((text) => text.includes('：'))) return { lines: [header], merges: [] };
  const parts = header.map((text) => text.split('：'));
  const merges: Area[] = [];
  parts.forEach(([group, own], col) => {
    if (own === undefined) merges.push({ top: 1, bottom: 2, left: col, right: col });
    else if (parts[col - 1]?.[0] !== group) {
      let right = col;
      while (parts[right + 1]?.[1] !== undefined && parts[right + 1]?.[0] === group) right += 1;
      if (right > col) merges.push({ top: 1, bottom: 1, left: col, right });
    }
  });
  const first = (col: number): boolean => parts[col]?.[1] === undefined || parts[col - 1]?.[0] !== parts[col]?.[0];
  return {
    lines: [parts.map(([group = ''], col) => (first(col) ? group : null)), parts.map(([, own]) => own ?? null)],
    merges,
  };
}

export function rulesOf(...sheets: readonly Sheet[]): RuleSet {
  const { ruleSet, issues } = readSheets(...sheets);
  if (issues.length > 0) throw new Error(JSON.stringify(issues));
  return ruleSet;
}

export type Adopted = Partial<AdoptionFacts> & { readonly outlet: string };
export type Piece = Partial<Omit<ItemFacts, 'adoptions'>> & { readonly adoptions?: readonly Adopted[] };

export function factsOf(pieces: readonly Piece[], more: Partial<Facts> = {}): Facts {
  const items = pieces.map((piece, index): ItemFacts => {
    const id = piece.id ?? `i${index}`;
    return {
      unit: '甲镇',
      title: '',
      authors: [],
      stream: null,
      genre: null,
      receivedOn: null,
      submitted: true,
      counts: true,
      ...piece,
      id,
      adoptions: (piece.adoptions ?? []).map(
        (adoption, place): AdoptionFacts => ({
          level: null,
          date: null,
          use: 'single',
          ...adoption,
          id: adoption.id ?? `${id}/${place}`,
        }),
      ),
    };
  });
  const names = [...new Set(items.flatMap(({ unit }) => (unit === null ? [] : [unit])))];
  return {
    period: { from: '2018-01-01', to: '2018-12-31' },
    units: names.map((name) => ({ id: name, name, ranked: true })),
    items,
    counts: [],
    ...more,
  };
}

export const totalOf = ({ credits }: RuleResult, scale: Scale): number =>
  credits.reduce((sum, credit) => (credit.scale === scale ? sum + (credit.amount ?? 0) : sum), 0);

/** What one adoption brings, in the scale of the sheet: an amount in units with at most two decimals, a reason, or an issue. */
export function worth(ruleSet: RuleSet, adoption: Adopted, item: Piece = {}): number | string {
  const scale = ruleSet.scales[0] ?? 'points';
  const result = price(ruleSet, factsOf([{ ...item, adoptions: [adoption] }]));
  const own = result.credits.filter((credit) => credit.scale === scale);
  const open = own.find(({ amount }) => amount === null);
  if (open) return open.issue ?? 'open';
  const total = own.reduce((sum, { amount }) => sum + (amount ?? 0), 0) / 100;
  return total === 0 ? (own.find(({ reason }) => reason)?.reason ?? 0) : total;
}
