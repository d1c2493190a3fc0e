/** What the office answered to a view's question: asked again when something has happened since, kept until a newer answer has come. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Seat } from '../live/outbox';
import { usePaneTools } from './pane-context';

export interface Asked<T> {
  readonly value: T;
  /** Whether it was asked after the last happening. */
  readonly fresh: boolean;
  /** The answer under way, or the last one: for acts that must not begin before it is there. */
  arrived(): Promise<T>;
  again(): Promise<T>;
}

/**
 * @param ask always the same function; null where the office could not answer, and what was known stays.
 * @param none what stands before the first answer; always the same object.
 * @param since another object, another asking: what is pending, or null where the office alone matters.
 */
export function useAsked<T>(ask: (office: Seat) => Promise<T | null>, none: T, since: object | null): Asked<T> {
  const { office } = usePaneTools().state;
  const [answer, setAnswer] = useState({ value: none, since: null as object | null, there: false });
  const latest = useRef(new Promise<T>((answered) => answered(none)));

  const again = useCallback((): Promise<T> => {
    if (office === null) return latest.current;
    const before = latest.current;
    const asking = ask(office).then(async (value) => value ?? (await before));
    latest.current = asking;
    void asking.then((value) => {
      if (latest.current === asking) setAnswer({ value, since, there: true });
    });
    return asking;
  }, [office, ask, since]);
  const arrived = useCallback(() => latest.current, []);

  useEffect(() => void again(), [again]);
  return { value: answer.value, fresh: answer.there && answer.since === since, arrived, again };
}
