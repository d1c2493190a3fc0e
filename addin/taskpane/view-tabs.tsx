/** The pane's views as tabs: one stop for the Tab key, arrows move among them. */
import { type KeyboardEvent, useRef } from 'react';

export interface ViewTab<V extends string> {
  readonly view: V;
  readonly name: string;
  /** Shown beside the name where there is something to count. */
  readonly count?: number;
}

export interface ViewTabsProps<V extends string> {
  readonly tabs: readonly ViewTab<V>[];
  readonly chosen: V;
  readonly onChoose: (view: V) => void;
}

export const tabId = (view: string): string => `tab-${view}`;
export const panelId = 'view';

export function ViewTabs<V extends string>({ tabs, chosen, onChoose }: ViewTabsProps<V>) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const here = tabs.findIndex(({ view }) => view === chosen);
    const steps: Readonly<Record<string, number>> = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: -1 };
    const step = steps[event.key];
    const next = step === undefined ? undefined : tabs.at(step % tabs.length);
    if (!next) return;
    event.preventDefault();
    onChoose(next.view);
    list.current?.querySelector<HTMLElement>(`#${tabId(next.view)}`)?.focus();
  };
  return (
    <div ref={list} role="tablist" className="view-tabs" onKeyDown={onKeyDown}>
      {tabs.map(({ view, name, count }) => (
        <button
          key={view}
          id={tabId(view)}
          type="button"
          role="tab"
          aria-selected={view === chosen}
          aria-controls={panelId}
          tabIndex={view === chosen ? 0 : -1}
          onClick={() => onChoose(view)}
        >
          {name}
          {count !== undefined && count > 0 && <span className="count">{count}</span>}
        </button>
      ))}
    </div>
  );
}
