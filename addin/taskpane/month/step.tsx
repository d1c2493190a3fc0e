/** One step of a period: is it done, who did it last and when, and what can be done in it? */
import type { ReactNode } from 'react';
import type { HistoryEntry } from '../../../shared/contract/history';
import { moment } from '../../text/moment';
import { monthLabels } from '../../text/month';
import { usePaneTools } from '../pane-context';

interface StepProps {
  readonly name: string;
  readonly done: boolean;
  /** What was done in it, oldest first. */
  readonly history?: readonly HistoryEntry[];
  readonly children: ReactNode;
}

const shown = 3;

export function Step({ name, done, history = [], children }: StepProps) {
  const { language } = usePaneTools();
  const labels = monthLabels(language);
  return (
    <section className={done ? 'step done-step' : 'step'} aria-label={name}>
      <h3>
        <span className="grow">{name}</span>
        <small>{done ? labels.done : labels.todo}</small>
      </h3>
      {children}
      {history.length > 0 && (
        <ul className="past quiet">
          {history
            .slice(-shown)
            .reverse()
            .map((entry) => (
              <li key={entry.seq}>
                {labels.by(whoOf(entry), moment(entry.time, language))} · {entry.text}
              </li>
            ))}
        </ul>
      )}
    </section>
  );
}

/** An id says nothing to a reader: then the role alone stands. */
const isId = /^([a-z][0-9a-f]{20}|local|trial)$/;
const whoOf = ({ person, role }: HistoryEntry): string => (isId.test(person) ? role : `${role} ${person}`);
