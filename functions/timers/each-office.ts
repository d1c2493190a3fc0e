/** One run of a timer: every office in its turn, one line for each; what one office throws keeps no other waiting. */
import { type LocalDate, localDateAt } from '../../shared/calendar';
import type { TimerName } from '../../shared/contract/schedule';
import type { Answer } from '../../shared/log/append';
import type { Log, Service } from '../service';

/** Numbers of a run, for its line. */
export type Counts = Readonly<Record<string, number>>;

export interface Office {
  readonly workspace: string;
  readonly log: Log;
  /** The business day, in China. */
  readonly today: LocalDate;
}

/** The service's own clock; it has no token and speaks within. */
export const clock = { person: 'clock', role: 'service' } as const;

/** @param act gives the code of a problem where it could not do its work. */
export async function eachOffice(
  service: Service,
  timer: TimerName,
  act: (office: Office) => Promise<Counts | string>,
): Promise<void> {
  const today = localDateAt(service.now());
  if (!today) throw new RangeError('the clock gives no instant');
  const run = service.newId();
  for (const workspace of await service.workspaces()) {
    const line = { timer, run, workspace };
    try {
      const { value, reads, transactions } = await service.counted(() =>
        act({ workspace, log: service.log(workspace), today }),
      );
      const said = typeof value === 'string' ? { code: value } : value;
      service.report({ ...line, ...said, reads, transactions });
    } catch (error) {
      service.report({ ...line, code: 'internal' }, error);
    }
  }
}

/** How many were applied, known, refused. */
export function countAnswers(answers: readonly Pick<Answer, 'status'>[]): Counts {
  const count = (status: Answer['status']): number => answers.filter((answer) => answer.status === status).length;
  return { applied: count('applied'), known: count('known'), refused: count('refused') };
}
