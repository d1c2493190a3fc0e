/** Who gains and who loses: before, after, the difference, and by a click the lines that differ. */
import { Fragment, useState } from 'react';
import type { Gain, GainLine } from '../../live/dry-run';
import { formLabels } from '../../text/form';
import { usePaneTools } from '../pane-context';

export function Gains({ title, gains }: { readonly title: string; readonly gains: readonly Gain[] }) {
  const { language, labels: common } = usePaneTools();
  const labels = formLabels(language);
  const [open, setOpen] = useState<string | null>(null);
  if (gains.length === 0) return null;
  return (
    <table className="changes gains" aria-label={title}>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">{common.before}</th>
          <th scope="col">{common.after}</th>
          <th scope="col">{labels.change}</th>
        </tr>
      </thead>
      <tbody>
        {gains.map(({ name, before, after, lost, gained }) => (
          <Fragment key={name}>
            <tr>
              <td>
                <button
                  type="button"
                  aria-expanded={open === name}
                  onClick={() => setOpen(open === name ? null : name)}
                >
                  {name || common.noAuthor}
                </button>
              </td>
              <td>{decimal(before)}</td>
              <td>{decimal(after)}</td>
              <td className="after">{after > before ? `+${decimal(after - before)}` : decimal(after - before)}</td>
            </tr>
            {open === name && (
              <tr>
                <td colSpan={4}>
                  <Lines title={labels.lostLines} lines={lost} />
                  <Lines title={labels.gainedLines} lines={gained} />
                </td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly GainLine[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <p className="quiet">{title}</p>
      <ul>
        {lines.map(({ of, what, amount, why }) => (
          <li key={`${of} ${what} ${why}`}>
            <b>{amount ?? '–'}</b> {what} <small>{why}</small>
          </li>
        ))}
      </ul>
    </>
  );
}

const decimal = (value: number): string => String(value / 100);
