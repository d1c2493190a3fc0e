/** Which ways to tell people has an office, by the service's settings? Webhooks and passwords stay there, never in the log. */
import * as z from 'zod';
import type { Channel } from '../../shared/office/notice/acts';
import { mail } from './mail';
import type { Send } from './port';
import { type Robot, robotOf, robotOrigins, robotSetting, tellRobot } from './robot';

/** smtps://user:password@host:465 */
export const mailSetting = 'TONGLIAN_MAIL';
/** 通联 <tonglian@example.gov.cn> */
export const mailFromSetting = 'TONGLIAN_MAIL_FROM';
/** JSON by office: {"office1":[{"url":"https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=…"}]} */
export const robotsSetting = 'TONGLIAN_ROBOTS';

export interface Channels {
  readonly channels: (workspace: string) => readonly Channel[];
  readonly send: Send;
  /** Settings that are off, by name: what they ask for is not done, the rest of the service works. */
  readonly faults: readonly string[];
}

const robotsByOffice = z.record(z.string(), z.array(robotSetting).max(4));

export function channelsOf(
  settings: Readonly<Record<string, string | undefined>>,
  now: () => number,
  origins: typeof robotOrigins = robotOrigins,
): Channels {
  const { [mailSetting]: server, [mailFromSetting]: from, [robotsSetting]: given } = settings;
  const byMail = server && from ? mail({ server, from }) : undefined;
  const robots = given ? readRobots(given, origins) : new Map<string, readonly Robot[]>();
  return {
    faults: [...(server && !from ? [mailFromSetting] : []), ...(robots ? [] : [robotsSetting])],
    channels: (workspace) => [
      ...(byMail ? (['mail'] as const) : []),
      ...new Set((robots?.get(workspace) ?? []).map(({ channel }) => channel)),
    ],
    send: async (message) => {
      if (message.channel === 'mail') return byMail ? byMail(message) : 'not-set-up';
      const robot = robots?.get(message.workspace)?.find(({ channel }) => channel === message.channel);
      return robot ? tellRobot(robot, message, now) : 'not-set-up';
    },
  };
}

/** Undefined where it cannot be read, or a robot is at an address that is none of theirs. */
function readRobots(text: string, origins: typeof robotOrigins): ReadonlyMap<string, readonly Robot[]> | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const read = robotsByOffice.safeParse(value);
  if (!read.success) return undefined;
  const found = new Map<string, readonly Robot[]>();
  for (const [workspace, set] of Object.entries(read.data)) {
    const robots = set.map((one) => robotOf(one, origins)).filter((robot) => robot !== undefined);
    if (robots.length < set.length) return undefined;
    found.set(workspace, robots);
  }
  return found;
}
