/** 催报: every morning in China, reminds the units that owe something soon, each once a period. */
import { app } from '@azure/functions';
import { localDateAt } from '../../shared/calendar';
import { derivedId } from '../../shared/log/hash';
import type { Command } from '../../shared/office/commands';
import { reminderKey } from '../../shared/office/state';
import { owing } from '../../shared/tally/owing';
import type { Service } from '../service';

/** 01:00 UTC is 09:00 in China. */
const schedule = '0 0 1 * * *';

export function remindOnSchedule(service: Service): void {
  app.timer('remind', { schedule, handler: () => remindAll(service) });
}

/** Late, twice or missed is harmless: a reminder is told by task and period, and what is no longer owed is not reminded. */
export async function remindAll(service: Service): Promise<void> {
  const today = localDateAt(service.now());
  if (!today) throw new RangeError('the clock gives no instant');
  for (const workspace of await service.workspaces()) {
    const log = service.log(workspace);
    const due = await log.read((state) =>
      owing(state, today).filter(({ task, period }) => !state.reminders.has(reminderKey(task, period))),
    );
    if (!due.ok) {
      service.report({ timer: 'remind', workspace, code: due.problem.code });
      continue;
    }
    const commands = due.value.map(
      ({ task, period, dueOn, owed }): Command => ({
        id: derivedId('remind', workspace, task, period.from, period.to),
        type: 'remind',
        task,
        period: { from: period.from, to: period.to },
        dueOn,
        owed,
      }),
    );
    const answers = await log.append(commands, { person: 'clock', role: 'service' });
    const count = (status: string): number => answers.filter((answer) => answer.status === status).length;
    service.report({
      timer: 'remind',
      workspace,
      applied: count('applied'),
      known: count('known'),
      refused: count('refused'),
    });
  }
}
