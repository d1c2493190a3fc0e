/** One thing to see to: whose it is, what, the facts of it, and what can be done at once. */
import type { ReactNode } from 'react';

interface TodoLineProps {
  readonly who: string;
  readonly what: string | null;
  readonly facts: ReactNode;
  /** The act beside it. */
  readonly children?: ReactNode;
}

export function TodoLine({ who, what, facts, children }: TodoLineProps) {
  return (
    <li className="row">
      <span className="grow">
        <b>{who}</b> {what}
        <small>{facts}</small>
      </span>
      {children}
    </li>
  );
}
