import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { itemActs, itemStates, itemTransitions } from '../../../shared/office/item/life';
import { statesDocument } from '../../../shared/text/states';

const file = join(__dirname, '../../../docs/状态.md');

test('docs/状态.md says what the code does', () => {
  if (process.env.TONGLIAN_DOCS) writeFileSync(file, statesDocument());
  expect(readFileSync(file, 'utf8')).toBe(statesDocument());
});

test('every state can be reached, and every act leads somewhere from somewhere', () => {
  const reached = new Set(itemActs.flatMap((act) => itemTransitions[act].to ?? []));
  // The others follow from the record, its sign-off and its adoptions.
  const derived = ['draft', 'awaiting-signature', 'adopted'];
  expect(itemStates.filter((state) => !reached.has(state)).sort()).toEqual([...derived].sort());
  for (const act of itemActs) expect(itemTransitions[act].from.length).toBeGreaterThan(0);
});
