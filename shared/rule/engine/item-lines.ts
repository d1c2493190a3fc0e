/** What does one item give: its submission, its adoptions, what leaders wrote on it, its prizes, and what it failed to be? */
import { levelKey } from '../../language/rule/level';
import type { ItemFacts, Scale } from '../facts';
import type { CreditKind, CreditReason } from '../result';
import type { Rule } from '../rule-set';
import { adoptionLines, type Valued } from './adoption-lines';
import { authorShares } from './authors';
import type { Pooled } from './batch-lines';
import type { Case } from './case';
import { chooseBase } from './choose';
import type { Compiled, ScaleLines } from './compile';
import type { Sink } from './emit';
import type { ItemSide, Sight, World } from './item-case';
import { type Worth, worthOf } from './worth';

export interface Memo {
  get(key: string): readonly Worth[] | undefined;
  set(key: string, worths: readonly Worth[]): void;
}

const decisionOf = (item: ItemFacts, scale: Scale, adoption: string | null): number | null =>
  item.decisions?.find((found) => found.scale === scale && (found.adoption === adoption || found.adoption === null))
    ?.amount ?? null;

/** `reason` keeps the whole item from counting in a scale. Pieces that count in groups are gathered in `pooled`. */
export function itemLines(
  compiled: Compiled,
  sight: Sight,
  memo: Memo,
  world: World,
  item: ItemFacts,
  reason: (scale: ScaleLines) => CreditReason | null,
  pooled: Pooled[],
  out: Sink,
): void {
  const side = sight.side(item);
  const worths = item.adoptions.map((adoption): readonly Worth[] => {
    const special = item.decisions !== undefined && item.decisions.length > 0;
    const key = special ? '' : sight.key(side, adoption);
    const known = special ? undefined : memo.get(key);
    if (known) return known;
    const facts = sight.adoption(side, adoption);
    const found = compiled.scales.map((scale) =>
      worthOf(scale, facts, decisionOf(item, scale.scale, adoption.id), adoption.share ?? null),
    );
    if (!special) memo.set(key, found);
    return found;
  });
  for (const [index, scale] of compiled.scales.entries()) {
    const why = reason(scale) ?? leftOut(scale, side, sight);
    const start = out.credits.length;
    submissionLine(scale, side, sight, why, world, out);
    if (pricesAdoptions(scale)) {
      const valued = item.adoptions.flatMap((adoption, place): Valued[] => {
        const worth = worths[place]?.[index];
        return worth ? [{ adoption, worth }] : [];
      });
      for (const { adoption, worth } of valued)
        if (why === null && worth.batch) pooled.push({ scale, line: worth.batch, item, date: adoption.date });
      adoptionLines(scale, item, valued, itemCap(scale, side, sight), world, out, why);
    }
    if (why === null) otherLines(scale, side, sight, world, out);
    if (
      out.credits.length === start &&
      item.submitted &&
      item.adoptions.length === 0 &&
      scale.lines('adoption').length > 0
    ) {
      out.credit({
        scale: scale.scale,
        amount: 0,
        what: 'adoption',
        unit: item.unit,
        item: item.id,
        date: item.receivedOn,
        reason: why ?? 'not-adopted',
        authors: item.authors.map(({ name }) => ({ name, amount: 0 })),
      });
    }
  }
}

const ofItem: ReadonlySet<string> = new Set(['mark', 'role', 'unit', 'board', 'class', 'person']);

/** 未经办公室上报 不计入: a row that looks at the item alone leaves it out as a whole. */
function leftOut(scale: ScaleLines, side: ItemSide, sight: Sight): CreditReason | null {
  const lines = scale
    .lines('adoption')
    .filter(
      ({ rule }) =>
        rule.effect.op === 'exclude' && rule.when.length > 0 && rule.when.every(({ fact }) => ofItem.has(fact)),
    );
  if (lines.length === 0) return null;
  const effect = chooseBase(lines, sight.item(side)).line?.rule.effect;
  return effect?.op === 'exclude' ? effect.reason : null;
}

/** Rows that only leave something out price nothing by themselves. */
function pricesAdoptions(scale: ScaleLines): boolean {
  return scale.lines('adoption').some(({ rule }) => rule.effect.op !== 'exclude');
}

/** 每篇上限 */
function itemCap(
  scale: ScaleLines,
  side: ItemSide,
  sight: Sight,
): { readonly id: string; readonly amount: number } | null {
  const caps = scale.lines('item', 'cap');
  if (caps.length === 0) return null;
  const { line } = chooseBase(caps, sight.item(side));
  const effect = line?.rule.effect;
  return line && effect?.op === 'cap' && effect.amount !== null ? { id: line.rule.id, amount: effect.amount } : null;
}

function submissionLine(
  scale: ScaleLines,
  side: ItemSide,
  sight: Sight,
  why: CreditReason | null,
  world: World,
  out: Sink,
): void {
  if (scale.lines('submission').length === 0 || !side.item.submitted) return;
  const { item } = side;
  const facts = sight.item(side);
  if (chooseBase(scale.lines('submission'), facts).line === null) return;
  const worth = worthOf(scale, facts, decisionOf(item, scale.scale, null), null, 'submission');
  single(scale, item, worth, 'submission', item.receivedOn, why, world, out);
}

/** A line of its own that competes with nothing. */
function single(
  scale: ScaleLines,
  item: ItemFacts,
  worth: Worth,
  what: CreditKind,
  date: string | null,
  why: CreditReason | null,
  world: World,
  out: Sink,
): void {
  const common = { scale: scale.scale, unit: item.unit, item: item.id, date, what, rules: worth.rules };
  if (why !== null) {
    out.credit({ ...common, amount: 0, reason: why });
    return;
  }
  if (worth.issue) {
    out.credit({ ...common, amount: null, issue: worth.issue.code });
    out.issue(worth.issue.code, { ...worth.issue.detail, scale: scale.scale, item: item.id });
    return;
  }
  const nameless = scale.policy.authors.value.named && item.authors.length === 0;
  const reason = worth.reason ?? (nameless ? ('no-name' as const) : undefined);
  const amount = reason ? 0 : (worth.amount ?? 0);
  out.credit({
    ...common,
    amount,
    factors: worth.factors,
    ...(reason ? { reason } : {}),
    authors: authorShares(amount, 0, item.authors, scale.policy, world.people),
    assumed: worth.assumed,
  });
}

function otherLines(scale: ScaleLines, side: ItemSide, sight: Sight, world: World, out: Sink): void {
  const { item } = side;
  const worth = (facts: Case, on: Rule['on']): Worth =>
    worthOf(scale, facts, decisionOf(item, scale.scale, null), null, on);
  if (scale.lines('instruction').length > 0 && item.instructions && item.instructions.length > 0) {
    const all = item.instructions.map((found) => ({
      date: found.date,
      worth: worth(sight.item(side, { instruction: levelKey(found.level) }), 'instruction'),
    }));
    const ordered = all.sort((one, other) =>
      (one.date ?? '9999') < (other.date ?? '9999')
        ? -1
        : (one.date ?? '9999') > (other.date ?? '9999')
          ? 1
          : (other.worth.amount ?? 0) - (one.worth.amount ?? 0),
    );
    let highest = 0;
    for (const { date, worth: value } of ordered) {
      const only = scale.policy.instructions.value === 'highest' && value.amount !== null && !value.reason;
      const delta = only ? Math.max(0, (value.amount ?? 0) - highest) : value.amount;
      if (only) highest = Math.max(highest, value.amount ?? 0);
      single(
        scale,
        item,
        { ...value, amount: delta, ...(only && delta === 0 ? { reason: 'lower' as const } : {}) },
        'instruction',
        date,
        null,
        world,
        out,
      );
    }
  }
  if (scale.lines('award').length > 0) {
    for (const award of item.awards ?? []) {
      const words = {
        awardLevel: award.level === null ? null : levelKey(award.level),
        award: award.what,
        awardRank: award.rank ?? null,
      };
      single(scale, item, worth(sight.item(side, words), 'award'), 'award', award.date, null, world, out);
    }
  }
  const lines = scale.lines('item');
  if (lines.length === 0) return;
  const facts = sight.item(side);
  // 约稿未报 and 迟报 under two names are two matters; under one name the more specific row decides.
  for (const label of new Set(lines.map(({ rule }) => rule.label))) {
    const { line } = chooseBase(
      lines.filter(({ rule }) => rule.label === label),
      facts,
    );
    const effect = line?.rule.effect;
    if (!line || effect?.op !== 'set') continue;
    single(
      scale,
      item,
      {
        amount: effect.amount,
        rules: [line.rule.id],
        factors: [{ op: 'set', rule: line.rule.id, amount: effect.amount }],
        payee: null,
        pool: null,
        batch: null,
        extras: [],
        assumed: [],
      },
      'item',
      item.receivedOn,
      null,
      world,
      out,
    );
  }
}
