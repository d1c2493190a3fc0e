/** One matter of 待办: its name with how many there are, the lines, and how many more wait behind them. */
import type { ReactNode } from 'react';
import type { TodoLabels } from '../../text/todo';

export function TodoSection({
  name,
  count,
  shown,
  labels,
  children,
}: {
  readonly name: string;
  readonly count: number;
  /** So many of them are lines here. */
  readonly shown: number;
  readonly labels: TodoLabels;
  readonly children: ReactNode;
}) {
  return (
    <section className="board todo-section" aria-label={name}>
      <h2>
        {name} <b>{count}</b>
      </h2>
      <ul className="issues items">{children}</ul>
      {count > shown && <p className="quiet">{labels.more(count - shown)}</p>}
    </section>
  );
}
