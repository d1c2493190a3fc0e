/** Tells people: queues what was reminded and warned, sends what is queued, tries again what did not arrive. */
import { hourAt, type LocalDate } from '../../shared/calendar';
import { derivedId } from '../../shared/log/hash';
import type { Notice, NoticeCommand, NoticeOutcome } from '../../shared/office/notice/acts';
import type { OfficeState } from '../../shared/office/state';
import { addressOf, noticesDue, noticesToSend } from '../../shared/schedule/notices';
import { officeDaysOn, planOf } from '../../shared/schedule/plan';
import type { Service } from '../service';
import { type Counts, clock, countAnswers, eachOffice, type Office } from './each-office';

/** For one office in one run; the rest waits for the next. */
const atMost = 200;
const atOnce = 5;
/** Over four days; then someone has to call. */
export const triesAtMost = 10;
/** Nobody is disturbed before or after, however late a run comes; China's hours. */
const hours = { from: 8, to: 20 } as const;

interface ToSend extends Notice {
  readonly id: string;
  /** null: to nobody any more, or to a group. */
  readonly to: string | null;
}

export function deliver(service: Service): Promise<void> {
  return eachOffice(service, 'deliver', async (office) => {
    const channels = service.channels(office.workspace);
    const now = service.now();
    const hour = hourAt(now);
    if (channels.length === 0 || hour === undefined || hour < hours.from || hour >= hours.to) return { queued: 0 };
    const due = await office.log.read((state) =>
      noticesDue(office.workspace, state, planOf(state, office.today), channels),
    );
    if (!due.ok) return due.problem.code;
    const { applied: queued = 0 } = countAnswers(await office.log.append(due.value, clock));
    const ready = await office.log.read((state) =>
      toSend(state, now, office.today).filter(({ channel }) => channels.includes(channel)),
    );
    return ready.ok ? { queued, ...(await send(service, office, ready.value)) } : ready.problem.code;
  });
}

function toSend(state: OfficeState, now: string, today: LocalDate): readonly ToSend[] {
  if (!officeDaysOn(state, today).days.isWorkday(today)) return [];
  return noticesToSend(state, now)
    .slice(0, atMost)
    .map((notice) => ({ ...notice, to: notice.person === null ? null : addressOf(state, notice.person, today) }));
}

async function send(service: Service, { workspace, log }: Office, notices: readonly ToSend[]): Promise<Counts> {
  const count = { delivered: 0, failed: 0, dropped: 0 };
  const settle = async ({ id: notice }: ToSend, attempt: number, outcome: NoticeOutcome, code: string | null) => {
    const id = derivedId('settle', notice, attempt, outcome);
    await log.append([{ id, type: 'settle-notice', notice, attempt, outcome, code }], clock);
  };
  const sendOne = async (one: ToSend): Promise<void> => {
    const { id, channel, person, said, to } = one;
    const attempt = one.attempts + 1;
    // Someone left, or what was to be said was erased.
    if (said === null || (person !== null && to === null)) {
      await settle(one, one.attempts, 'dropped', said === null ? 'erased' : 'no-address');
      count.dropped += 1;
      return;
    }
    // Said before it is done: of two runs at once only one is told that it is the one.
    const [answer] = await log.append([claim(one, attempt, service.now())], clock);
    if (answer?.status !== 'applied') return;
    const why = await service.send({ workspace, channel, to, id, ...said });
    if (why === null) {
      await settle(one, attempt, 'delivered', null);
      count.delivered += 1;
    } else {
      await settle(one, attempt, attempt >= triesAtMost ? 'given-up' : 'failed', why);
      count.failed += 1;
    }
  };
  for (let at = 0; at < notices.length; at += atOnce) {
    await Promise.all(notices.slice(at, at + atOnce).map(sendOne));
  }
  return count;
}

function claim({ id: notice }: ToSend, attempt: number, now: string): NoticeCommand {
  const again = new Date(Date.parse(now) + pauseAfter(attempt)).toISOString();
  return { id: derivedId('try', notice, attempt), type: 'try-notice', notice, attempt, again };
}

/** Milliseconds: 5 minutes, three times as long after each further try, a day at most. */
export function pauseAfter(attempt: number): number {
  return Math.min(5 * 60_000 * 3 ** (attempt - 1), 24 * 3_600_000);
}
