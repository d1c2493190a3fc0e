// The office of office-data as the product keeps it: the same facts as events, folded into a state.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { emptyOffice } = require('../../../dist/shared/office/state.js');
const { evolve } = require('../../../dist/shared/office/evolve.js');

const itemOf = ({ unit, genre, receivedOn, title, authors }) => ({
  data: {
    unit,
    stream: null,
    genre,
    receivedOn,
    received: 'yes',
    channel: null,
    signature: 'complete',
    withdrawn: false,
    late: false,
  },
  personal: { title, authors, filedBy: authors[0], signedBy: '张三', signedPost: '主任', note: null },
});

const adoptionOf = ({ outlet, placement, date, sources }, outlets) => ({
  data: {
    outlet: outlets[outlet].name,
    level: outlets[outlet].level,
    genre: null,
    placement,
    issue: null,
    date,
    length: null,
    seconds: null,
    outletFee: null,
    use: sources.length > 1 ? 'composite' : 'single',
    sources: sources.map(({ id }) => id),
  },
  personal: {},
});

/** One after the other in an order that the office could have kept: kind, record, data, personal. */
export function* recordsOf(office, ruleSet) {
  for (const { id, name, board } of office.units)
    yield { kind: 'unit', record: id, data: { name, board }, personal: {} };
  for (const { id, name, level } of office.outlets)
    yield { kind: 'outlet', record: id, data: { name, level }, personal: {} };
  yield { kind: 'rules', record: `r${'1'.padStart(20, '0')}`, data: { validFrom: null, ruleSet }, personal: {} };
  for (const item of office.items) yield { kind: 'item', record: item.id, ...itemOf(item) };
  for (const adoption of office.adoptions)
    yield { kind: 'adoption', record: adoption.id, ...adoptionOf(adoption, office.outlets) };
}

export function commandsOf(office, ruleSet) {
  return [...recordsOf(office, ruleSet)].map((record, at) => ({
    id: at.toString(36).padStart(32, '0'),
    type: 'record',
    ...record,
    replaces: 0,
  }));
}

export function stateOf(office, ruleSet) {
  const state = emptyOffice();
  let seq = 0;
  for (const { kind, record, data, personal } of recordsOf(office, ruleSet)) {
    seq += 1;
    const event = { type: 'recorded', data: { kind, record, replaces: 0, data }, private: personal };
    evolve(state, { seq, time: '2018-12-31T00:00:00.000Z', command: seq.toString(36).padStart(32, '0'), event });
  }
  return state;
}

/** Sets one adoption once more as it is, as if somebody had just saved it: what was computed of the record before it no longer holds. */
export function touch(state, { adoptions, outlets }) {
  const [first] = adoptions;
  const { data, personal } = adoptionOf(first, outlets);
  const seq = state.position.get('head').seq + 1;
  const event = {
    type: 'recorded',
    data: { kind: 'adoption', record: first.id, replaces: state.standing.get(first.id).seq, data },
    private: personal,
  };
  evolve(state, { seq, time: '2018-12-31T00:00:00.000Z', command: seq.toString(36).padStart(32, '0'), event });
  return state;
}
