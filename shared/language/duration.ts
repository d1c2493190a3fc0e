/** How long is a broadcast? 2分30秒, 5′10″, 3分钟, 45秒 in seconds. */
import { compact } from './normalise';

const spelt = /^(?:(\d{1,4})(?:分钟?|分鐘|[′'])(?!之))?(?:(\d{1,4})(?:秒鐘?|秒钟?|[″"]|''))?$/;
const clock = /^(\d{1,3}):([0-5]\d)$/;

/** Undefined where the text names no duration: a plain figure is a length in characters. */
export function readDuration(text: string): number | undefined {
  const typed = compact(text);
  const [, minutes, seconds] = clock.exec(typed) ?? spelt.exec(typed) ?? [];
  if (minutes === undefined && seconds === undefined) return undefined;
  return Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
}
