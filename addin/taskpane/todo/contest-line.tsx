/** 三家核对: what the receiving offices typed for one thing, side by side, and whose figure counts. */
import { Button } from '@fluentui/react-components';
import type { TodoResult } from '../../../shared/contract/todo';
import type { Language } from '../../../shared/text/sentence';
import type { TodoLabels } from '../../text/todo';
import { spanText } from './span-text';

type Contest = TodoResult['contests']['entries'][number];

interface ContestLineProps {
  readonly contest: Contest;
  readonly labels: TodoLabels;
  readonly language: Language;
  readonly busy: boolean;
  /** Undefined for who may not decide it. */
  readonly onChoose: ((office: string) => void) | undefined;
}

export function ContestLine({ contest, labels, language, busy, onChoose }: ContestLineProps) {
  const { unitName, period, measure, stream, outlet, genre, figures, counting, differs } = contest;
  const what = [stream, outlet, genre, labels.measures[measure]].filter((part) => part !== null).join(' ');
  return (
    <li>
      <span>
        <b>{unitName}</b> {what} {spanText(period, language)}
      </span>
      <table className="side-by-side">
        <thead>
          <tr>
            {figures.map(({ office }) => (
              <th key={office} scope="col">
                {office ?? labels.noOfficeNamed}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            {figures.map(({ office, n }) => (
              <td key={office} className={differs && office === counting ? 'strong' : undefined}>
                {n}
                {differs && office === counting && <small> {labels.counting}</small>}
              </td>
            ))}
          </tr>
          {differs && onChoose && (
            <tr>
              {figures.map(({ office }) => (
                <td key={office}>
                  {office !== null && (
                    <Button
                      size="small"
                      disabled={busy}
                      aria-label={labels.choose(office)}
                      onClick={() => onChoose(office)}
                    >
                      {labels.take}
                    </Button>
                  )}
                </td>
              ))}
            </tr>
          )}
        </tbody>
      </table>
    </li>
  );
}
