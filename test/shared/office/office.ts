/** An office for tests: rules by level with the highest only, commands given by short words, answers as the log gives them. */
import { type Period, parsePeriod } from '../../../shared/calendar';
import { memoryStore } from '../../../shared/log/memory';
import { openLog } from '../../../shared/log/open';
import type { Command, CommandOf, CommandType, OfficeCommand } from '../../../shared/office/commands';
import { decide } from '../../../shared/office/decide';
import { officeDomain } from '../../../shared/office/domain';
import type { OfficeEvent } from '../../../shared/office/events';
import type { Role } from '../../../shared/office/roles';
import { emptyOffice, type OfficeState, positionOf } from '../../../shared/office/state';
import type { ProblemCode } from '../../../shared/problem';
import { recordIdOf } from '../../../shared/record/identity';
import type { RecordData, RecordKind, RecordPersonal } from '../../../shared/record/records';
import { emptyRuleSet, type Rule, type RuleSet } from '../../../shared/rule/rule-set';

const stated = <T>(value: T) => ({ value, at: null, assumed: false });

/** Points in hundredths and yuan in fen are the same figure; per item only the best adoption counts. */
export function rulesByLevel(levels: Readonly<Record<string, number>>, more: Partial<RuleSet['office']> = {}): RuleSet {
  const rules = (['points', 'money'] as const).flatMap((scale) =>
    Object.entries(levels).map(
      ([level, amount], index): Rule => ({
        id: `${scale}!B${index + 2}`,
        row: `${scale}!${index + 2}`,
        at: `${scale}!B${index + 2}`,
        scale,
        on: 'adoption',
        stage: 'base',
        when: [
          {
            fact: 'level',
            test: { kind: 'words', words: [{ text: level, key: level, how: 'name' }], not: false },
            at: `${scale}!A${index + 2}`,
          },
        ],
        effect: { op: 'set', amount },
        payee: null,
        every: null,
        label: level,
        pool: null,
      }),
    ),
  );
  const combine = stated({ mode: 'highest' as const, by: 'amount' as const });
  return {
    ...emptyRuleSet,
    rules,
    scales: ['points', 'money'],
    points: { ...emptyRuleSet.points, combine },
    money: { ...emptyRuleSet.money, combine },
    office: { ...emptyRuleSet.office, tax: stated('none'), ...more },
  };
}

export const period = (text: string): Period => {
  const found = parsePeriod(text);
  if (!found) throw new Error(text);
  return found;
};
export const span = (text: string) => ({ from: String(period(text).from), to: String(period(text).to) });

let ids = 0;
export const newId = (): string => `t${String(++ids).padStart(31, '0')}`;

/** A command without its id. */
export const say = <T extends CommandType>(type: T, fields: Omit<CommandOf<T>, 'id' | 'type'>): Command =>
  ({ id: newId(), type, ...fields }) as unknown as Command; // safe: the fields are those of the type

export function set<K extends RecordKind>(
  state: OfficeState,
  kind: K,
  name: string,
  data: RecordData<K>,
  personal = {} as RecordPersonal<K>,
): Command {
  const record = recordIdOf(kind, [name]);
  const replaces = state.standing.get(record)?.seq ?? 0;
  return { id: newId(), type: 'record', kind, record, replaces, data, personal } as unknown as Command; // safe: as above
}

export const itemData = (unit: string, receivedOn: string | null): RecordData<'item'> => ({
  unit: recordIdOf('unit', [unit]),
  stream: null,
  genre: null,
  receivedOn,
  received: receivedOn === null ? 'not-yet' : 'yes',
  channel: null,
  signature: 'complete',
  withdrawn: false,
  late: false,
});

export const itemPersonal = (title: string, author: string): RecordPersonal<'item'> => ({
  title,
  authors: [author],
  filedBy: null,
  signedBy: null,
  signedPost: null,
  note: null,
});

export const adoptionData = (level: string, date: string, sources: readonly string[]): RecordData<'adoption'> => ({
  outlet: `${level}日报`,
  level,
  genre: null,
  placement: null,
  issue: null,
  date,
  length: null,
  seconds: null,
  outletFee: null,
  use: sources.length > 1 ? 'composite' : 'single',
  sources: [...sources],
});

/** 每月2条 of what is submitted, unless it says otherwise. */
export const taskData = (unit: string, more: Partial<RecordData<'task'>> = {}): RecordData<'task'> => ({
  unit,
  text: '每月2条',
  min: 2,
  max: null,
  per: 'month',
  of: null,
  counts: 'submitted',
  period: null,
  none: false,
  part: false,
  ...more,
});

/** What a receiving office counted as submitted by 甲镇. */
export const countData = (office: string, n: number, month = '2018-01'): RecordData<'count'> => ({
  office,
  unit: id.unit('甲镇'),
  period: span(month),
  stream: null,
  measure: 'submitted',
  outlet: null,
  genre: null,
  n,
});

export interface TestOffice {
  readonly state: OfficeState;
  readonly events: readonly OfficeEvent[];
  /** Throws where the command is refused. */
  readonly give: (command: OfficeCommand, role?: Role, person?: string) => readonly OfficeEvent[];
  /** The problem's code, or null where it is applied. */
  readonly try: (command: OfficeCommand, role?: Role, person?: string) => ProblemCode | null;
}

/** @param state where it begins. */
export function testOffice(state = emptyOffice()): TestOffice {
  const events: OfficeEvent[] = [];
  const attempt = (command: OfficeCommand, role: Role, person?: string): ProblemCode | null => {
    const decided =
      person === undefined
        ? decide(state, command, { role })
        : decide(state, command, { role, person }, '2018-06-01T00:00:00.000Z');
    if (!decided.ok) return decided.problem.code;
    for (const event of decided.value) {
      // As the log gives them back.
      const read = officeDomain.readEvent({ version: 1, ...(JSON.parse(JSON.stringify(event)) as OfficeEvent) });
      events.push(read);
      const time = '2018-06-01T00:00:00.000Z';
      const actor = { person: 'p1', role };
      officeDomain.evolve(state, { seq: positionOf(state).seq + 1, time, actor, command: command.id, event: read });
    }
    return null;
  };
  return {
    state,
    events,
    try: (command, role = 'editor', person) => attempt(command, role, person),
    give: (command, role = 'editor', person) => {
      const before = events.length;
      const refused = attempt(command, role, person);
      if (refused) throw new Error(refused);
      return events.slice(before);
    },
  };
}

/** Two writers over one storage, as two processes would be. */
export function testLogs() {
  const store = memoryStore();
  const open = () =>
    openLog({
      store,
      workspace: 'test',
      domain: officeDomain,
      now: () => '2018-06-01T00:00:00.000Z',
      random: (bytes) => new Uint8Array(bytes).fill(7),
      wait: async () => undefined,
    });
  return [open(), open()] as const;
}

/** Units and rules that most tests begin with. */
export function begin(office: TestOffice, units: readonly string[], rules: RuleSet): void {
  for (const unit of units) office.give(set(office.state, 'unit', unit, { name: unit, board: null }));
  office.give(set(office.state, 'rules', 'rules', { validFrom: null, ruleSet: rules }));
}

/** An office of these units under these rules. */
export function begun(rules: RuleSet, units: readonly string[] = ['甲镇', '乙镇']): TestOffice {
  const office = testOffice();
  begin(office, units, rules);
  return office;
}

/** An item is registered that counts: received on the day, signed off. */
export function register(office: TestOffice, name: string, unit: string, day: string, author = `${unit}人`): void {
  office.give(set(office.state, 'item', name, itemData(unit, day), itemPersonal(name, author)));
}

/** An outlet of that level prints the items. */
export function adopt(office: TestOffice, name: string, level: string, day: string, ...items: readonly string[]): void {
  office.give(set(office.state, 'adoption', name, adoptionData(level, day, items.map(id.item))));
}

/** The n-th file is hung on an item or an adoption, or taken off it. */
export const attach = (record: string, n = 0): OfficeCommand => ({
  id: newId(),
  type: 'attach',
  record,
  file: String(n).padStart(64, '0'),
  fileType: 'pdf',
  size: 1,
  archive: 'document',
  personal: { name: `${n}.pdf` },
});
export const detach = (record: string, n = 0): OfficeCommand => ({
  id: newId(),
  type: 'detach',
  record,
  file: String(n).padStart(64, '0'),
});

export const id = {
  unit: (name: string): string => recordIdOf('unit', [name]),
  item: (name: string): string => recordIdOf('item', [name]),
  adoption: (name: string): string => recordIdOf('adoption', [name]),
};
