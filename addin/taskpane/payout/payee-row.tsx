/** One payee: what is due and how far it is paid; opens into the items that it is paid for. */
import { useState } from 'react';
import type { PayoutResult } from '../../../shared/contract/results';
import { terms } from '../../../shared/text/terms';
import { payoutLabels } from '../../text/payout';
import { CellLinks } from '../cell-link';
import { usePaneTools } from '../pane-context';

export type PayoutLine = PayoutResult['lines'][number];

interface PayeeRowProps {
  readonly line: PayoutLine;
  /** The table has a column for choosing. */
  readonly picking: boolean;
  readonly chosen: boolean;
  readonly onChoose: (chosen: boolean) => void;
}

export function PayeeRow({ line, picking, chosen, onChoose }: PayeeRowProps) {
  const { labels: pane, cells, language, select } = usePaneTools();
  const labels = payoutLabels(language);
  const [open, setOpen] = useState(false);
  const name = line.author ?? pane.noAuthor;
  const state = terms[language].paymentStates[line.state];
  return (
    <tbody className={open ? 'figure open' : 'figure'}>
      <tr>
        {picking && (
          <td className="pick">
            {line.n !== null && (
              <input
                type="checkbox"
                aria-label={labels.choose(name)}
                checked={chosen}
                onChange={({ target }) => onChoose(target.checked)}
              />
            )}
          </td>
        )}
        <td className="name">
          <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
            {name}
          </button>
          <small className="quiet">{[line.unit, state, line.reason].filter((part) => part !== null).join(' · ')}</small>
        </td>
        <td>{line.withheld ?? '–'}</td>
        <td className="worth">
          <button
            type="button"
            className="figure-link"
            title={pane.whyFigure(name, pane.amount)}
            aria-label={`${pane.whyFigure(name, pane.amount)} ${line.gross}`}
            onClick={() => {
              setOpen(true);
              select(...cells(line.lines.flatMap(({ records }) => records)));
            }}
          >
            {line.gross}
          </button>
        </td>
      </tr>
      {open && (
        <tr>
          <td colSpan={picking ? 4 : 3} className="explanation">
            <p className="quiet">{pane.explain(name)}</p>
            <ul>
              {line.lines.map((part, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same, their order is the answer's
                <li key={index}>
                  <div className="row">
                    <span className="grow">
                      {part.what}
                      {part.corrects !== null && <em>{labels.difference}</em>}
                    </span>
                    <b>{part.amount}</b>
                  </div>
                  {part.why && <p className="quiet">{part.why}</p>}
                  <CellLinks label={pane.cells} cells={cells(part.records)} />
                  <CellLinks label={pane.rules} cells={part.rules} />
                </li>
              ))}
            </ul>
          </td>
        </tr>
      )}
    </tbody>
  );
}
