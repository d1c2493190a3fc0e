/** Says a notice in a group through its robot: 企业微信 or 钉钉, by the webhook that the group's owner made. */
import { createHmac } from 'node:crypto';
import * as z from 'zod';
import type { Channel } from '../../shared/office/notice/acts';
import type { Message } from './port';

export type RobotChannel = Exclude<Channel, 'mail'>;

/** Where robots may be reached, and nowhere else: a webhook is typed by people and must not lead into our own network. */
export const robotOrigins: Readonly<Record<RobotChannel, string>> = {
  wecom: 'https://qyapi.weixin.qq.com',
  dingtalk: 'https://oapi.dingtalk.com',
};

export interface Robot {
  readonly channel: RobotChannel;
  readonly url: string;
  /** 加签: 钉钉 only. */
  readonly secret: string | null;
}

export const robotSetting = z.strictObject({ url: z.url().max(500), secret: z.string().min(1).max(200).optional() });

/** Undefined where the address is none of a known robot's. */
export function robotOf(
  { url, secret }: z.infer<typeof robotSetting>,
  origins: Readonly<Record<RobotChannel, string>> = robotOrigins,
): Robot | undefined {
  const { origin, username, password } = new URL(url);
  if (username !== '' || password !== '') return undefined;
  const channel = (Object.keys(origins) as RobotChannel[]).find((name) => origins[name] === origin); // safe: its own keys
  return channel && { channel, url, secret: secret ?? null };
}

/** Milliseconds. */
const patience = 10_000;
/** 企业微信 takes 2,048 bytes, 钉钉 about 20,000. */
const longest: Readonly<Record<RobotChannel, number>> = { wecom: 2000, dingtalk: 18_000 };

const answered = z.looseObject({ errcode: z.int() });

/** As a `Send`; parts of a long text go one after the other. @param now milliseconds, for 钉钉's signature. */
export async function tellRobot(robot: Robot, { text }: Message, now: () => number): Promise<string | null> {
  for (const part of parts(text, longest[robot.channel])) {
    const reason = await post(robot, part, now());
    if (reason !== null) return reason;
  }
  return null;
}

async function post(robot: Robot, content: string, now: number): Promise<string | null> {
  try {
    const response = await fetch(signed(robot, now), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ msgtype: 'text', text: { content } }),
      // Another host than the allowed one may stand behind a redirect.
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
    if (!response.ok) return `http-${response.status}`;
    const answer = answered.safeParse(await response.json());
    if (!answer.success) return 'answer-unreadable';
    return answer.data.errcode === 0 ? null : `robot-${Math.abs(answer.data.errcode)}`;
  } catch (error) {
    return error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'unreachable';
  }
}

/** https://open.dingtalk.com/document/robots/customize-robot-security-settings: HMAC-SHA256 over time and secret. */
export function signed({ channel, url, secret }: Robot, now: number): string {
  if (channel !== 'dingtalk' || secret === null) return url;
  const address = new URL(url);
  const sign = createHmac('sha256', secret).update(`${now}\n${secret}`).digest('base64');
  address.searchParams.set('timestamp', String(now));
  address.searchParams.set('sign', sign);
  return address.href;
}

/** Whole lines, as many as fit; a line that is longer by itself is cut. */
export function parts(text: string, bytes: number): readonly string[] {
  const size = (part: string): number => Buffer.byteLength(part);
  const found: string[] = [];
  let part = '';
  for (const line of text.split('\n').flatMap((line) => cut(line, bytes))) {
    const longer = part === '' ? line : `${part}\n${line}`;
    if (size(longer) <= bytes) part = longer;
    else {
      if (part !== '') found.push(part);
      part = line;
    }
  }
  return part === '' ? found : [...found, part];
}

function cut(line: string, bytes: number): readonly string[] {
  if (Buffer.byteLength(line) <= bytes) return [line];
  const pieces: string[] = [''];
  // By characters, so that none is torn.
  for (const character of line) {
    const last = pieces.length - 1;
    if (Buffer.byteLength(`${pieces[last]}${character}`) <= bytes) pieces[last] += character;
    else pieces.push(character);
  }
  return pieces;
}
