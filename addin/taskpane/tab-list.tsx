/** Tabs: one stop for the Tab key, arrows move among them. */
import { type KeyboardEvent, useRef } from 'react';
import { tabId } from './tab-ids';

export interface Tab {
  readonly id: string;
  readonly name: string;
  /** Shown beside the name where there is something to count. */
  readonly count: number;
}

export function TabList({
  name,
  className,
  panel,
  tabs,
  chosen,
  onChoose,
}: {
  readonly name: string;
  readonly className: string;
  /** The id of what the tabs switch. */
  readonly panel: string;
  readonly tabs: readonly Tab[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const here = tabs.findIndex(({ id }) => id === chosen);
    const steps: Readonly<Record<string, number>> = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: -1 };
    const step = steps[event.key];
    const next = step === undefined ? undefined : tabs.at(step % tabs.length);
    if (!next) return;
    event.preventDefault();
    onChoose(next.id);
    list.current?.querySelector<HTMLElement>(`#${tabId(next.id)}`)?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={name} className={className} onKeyDown={onKeyDown}>
      {tabs.map(({ id, name: text, count }) => (
        <button
          key={id}
          id={tabId(id)}
          type="button"
          role="tab"
          aria-selected={id === chosen}
          aria-controls={panel}
          tabIndex={id === chosen ? 0 : -1}
          onClick={() => onChoose(id)}
        >
          {text}
          {count > 0 && <span className="count">{count}</span>}
        </button>
      ))}
    </div>
  );
}
