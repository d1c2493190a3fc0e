/** Who is paid what: authors with their sums; each opens into the items they were paid for. */
import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import type { PayoutResult } from '../../shared/contract/results';
import { CellLinks } from './cell-link';
import { usePaneTools } from './pane-context';

type PayoutLine = PayoutResult['lines'][number];

export function PayoutView() {
  const { labels, state } = usePaneTools();
  const payouts = state.figures?.payouts;
  if (!payouts || payouts.lines.length === 0) return <p className="quiet empty">{labels.noPayout}</p>;
  const over = payouts.fund === null ? 0 : fen(payouts.gross) - fen(payouts.fund);
  return (
    <>
      <p className="sum">
        <span className="grow">{labels.payees(payouts.lines.length)}</span>
        <strong>{labels.yuan(payouts.gross)}</strong>
      </p>
      {payouts.fund !== null && over > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{labels.fundOver(payouts.fund, yuan(over))}</MessageBarBody>
        </MessageBar>
      )}
      <table className="figures" aria-label={labels.payoutTab}>
        <thead>
          <tr>
            <th scope="col" className="name">
              {labels.author}
            </th>
            <th scope="col">{labels.withheld}</th>
            <th scope="col">{labels.amount}</th>
          </tr>
        </thead>
        {payouts.lines.map((line) => (
          <PayeeRow key={`${line.author ?? ''} ${line.unit ?? ''}`} line={line} />
        ))}
      </table>
    </>
  );
}

function PayeeRow({ line }: { readonly line: PayoutLine }) {
  const { labels, cells } = usePaneTools();
  const [open, setOpen] = useState(false);
  const name = line.author ?? labels.noAuthor;
  return (
    <tbody className={open ? 'figure open' : 'figure'}>
      <tr>
        <td className="name">
          <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
            {name}
          </button>
          {line.unit && <small className="quiet">{line.unit}</small>}
        </td>
        <td>{line.withheld ?? '–'}</td>
        <td className="worth">{line.gross}</td>
      </tr>
      {open && (
        <tr>
          <td colSpan={3} className="explanation">
            <p className="quiet">{labels.explain(name)}</p>
            <ul>
              {line.lines.map((part, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same, their order is the answer's
                <li key={index}>
                  <div className="row">
                    <span className="grow">{part.what}</span>
                    <b>{part.amount}</b>
                  </div>
                  {part.why && <p className="quiet">{part.why}</p>}
                  <CellLinks label={labels.cells} cells={cells(part.records)} />
                  <CellLinks label={labels.rules} cells={part.rules} />
                </li>
              ))}
            </ul>
          </td>
        </tr>
      )}
    </tbody>
  );
}

/** Amounts come with at most two decimals: whole fen, compared and subtracted without fractions. */
function fen(amount: string): number {
  const [whole = '0', part = ''] = amount.replace('-', '').split('.');
  const value = Number(whole) * 100 + Number(part.padEnd(2, '0'));
  return amount.startsWith('-') ? -value : value;
}
const yuan = (value: number): string => `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`;
