/** Is this table live? Where that is in doubt, a person is asked; until then nothing of it is sent. */
import { Button } from '@fluentui/react-components';
import { idColumn } from '../../shared/language/ledger-words';
import type { Table } from '../../shared/sheet/table';
import type { Bindings } from '../live/bindings';
import { missingHeads } from '../live/own-heads';
import { usePaneTools } from './pane-context';
import type { PaneActs } from './pane-state';

interface BindingProps {
  readonly bindings: Bindings;
  readonly acts: PaneActs;
  readonly disabled: boolean;
}

export function BindingRow({ table, bindings, acts, disabled }: BindingProps & { readonly table: Table }) {
  const { labels, session, state } = usePaneTools();
  // Without a server there is nothing that a state could come from.
  const columns = table.kind === 'ledger' && session.server !== null && state.pending !== null;
  const missing = columns ? missingHeads(table) : [];
  const [only] = missing.length === 1 ? missing : [];
  const standing = bindings.of(table);
  const button = (label: string, click: Parameters<PaneActs['bind']>[0]) => (
    <Button size="small" disabled={disabled} onClick={() => acts.bind(click)}>
      {label}
    </Button>
  );
  switch (standing.what) {
    case 'free':
      return (
        <div className="row binding">
          <span className="grow quiet">{labels.notLive}</span>
          {button(labels.makeLive, { what: 'live', table })}
        </div>
      );
    case 'live':
      return (
        <div className="row wrap binding">
          <span className="grow live">{labels.live}</span>
          {button(labels.release, { what: 'released', id: standing.id })}
          {missing.length > 0 && (
            <>
              <span className={only === idColumn ? 'odd' : 'quiet'}>
                {only === idColumn ? labels.idColumnGone : labels.addColumnsWhy}
              </span>
              <Button size="small" disabled={disabled} onClick={() => acts.addColumns(table)}>
                {only === undefined ? labels.addColumns : labels.addColumn(only)}
              </Button>
            </>
          )}
        </div>
      );
    case 'aside':
      return (
        <div className="row binding">
          <span className="grow quiet">{labels.aside}</span>
          {button(labels.release, { what: 'released', id: standing.id })}
        </div>
      );
    case 'changed':
      return (
        <section className="asked" aria-label={labels.headerChanged}>
          <p>{labels.headerChanged}</p>
          <p className="quiet">{labels.headsGoneCome(standing.gone, standing.come)}</p>
          <div className="row wrap">
            {button(labels.stillThis, { what: 'moved', table, id: standing.id })}
            {button(labels.release, { what: 'released', id: standing.id })}
          </div>
        </section>
      );
    case 'copied':
      return (
        <section className="asked" aria-label={labels.copied}>
          <p>{labels.copied}</p>
          <div className="row wrap">
            {button(labels.copyAside, { what: 'aside', table })}
            {button(labels.copyInstead, { what: 'moved', table, id: standing.id })}
            {button(labels.copyToo, { what: 'live', table })}
          </div>
        </section>
      );
    default:
      return standing satisfies never;
  }
}

/** Live tables whose cells are gone. */
export function LostBindings({
  tables,
  bindings,
  acts,
  disabled,
}: BindingProps & { readonly tables: readonly Table[] }) {
  const { labels } = usePaneTools();
  const free = tables.filter((table) => bindings.of(table).what === 'free');
  return bindings.lost.map(({ id, binding }) => (
    <section key={id} className="asked" aria-label={labels.lost(binding.title || binding.sheet)}>
      <p>{labels.lost(binding.title || binding.sheet)}</p>
      <div className="row wrap">
        {free.map((table) => (
          <Button
            key={`${table.sheet} ${table.header.top}`}
            size="small"
            disabled={disabled}
            onClick={() => acts.bind({ what: 'moved', table, id })}
          >
            {labels.nowHere(table.title ?? table.sheet)}
          </Button>
        ))}
        <Button size="small" disabled={disabled} onClick={() => acts.bind({ what: 'released', id })}>
          {labels.release}
        </Button>
      </div>
    </section>
  ));
}
