/** Where in the pane is the user? Groups as the ribbon has them, the views of a group below, then the view itself. */
import { Spinner } from '@fluentui/react-components';
import { Suspense, useRef } from 'react';
import { usePaneTools } from './pane-context';
import { groupTab, panelId, tabId } from './tab-ids';
import { TabList } from './tab-list';
import { type View, viewGroups, views } from './views';

export function ViewPanel({ view }: { readonly view: View }) {
  const tools = usePaneTools();
  const { labels, language, show } = tools;
  /** The view that was last seen in each group. */
  const last = useRef(new Map<string, string>());
  last.current.set(view.group, view.id);
  const countOf = ({ count }: View): number => count?.(tools) ?? 0;
  const groups = viewGroups.flatMap((group) => {
    const own = views.filter((one) => one.group === group);
    const count = own.reduce((sum, one) => sum + countOf(one), 0);
    return own.length > 0 ? [{ id: groupTab(group), name: labels.viewGroups[group], count }] : [];
  });
  const own = views.filter(({ group }) => group === view.group);
  const { component: Shown } = view;
  return (
    <>
      <TabList
        name={labels.groupsOfViews}
        className="view-groups"
        panel={panelId(groupTab(view.group))}
        tabs={groups}
        chosen={groupTab(view.group)}
        onChoose={(id) => {
          const group = viewGroups.find((one) => groupTab(one) === id);
          const first = views.find((one) => one.group === group);
          const next = last.current.get(group ?? '') ?? first?.id;
          if (next) show(next);
        }}
      />
      <div
        className="view-group"
        role="tabpanel"
        id={panelId(groupTab(view.group))}
        aria-labelledby={tabId(groupTab(view.group))}
      >
        <TabList
          name={labels.viewGroups[view.group]}
          className="view-tabs"
          panel={panelId(view.id)}
          tabs={own.map((one) => ({ id: one.id, name: one.name(language), count: countOf(one) }))}
          chosen={view.id}
          onChoose={show}
        />
        <div className="pane-body" role="tabpanel" id={panelId(view.id)} aria-labelledby={tabId(view.id)}>
          <Suspense fallback={<Spinner size="small" label={labels.loading} />}>
            <Shown />
          </Suspense>
        </div>
      </div>
    </>
  );
}
