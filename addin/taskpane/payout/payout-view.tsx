/** 稿酬发放: who is paid what, as it was approved, and how far each payment is; what goes to the bank and onto paper. */
import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { parseFen, printFen, sum } from '../../../shared/money';
import { paymentStates } from '../../../shared/office/payout/acts';
import { sentence } from '../../../shared/text/sentence';
import { terms } from '../../../shared/text/terms';
import { moment } from '../../text/moment';
import { payoutLabels } from '../../text/payout';
import '../month/month.css';
import { usePaneTools } from '../pane-context';
import { PayeeRow, type PayoutLine } from './payee-row';
import { PaymentActs } from './payment-acts';
import { usePayout } from './use-payout';

const keyOf = ({ n, author, unit }: PayoutLine): string => (n === null ? `${author ?? ''} ${unit ?? ''}` : String(n));

export function PayoutView() {
  const { labels: pane, language } = usePaneTools();
  const labels = payoutLabels(language);
  const { payouts, said, busy, making, ...acts } = usePayout();
  const [only, setOnly] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const file = useRef<HTMLInputElement>(null);
  if (!payouts || payouts.lines.length === 0) return <p className="quiet empty">{pane.noPayout}</p>;
  const { fund, fundLeft, code, approvedAt, lines } = payouts;
  const names = terms[language].paymentStates;
  const listed = lines.filter(({ state }) => only === '' || state === only);
  const differences = lines.flatMap((line) => line.lines.filter(({ corrects }) => corrects !== null));
  const tabs = [
    { id: '', name: labels.all, count: lines.length },
    ...paymentStates.map((id) => ({
      id: id as string,
      name: names[id],
      count: lines.filter(({ state }) => state === id).length,
    })),
  ].filter(({ id, count }) => id === '' || count > 0);
  const pickable = listed.flatMap(({ n }) => (n === null ? [] : [n]));
  const picked = lines.filter(({ n }) => n !== null && chosen.has(n));
  const choose = (numbers: readonly number[], checked: boolean): void => {
    const next = new Set(chosen);
    for (const n of numbers) {
      if (checked) next.add(n);
      else next.delete(n);
    }
    setChosen(next);
  };

  return (
    <div className="month">
      <p className="sum">
        <span className="grow">{pane.payees(lines.length)}</span>
        <strong>{pane.yuan(payouts.gross)}</strong>
      </p>
      {fund !== null &&
        fundLeft !== null &&
        (fundLeft.startsWith('-') ? (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{labels.fundOver(fund, fundLeft.slice(1))}</MessageBarBody>
          </MessageBar>
        ) : (
          <p className="quiet">{labels.fund(fund, fundLeft)}</p>
        ))}
      {differences.length > 0 && (
        <p>
          {labels.differences(
            differences.length,
            printFen(sum(differences.flatMap(({ amount }) => parseFen(amount) ?? []))),
          )}
        </p>
      )}
      <p className="quiet">
        {approvedAt === null
          ? code === null
            ? labels.unapproved
            : labels.prepared
          : labels.approved(moment(approvedAt, language))}{' '}
        {code !== null && <b>{labels.code(code)}</b>}
      </p>
      {approvedAt === null && (
        <div className="acts">
          <Button size="small" disabled={busy} onClick={acts.prepare}>
            {code === null ? labels.prepare : labels.prepareAgain}
          </Button>
          {code !== null && (
            <Button size="small" appearance="primary" disabled={busy} onClick={() => acts.approve(code)}>
              {labels.approve}
            </Button>
          )}
        </div>
      )}
      <p role="status" className="quiet">
        {making ? labels.making : (said.text ?? '')}
      </p>
      {said.problems.length > 0 && (
        <ul className="odd problems">
          {said.problems.map((problem) => (
            <li key={`${problem.code} ${problem.at ?? ''} ${JSON.stringify(problem.detail ?? null)}`}>
              {sentence(problem, language)}
            </li>
          ))}
        </ul>
      )}
      <div className="stages">
        {tabs.map(({ id, name, count }) => (
          <button key={id} type="button" aria-pressed={only === id} onClick={() => setOnly(id)}>
            {name} <b>{count}</b>
          </button>
        ))}
      </div>
      <table className="figures pay" aria-label={pane.payoutTab}>
        <thead>
          <tr>
            {pickable.length > 0 && (
              <th scope="col" className="pick">
                <input
                  type="checkbox"
                  aria-label={labels.chooseAll(pickable.length)}
                  checked={pickable.every((n) => chosen.has(n))}
                  onChange={({ target }) => choose(pickable, target.checked)}
                />
              </th>
            )}
            <th scope="col" className="name">
              {pane.author}
            </th>
            <th scope="col">{pane.withheld}</th>
            <th scope="col">{pane.amount}</th>
          </tr>
        </thead>
        {listed.map((line) => (
          <PayeeRow
            key={keyOf(line)}
            line={line}
            picking={pickable.length > 0}
            chosen={line.n !== null && chosen.has(line.n)}
            onChoose={(checked) => line.n !== null && choose([line.n], checked)}
          />
        ))}
      </table>
      {picked.length > 0 && (
        <PaymentActs
          key={picked.map(({ n, state }) => `${n}${state}`).join(' ')}
          lines={picked}
          busy={busy}
          onMove={async (to, reason) => {
            const moved = await acts.move(
              picked.flatMap(({ n }) => n ?? []),
              to,
              reason,
            );
            if (moved) setChosen(new Set());
          }}
        />
      )}
      <h2>{labels.papers}</h2>
      <p className="quiet">{labels.papersYear}</p>
      <div className="acts">
        <Button size="small" disabled={busy} onClick={acts.sheets}>
          {labels.sheets}
        </Button>
        <Button size="small" disabled={busy} onClick={() => acts.lists(null)}>
          {labels.list}
        </Button>
      </div>
      <h2>{labels.people}</h2>
      <p className="quiet">{labels.peopleHint}</p>
      <div className="acts">
        <input
          ref={file}
          type="file"
          accept=".xlsx,.xls"
          hidden
          aria-label={labels.people}
          onChange={({ target }) => {
            const people = target.files?.[0];
            // The field lets go of it, so that the same file can be chosen again.
            target.value = '';
            if (people) acts.lists(people);
          }}
        />
        <Button size="small" disabled={busy} onClick={() => file.current?.click()}>
          {labels.choosePeople}
        </Button>
      </div>
    </div>
  );
}
