// Sentences are made when they are asked for: a thousand of them, in both languages, for figures that are settled already.
import { createRequire } from 'node:module';
import { measure, time } from './support/measure.mjs';
import { makeOffice, year } from './support/office-data.mjs';
import { ruleGrids, ruleSetOf } from './support/office-rules.mjs';
import { stateOf } from './support/office-state.mjs';

const require = createRequire(import.meta.url);
const { explained } = require('../../dist/shared/answer/lines.js');
const { parsePeriod } = require('../../dist/shared/calendar.js');
const { settle } = require('../../dist/shared/tally/settle.js');

export async function bench({ small }) {
  const many = small ? 50 : 1000;
  const state = stateOf(makeOffice(small ? 300 : 10_000), ruleSetOf(ruleGrids()));
  const settled = settle(state, parsePeriod(String(year)));
  const credits = [...settled.credits.values()].flat().slice(0, many);
  if (credits.length !== many) throw new Error(`${credits.length} lines to explain`);
  const tell = (language) => credits.map((credit) => explained(state, settled, credit, language).why);
  const found = await measure(
    [
      { name: 'zh', run: () => tell('zh') },
      { name: 'en', run: () => tell('en') },
    ],
    small ? { rounds: 1, warm: 0 } : {},
  );
  for (const { value } of found.values())
    if (value.some((why) => why === '')) throw new Error('a line without a reason');
  return ['zh', 'en'].map((language) => time(`${many} explanations (${language})`, found.get(language)));
}
