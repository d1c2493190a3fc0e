/** 审签要求 and 只登记 as the office has them now, and the acts that change them. */
import { useState } from 'react';
import type { ScheduleResult } from '../../../shared/contract/schedule';
import { derivedId } from '../../../shared/log/hash';
import type { Command } from '../../../shared/office/commands';
import type { Problem } from '../../../shared/problem';
import { importId, recordIdOf } from '../../../shared/record/identity';
import type { RecordData } from '../../../shared/record/records';
import type { Office } from '../../api/office';
import { allPages } from '../../live/all-pages';
import type { UnitEntry } from '../../live/intake/register';
import { today } from '../../live/today';
import type { ChecksLabels } from '../../text/checks';
import { usePaneTools } from '../pane-context';
import { useAsked } from '../use-asked';

interface Known {
  readonly units: readonly UnitEntry[];
  readonly settings: ScheduleResult['settings'];
}
const nothing = null as Known | null;

async function askKnown(office: Office): Promise<Known | null> {
  const [units, schedule] = await Promise.all([
    allPages((query) => office.call('listUnits', { query })),
    office.call('getSchedule', { query: { day: today() } }),
  ]);
  return units.ok && schedule.ok ? { units: units.value, settings: schedule.value.settings } : null;
}

export function useChecks(labels: ChecksLabels) {
  const { state, acts } = usePaneTools();
  const { office, pending } = state;
  const { value: known } = useAsked(askKnown, nothing, pending);
  const [said, setSaid] = useState<{ readonly problem?: Problem; readonly text?: string } | null>(null);

  const post = async (command: Command, done: string): Promise<void> => {
    const posted = await acts.post([command]);
    const problem = posted.ok ? (posted.value[0]?.problem ?? null) : posted.problem;
    setSaid(problem ? { problem } : { text: done });
  };
  return {
    known,
    said,
    refuse: (problem: Problem) => setSaid({ problem }),
    async save(data: RecordData<'settings'>): Promise<void> {
      if (!office || !known) return;
      const { settings } = known;
      const record = settings.record ?? recordIdOf('settings', ['schedule']);
      const content = { kind: 'settings', data, personal: {} } as const;
      const id = importId(office.workspace, record, content, settings.seq);
      await post({ id, type: 'record', record, replaces: settings.seq, ...content }, labels.saved);
    },
    async bind({ record, name }: UnitEntry, registeredOnly: boolean): Promise<void> {
      if (!office) return;
      const id = derivedId(office.workspace, record, 'secrecy', registeredOnly, new Date().toISOString());
      const step = { what: 'secrecy', registeredOnly } as const;
      await post({ id, type: 'change-unit', record, from: today(), step }, labels.done(name));
    },
  };
}
