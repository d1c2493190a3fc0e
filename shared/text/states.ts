/** The states of items and payments and what leads from one to another, as a document prints them: made from the data itself. */
import { type ItemState, itemActs, itemStates, itemTransitions } from '../office/item/life';
import { paymentStates, paymentTransitions } from '../office/payout/acts';
import { document } from './states.zh';
import { terms } from './terms.zh';

type Row = readonly string[];

export function statesDocument(): string {
  const { itemStates: states, itemActs: acts, paymentStates: payments, periodStates: periods } = terms;
  const named = (list: readonly ItemState[]): string => list.map((state) => states[state]).join(document.comma);
  const items = itemActs.map((act): Row => {
    const { from, to } = itemTransitions[act];
    return [acts[act], act, named(from), to === undefined ? document.same : states[to]];
  });
  const leaving = itemStates.map((state): Row => {
    const out = itemActs.filter((act) => itemTransitions[act].from.includes(state)).map((act) => acts[act]);
    return [states[state], state, out.join(document.comma) || document.none];
  });
  const paid = paymentStates.map((state): Row => {
    const to = paymentTransitions[state].map((next) => payments[next]);
    return [payments[state], state, to.join(document.comma)];
  });
  const sealing = document.periodSteps.map(([step, from, to]): Row => [step, periods[from], periods[to]]);
  return [
    `# ${document.title}`,
    document.madeBy,
    `## ${document.items}`,
    table(document.actHead, items),
    document.adopted,
    table(document.stateHead, leaving),
    `## ${document.periods}`,
    table(document.periodHead, sealing),
    `## ${document.payments}`,
    table(document.paymentHead, paid),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

function table(head: Row, rows: readonly Row[]): string {
  const line = (cells: Row): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
