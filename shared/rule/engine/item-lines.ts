/** What does one item give: its submission, its adoptions, what leaders wrote on it, its prizes, and what it failed to be? */
import { levelKey } from '../../language/rule/level';
import type { ItemFacts, Scale } from '../facts';
import type { CreditKind, CreditReason } from '../result';
import type { Rule } from '../rule-set';
import { adoptionLines, type Valued } from './adoption-lines';
import { authorShares, nothingFor } from './authors';
import type { Pooled } from './batch-lines';
import type { Case } from './case';
import { chooseBase } from './choose';
import type { Compiled, ScaleLines } from './compile';
import type { Sink } from './emit';
import type { ItemSide, Sight, World } from './item-case';
import { type Worth, worthOf } from './worth';

const decisionOf = (item: ItemFacts, scale: Scale, adoption: string | null): number | null =>
  item.decisions?.find((found) => found.scale === scale && (found.adoption === adoption || found.adoption === null))
    ?.amount ?? null;

/** `reason` keeps the whole item from counting in a scale. Pieces that count in groups are gathered in `pooled`. */
export function itemLines(
  compiled: Compiled,
  sight: Sight,
  world: World,
  item: ItemFacts,
  reason: (scale: ScaleLines, item: ItemFacts) => CreditReason | null,
  pooled: Pooled[],
  out: Sink,
): void {
  const side = sight.side(item);
  const open = item.decisions !== undefined && item.decisions.length > 0;
  const submits = compiled.scales.some((scale) => scale.submits);
  const worths: (readonly Worth[])[] = [];
  for (const adoption of item.adoptions) {
    // A figure that an editor set is this item's alone.
    const slot = open ? null : sight.slot(side, adoption);
    let found = slot?.worths ?? null;
    if (found === null) {
      const facts = sight.adoption(side, adoption);
      const share = adoption.share ?? null;
      found = compiled.scales.map((scale) => worthOf(scale, facts, decisionOf(item, scale.scale, adoption.id), share));
      if (slot) slot.worths = found;
    }
    worths.push(found);
  }
  if (!open && item.submitted && submits && side.shared.slot.worths === null)
    side.shared.slot.worths = submissions(compiled, side, sight);
  for (let index = 0; index < compiled.scales.length; index += 1) {
    const scale = compiled.scales[index];
    if (!scale) continue;
    const why = reason(scale, item) ?? leftOut(scale, side, sight);
    const start = out.credits.length;
    if (scale.submits && item.submitted) submissionLine(scale, index, side, sight, why, world, out);
    if (item.adoptions.length > 0) {
      const valued: Valued[] = [];
      for (let place = 0; place < item.adoptions.length; place += 1) {
        const [adoption, worth] = [item.adoptions[place], worths[place]?.[index]];
        // A scale that only leaves pieces out has nothing to say of the others.
        if (!adoption || !worth || (!scale.prices && (worth.reason === undefined || worth.reason === 'no-rule')))
          continue;
        valued.push({ adoption, worth });
        if (why === null && worth.batch) pooled.push({ scale, line: worth.batch, item, date: adoption.date });
      }
      adoptionLines(scale, item, valued, itemCap(scale, side, sight), world, out, why);
    }
    if (why === null && scale.others) otherLines(scale, side, sight, world, out);
    if (out.credits.length === start && item.submitted && item.adoptions.length === 0 && scale.prices) {
      out.credit({
        scale: scale.scale,
        amount: 0,
        what: 'adoption',
        unit: item.unit,
        item: item.id,
        date: item.receivedOn,
        reason: why ?? 'not-adopted',
        authors: nothingFor(item.authors),
      });
    }
  }
}

/** 未经办公室上报 不计入: a row that looks at the item alone leaves it out as a whole. */
function leftOut(scale: ScaleLines, side: ItemSide, sight: Sight): CreditReason | null {
  if (scale.leaveOut.length === 0) return null;
  const effect = chooseBase(scale.leaveOut, sight.item(side)).line?.rule.effect;
  return effect?.op === 'exclude' ? effect.reason : null;
}

/** 每篇上限 */
function itemCap(
  scale: ScaleLines,
  side: ItemSide,
  sight: Sight,
): { readonly id: string; readonly amount: number } | null {
  if (scale.caps.length === 0) return null;
  const { line } = chooseBase(scale.caps, sight.item(side));
  const effect = line?.rule.effect;
  return line && effect?.op === 'cap' && effect.amount !== null ? { id: line.rule.id, amount: effect.amount } : null;
}

/** One a scale; a scale that does not score submissions has one without rules. */
function submissions(compiled: Compiled, side: ItemSide, sight: Sight): readonly Worth[] {
  const facts = sight.item(side);
  return compiled.scales.map((scale) =>
    worthOf(scale, facts, decisionOf(side.item, scale.scale, null), null, 'submission'),
  );
}

function submissionLine(
  scale: ScaleLines,
  index: number,
  side: ItemSide,
  sight: Sight,
  why: CreditReason | null,
  world: World,
  out: Sink,
): void {
  const { item } = side;
  const open = item.decisions !== undefined && item.decisions.length > 0;
  const worth =
    (open ? undefined : side.shared.slot.worths?.[index]) ??
    worthOf(scale, sight.item(side), decisionOf(item, scale.scale, null), null, 'submission');
  // 报送 without a row scores nothing by itself: no line, no gap.
  if (worth.reason === 'no-rule' || (worth.rules.length === 0 && worth.issue?.code === 'needs-decision')) return;
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
