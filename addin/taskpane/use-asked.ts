/** What the office answered to a view's question: asked again when something has happened since, kept until a newer answer has come. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Seat } from '../live/outbox';
import { usePaneTools } from './pane-context';

export interface Asked<T> {
  readonly value: T;
  /** An answer has come; before, and where the office could not answer, `value` says nothing about it. */
  readonly known: boolean;
  /** Whether it was asked after the last happening. */
  readonly fresh: boolean;
  /** The answer under way, or the last one: for acts that must not begin before it is there. */
  arrived(): Promise<T>;
  again(): Promise<T>;
}

interface Held<T> {
  readonly value: T;
  readonly known: boolean;
}

/**
 * @param ask always the same function; null where the office could not answer, and what was known stays.
 * @param none what stands before the first answer; always the same object.
 * @param since another object, another asking: what is pending, or null where the office alone matters.
 */
export function useAsked<T>(ask: (office: Seat) => Promise<T | null>, none: T, since: object | null): Asked<T> {
  const { office } = usePaneTools().state;
  const [answer, setAnswer] = useState({ value: none, known: false, since: null as object | null, there: false });
  const latest = useRef(new Promise<Held<T>>((answered) => answered({ value: none, known: false })));

  const arrived = useCallback(async () => (await latest.current).value, []);
  const again = useCallback((): Promise<T> => {
    if (office === null) return arrived();
    const before = latest.current;
    const asking = ask(office).then(async (value) => (value === null ? await before : { value, known: true }));
    latest.current = asking;
    void asking.then((held) => {
      if (latest.current === asking) setAnswer({ ...held, since, there: true });
    });
    return arrived();
  }, [office, ask, since, arrived]);

  useEffect(() => void again(), [again]);
  return { value: answer.value, known: answer.known, fresh: answer.there && answer.since === since, arrived, again };
}
