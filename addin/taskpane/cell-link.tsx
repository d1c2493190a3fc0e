/** A place in the workbook that can be gone to. */
import { usePaneTools } from './pane-context';

export function CellLink({ at }: { readonly at: string }) {
  const { labels, select } = usePaneTools();
  return (
    <button type="button" className="cell-link" aria-label={labels.goTo(at)} onClick={() => select(at)}>
      {at}
    </button>
  );
}

const shown = 8;

/** Places beyond the first eight are counted only: a unit of a year has hundreds. */
export function CellLinks({ label, cells }: { readonly label: string; readonly cells: readonly string[] }) {
  if (cells.length === 0) return null;
  return (
    <p className="cell-links">
      <span className="quiet">{label}</span>
      {cells.slice(0, shown).map((at) => (
        <CellLink key={at} at={at} />
      ))}
      {cells.length > shown && <span className="quiet">+{cells.length - shown}</span>}
    </p>
  );
}
