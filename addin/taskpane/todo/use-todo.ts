/** What is left to do in the office, asked anew after every act, and the acts that can be done from the list. */
import { useCallback, useState } from 'react';
import type { ScheduleResult } from '../../../shared/contract/schedule';
import type { TodoResult } from '../../../shared/contract/todo';
import { keyOf } from '../../../shared/language/normalise';
import { commissionMark } from '../../../shared/language/rule/genre';
import { derivedId } from '../../../shared/log/hash';
import type { Command } from '../../../shared/office/commands';
import type { Problem } from '../../../shared/problem';
import { importId, recordIdOf } from '../../../shared/record/identity';
import type { Office } from '../../api/office';
import { allPages } from '../../live/all-pages';
import type { UnitEntry } from '../../live/intake/register';
import { today } from '../../live/today';
import type { TodoLabels } from '../../text/todo';
import { usePaneTools } from '../pane-context';
import { useAsked } from '../use-asked';

interface Loaded {
  readonly todo: TodoResult;
  readonly schedule: ScheduleResult | null;
  readonly units: readonly UnitEntry[];
}
const nothing = null as Loaded | null;

type Entry<K extends keyof Omit<TodoResult, 'day'>> = TodoResult[K]['entries'][number];

export interface CommissionGiven {
  readonly unit: string;
  readonly subject: string;
  readonly dueOn: string;
  readonly note: string;
}

export function useTodo(labels: TodoLabels) {
  const { state, acts, language } = usePaneTools();
  const { office, pending } = state;
  const [said, setSaid] = useState<{ readonly problem?: Problem; readonly text?: string } | null>(null);
  const ask = useCallback(
    async (at: Office): Promise<Loaded | null> => {
      const query = { day: today(), lang: language };
      const [todo, schedule, units] = await Promise.all([
        at.call('getTodo', { query }),
        at.call('getSchedule', { query }),
        allPages((page) => at.call('listUnits', { query: page })),
      ]);
      return todo.ok
        ? { todo: todo.value, schedule: schedule.ok ? schedule.value : null, units: units.ok ? units.value : [] }
        : null;
    },
    [language],
  );
  const { value: loaded, fresh } = useAsked(ask, nothing, pending);

  const post = async (commands: readonly Command[], done = labels.done): Promise<boolean> => {
    const posted = await acts.post(commands);
    const problem = posted.ok ? (posted.value.find((one) => one.problem !== null)?.problem ?? null) : posted.problem;
    setSaid(problem ? { problem } : { text: done });
    return problem === null;
  };
  const workspace = office?.workspace ?? '';
  const now = (): string => new Date().toISOString();

  return {
    loaded,
    fresh,
    said,
    say: (text: string) => setSaid({ text }),
    verify: (record: string) =>
      post([
        { id: derivedId(workspace, record, 'verify', now()), type: 'move-adoption', record, step: { act: 'verify' } },
      ]),
    choose({ unit, period, measure, stream, outlet, genre }: Entry<'contests'>, by: string) {
      const which = { unit, period, measure, stream, outlet, genre, office: by };
      return post([{ id: derivedId(workspace, which, now()), type: 'choose-office', ...which }]);
    },
    decide: (request: string, decision: 'granted' | 'refused', reason: string) =>
      post([
        {
          id: derivedId(workspace, request, decision),
          type: 'decide-request',
          record: request,
          decision,
          personal: { reason },
        },
      ]),
    enrol({ unit, name }: Entry<'strangers'>) {
      const record = recordIdOf('person', [unit, keyOf(name)]);
      const content = {
        kind: 'person',
        data: { unit, role: 'correspondent' },
        personal: { name, post: null, phone: null },
      } as const;
      return post([{ id: importId(workspace, record, content, 0), type: 'record', record, replaces: 0, ...content }]);
    },
    commission({ unit, subject, dueOn, note }: CommissionGiven) {
      const askedOn = today();
      const record = recordIdOf('commission', [unit, keyOf(subject), askedOn, dueOn]);
      const content = {
        kind: 'commission',
        data: { unit, askedOn, dueOn },
        personal: { subject, note: note === '' ? null : note },
      } as const;
      return post([{ id: importId(workspace, record, content, 0), type: 'record', record, replaces: 0, ...content }]);
    },
    /** The mark by which rules know a commissioned item, too. */
    answer(commission: string, item: string) {
      const record = recordIdOf('mark', [item, commissionMark, commission]);
      const content = { kind: 'mark', data: { item, mark: commissionMark, commission }, personal: {} } as const;
      return post([{ id: importId(workspace, record, content, 0), type: 'record', record, replaces: 0, ...content }]);
    },
    drop: (record: string) =>
      post([
        {
          id: derivedId(workspace, record, 'drop', now()),
          type: 'withdraw',
          record,
          personal: { reason: labels.dropReason },
        },
      ]),
  };
}
