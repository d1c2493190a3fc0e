/** 自动结账: seals what lay open long enough; where figures changed meanwhile, a new draft lies open from today. */
import { derivedId } from '../../shared/log/hash';
import type { Command } from '../../shared/office/commands';
import { commandsOf, planOf } from '../../shared/schedule/plan';
import type { Service } from '../service';
import { clock, countAnswers, eachOffice } from './each-office';

export function close(service: Service): Promise<void> {
  return eachOffice(service, 'close', async ({ workspace, log, today }) => {
    const due = await log.read((state) => commandsOf.close(workspace, planOf(state, today)));
    if (!due.ok) return due.problem.code;
    const answers = await log.append(due.value, clock);
    const changed = due.value.flatMap((command, at): Command[] => {
      const answer = answers[at];
      const isChanged = answer?.status === 'refused' && answer.problem.code === 'draft-changed';
      if (!isChanged || command.type !== 'close') return [];
      const { period, code } = command;
      return [{ id: derivedId('prepare', workspace, period.from, period.to, code), type: 'prepare', period }];
    });
    const { applied: drafted = 0 } = countAnswers(await log.append(changed, clock));
    return { ...countAnswers(answers), drafted };
  });
}
