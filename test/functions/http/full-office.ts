/** A small office with a record of every kind, for tests that ask for everything. */
import type { Command } from '../../../shared/office/commands';
import { recordIdOf } from '../../../shared/record/identity';
import type { RecordKind } from '../../../shared/record/records';
import { emptyRuleSet } from '../../../shared/rule/rule-set';
import { adoptionData, itemData, taskData } from '../../shared/office/office';

const id = (n: number): string => String(n).padStart(32, '0');
const april = { from: '2018-04-01', to: '2018-04-30' };
const received = (unit: string) => ({ ...itemData(unit, '2018-04-10'), stream: '信息' });

export interface FullOffice {
  readonly commands: readonly Command[];
  readonly ids: readonly string[];
  /** Two units; the correspondents of each; an item of each that nobody has printed. */
  readonly units: readonly [string, string];
  readonly correspondents: readonly [string, string];
  readonly items: readonly [string, string];
}

export function fullOffice(): FullOffice {
  const units = [recordIdOf('unit', ['甲镇']), recordIdOf('unit', ['乙镇'])] as const;
  const correspondents = [recordIdOf('person', ['甲']), recordIdOf('person', ['乙'])] as const;
  const items = [recordIdOf('item', ['甲']), recordIdOf('item', ['乙'])] as const;
  const adoption = recordIdOf('adoption', ['甲']);
  const printed = recordIdOf('item', ['印']);
  const said = (title: string) => ({
    title,
    authors: ['某人'],
    filedBy: null,
    signedBy: '周某',
    signedPost: '镇长',
    note: null,
  });
  const commands: Command[] = [];
  const add = (kind: RecordKind, record: string, data: object, personal: object = {}): void => {
    // Each call below gives the fields of its kind; the log accepts nothing else.
    commands.push({
      id: id(commands.length + 1),
      type: 'record',
      kind,
      record,
      replaces: 0,
      data,
      personal,
    } as Command);
  };
  for (const [at, unit] of units.entries()) {
    const name = ['甲镇', '乙镇'][at] ?? '';
    add('unit', unit, { name, board: null });
    add(
      'person',
      correspondents[at] ?? '',
      { unit, role: 'correspondent' },
      { name: ['张三', '李四'][at], post: null, phone: null },
    );
    add('task', recordIdOf('task', [unit]), taskData(unit, { max: 2 }));
    add('item', items[at] ?? '', received(name), said(['甲镇春耕忙', '乙镇夏收忙'][at] ?? ''));
  }
  add('item', printed, received('甲镇'), said('甲镇秋种忙'));
  add('outlet', recordIdOf('outlet', ['某日报']), { name: '某日报', level: '州级' });
  add('rules', recordIdOf('rules', ['一']), { validFrom: null, ruleSet: emptyRuleSet });
  add('adoption', adoption, { ...adoptionData('州级', '2018-04-20', [printed]), outlet: '某日报', length: 300 });
  add('count', recordIdOf('count', ['一']), {
    office: '县委办',
    unit: units[1],
    period: april,
    stream: '信息',
    measure: 'submitted',
    outlet: null,
    genre: null,
    n: 3,
  });
  add('score', recordIdOf('score', ['一']), { unit: units[0], period: april, part: null, points: 150 });
  add('settings', recordIdOf('settings', ['一']), {
    validFrom: '2018-01-01',
    countingOffice: '县委办',
    late: 'correction',
  });
  add(
    'instruction',
    recordIdOf('instruction', ['一']),
    { item: printed, level: '县级', date: '2018-04-22' },
    { leader: null },
  );
  add('award', recordIdOf('award', ['一']), { item: printed, level: null, what: '好新闻', rank: null, date: null });
  add('mark', recordIdOf('mark', ['一']), { item: printed, mark: '约稿' });
  add(
    'commission',
    recordIdOf('commission', ['一']),
    { unit: units[0], askedOn: '2018-04-02', dueOn: '2018-04-20' },
    { subject: '春耕进展', note: null },
  );
  add(
    'decision',
    recordIdOf('decision', ['一']),
    { item: printed, adoption, scale: 'points', amount: 100 },
    { reason: '确定' },
  );
  add(
    'adjustment',
    recordIdOf('adjustment', ['一']),
    { unit: units[0], scale: 'points', amount: 100, date: '2018-04-30' },
    { reason: '加分', person: null },
  );
  return {
    commands,
    units,
    correspondents,
    items,
    ids: commands.flatMap((command) => (command.type === 'record' ? [command.record] : [])),
  };
}
