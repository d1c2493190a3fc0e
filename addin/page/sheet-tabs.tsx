/** The workbook's sheets, as tabs at the foot. */
import type { Grid } from '../../shared/sheet/grid';
import type { Labels } from '../text/labels';

interface SheetTabsProps {
  readonly grids: readonly Grid[];
  readonly active: string;
  readonly labels: Labels;
  readonly onChoose: (sheet: string) => void;
}

export function SheetTabs({ grids, active, labels, onChoose }: SheetTabsProps) {
  return (
    <nav className="sheet-tabs" aria-label={labels.sheets}>
      {grids.map(({ sheet, hidden }) => (
        <button
          key={sheet}
          type="button"
          aria-current={sheet === active ? 'page' : undefined}
          onClick={() => onChoose(sheet)}
        >
          {sheet}
          {hidden && <small> {labels.hiddenSheet}</small>}
        </button>
      ))}
    </nav>
  );
}
