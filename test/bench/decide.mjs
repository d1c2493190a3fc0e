// Deciding and remembering commands, one after the other, against one plain pass over the same office's ledger.
import { createRequire } from 'node:module';
import { bounded, measure, time } from './support/measure.mjs';
import { ledgerLines, makeOffice } from './support/office-data.mjs';
import { ruleGrids, ruleSetOf } from './support/office-rules.mjs';
import { commandsOf } from './support/office-state.mjs';
import { plainPass } from './support/plain-pass.mjs';

const require = createRequire(import.meta.url);
const { decide } = require('../../dist/shared/office/decide.js');
const { evolve } = require('../../dist/shared/office/evolve.js');
const { emptyOffice } = require('../../dist/shared/office/state.js');

const editor = { role: 'editor' };

function run(commands) {
  const state = emptyOffice();
  let seq = 0;
  for (const command of commands) {
    const decided = decide(state, command, editor);
    if (!decided.ok) throw new Error(`${command.record}: ${decided.problem.code}`);
    for (const event of decided.value) {
      seq += 1;
      evolve(state, { seq, time: '2018-12-31T00:00:00.000Z', command: command.id, event });
    }
  }
  return state;
}

export async function bench({ small }) {
  const office = makeOffice(small ? 300 : 100_000);
  const lines = ledgerLines(office);
  const commands = commandsOf(office, ruleSetOf(ruleGrids())).slice(0, small ? undefined : 100_000);
  const found = await measure(
    [
      { name: 'plain', run: () => plainPass(lines, office, [{ from: 1, to: 12 }]) },
      { name: 'decide', run: () => run(commands) },
    ],
    small ? { rounds: 1, warm: 0 } : {},
  );
  if (found.get('decide').value.standing.size !== commands.length) throw new Error('commands without an event');
  const ratio = found.get('decide').median / found.get('plain').median;
  return [
    time(`plain pass over ${lines.length} lines`, found.get('plain')),
    time(`${commands.length} commands: decide and evolve`, found.get('decide')),
    bounded('decide and evolve / plain pass', ratio, 'times', 20, { small }),
  ];
}
