/** 待办与差异: what nobody has seen to yet, each line with what to do next. */
import { Button } from '@fluentui/react-components';
import { sentence } from '../../../shared/text/sentence';
import { todoLabels } from '../../text/todo';
import { usePaneTools } from '../pane-context';
import { mayWrite, useSelf } from '../use-self';
import { CommissionForm } from './commission-form';
import { ContestLine } from './contest-line';
import { PasteText } from './paste-text';
import { RequestLine } from './request-line';
import { TodoLine } from './todo-line';
import { TodoSection } from './todo-section';
import { useTodo } from './use-todo';

export function TodoView() {
  const { state, language, show } = usePaneTools();
  const labels = todoLabels(language);
  const todo = useTodo(labels);
  const self = useSelf();
  const { loaded, said } = todo;
  if (!state.office) return <p className="quiet empty">{labels.noOffice}</p>;
  if (!loaded)
    return (
      <p className="quiet empty" role="status">
        {todo.fresh ? labels.unanswered : labels.loading}
      </p>
    );

  const writes = mayWrite(self);
  const decides = writes || self?.role === 'leader' || self?.role === 'supervisor';
  const busy = state.busy !== null;
  const { unsigned, unmatched, declared, bare, commissions, contests, requests, strangers } = loaded.todo;
  const owing = loaded.schedule?.owing ?? [];
  const all = [unsigned, unmatched, declared, bare, commissions, contests, requests, strangers].reduce(
    (sum, { count }) => sum + count,
    owing.length,
  );
  const agreeing = contests.entries.filter(({ differs }) => !differs);
  const act = (name: string, onClick: () => void) => (
    <Button size="small" disabled={busy} onClick={onClick}>
      {name}
    </Button>
  );
  return (
    <div className="intake todo">
      <p className="strong" role="status" aria-busy={!todo.fresh}>
        {all === 0 ? labels.nothing : labels.all(all)}
        {said && (
          <span className={said.problem ? 'odd' : 'quiet'}>
            {' '}
            {said.problem ? sentence(said.problem, language) : said.text}
          </span>
        )}
      </p>
      {writes && <CommissionForm units={loaded.units} labels={labels} busy={busy} onGive={todo.commission} />}
      {unsigned.count > 0 && (
        <TodoSection name={labels.unsigned} count={unsigned.count} shown={unsigned.entries.length} labels={labels}>
          {unsigned.entries.map(({ record, unitName, title, receivedOn, dueOn, overdue, by, required }) => (
            <TodoLine
              key={record}
              who={unitName}
              what={title}
              facts={
                <>
                  {[
                    receivedOn && labels.received(receivedOn),
                    labels.by[by],
                    dueOn && labels.until(dueOn),
                    required && labels.required,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                  {overdue && <em className="odd"> {labels.overdue}</em>}
                </>
              }
            >
              {act(labels.toSign, () => show('items', record))}
            </TodoLine>
          ))}
        </TodoSection>
      )}
      {unmatched.count > 0 && (
        <TodoSection name={labels.unmatched} count={unmatched.count} shown={unmatched.entries.length} labels={labels}>
          {unmatched.entries.map(({ record, unit, unitName, title, outlet, date }) => (
            <TodoLine key={`${record} ${unit}`} who={unitName} what={title} facts={`${outlet} ${date ?? ''}`}>
              {act(labels.toMatch, () => show('adoption', record))}
            </TodoLine>
          ))}
        </TodoSection>
      )}
      {declared.count > 0 && (
        <TodoSection name={labels.declared} count={declared.count} shown={declared.entries.length} labels={labels}>
          {declared.entries.map(({ record, unitName, title, outlet, date }) => (
            <TodoLine key={record} who={unitName} what={title} facts={`${outlet} ${date ?? ''}`}>
              {writes && act(labels.verify, () => void todo.verify(record))}
            </TodoLine>
          ))}
        </TodoSection>
      )}
      {bare.count > 0 && (
        <TodoSection name={labels.bare} count={bare.count} shown={bare.entries.length} labels={labels}>
          {bare.entries.map(({ record, units, title, outlet, date }) => (
            <li key={record} className="row">
              <span className="grow">
                <b>{units.join('、')}</b> {title}
                <small>
                  {outlet} {date}
                </small>
              </span>
              {act(labels.toEvidence, () => show('adoption', record))}
            </li>
          ))}
        </TodoSection>
      )}
      {commissions.count > 0 && (
        <TodoSection
          name={labels.commissions}
          count={commissions.count}
          shown={commissions.entries.length}
          labels={labels}
        >
          {commissions.entries.map(({ record, unitName, subject, dueOn, overdue, text, candidates }) => (
            <li key={record}>
              <span>
                <b>{unitName}</b> {subject}
              </span>
              <small>
                {dueOn && labels.until(dueOn)}
                {overdue && <em className="odd"> {labels.overdue}</em>}
              </small>
              <PasteText name={labels.notice} text={text} labels={labels} onSaid={todo.say} />
              {candidates.length === 0 && <p className="quiet">{labels.noAnswer}</p>}
              {writes &&
                candidates.map((item) => (
                  <div key={item.record} className="row">
                    <span className="grow">
                      {item.title} <small>{item.receivedOn && labels.received(item.receivedOn)}</small>
                    </span>
                    {act(labels.answers, () => void todo.answer(record, item.record))}
                  </div>
                ))}
              {writes && act(labels.drop, () => void todo.drop(record))}
            </li>
          ))}
        </TodoSection>
      )}
      {contests.entries.length > 0 && (
        <TodoSection name={labels.contests} count={contests.count} shown={contests.count} labels={labels}>
          {contests.entries
            .filter(({ differs }) => differs)
            .map((contest) => (
              <ContestLine
                key={JSON.stringify(contest)}
                contest={contest}
                labels={labels}
                language={language}
                busy={busy}
                onChoose={writes ? (office) => void todo.choose(contest, office) : undefined}
              />
            ))}
          {agreeing.length > 0 && (
            <li>
              <details>
                <summary className="quiet">{labels.agree(agreeing.length)}</summary>
                <ul>
                  {agreeing.map((contest) => (
                    <ContestLine
                      key={JSON.stringify(contest)}
                      contest={contest}
                      labels={labels}
                      language={language}
                      busy={busy}
                      onChoose={undefined}
                    />
                  ))}
                </ul>
              </details>
            </li>
          )}
        </TodoSection>
      )}
      {requests.count > 0 && decides && (
        <TodoSection name={labels.requests} count={requests.count} shown={requests.entries.length} labels={labels}>
          {requests.entries.map((request) => (
            <RequestLine
              key={request.request}
              request={request}
              labels={labels}
              language={language}
              busy={busy}
              onDecide={(decision, reason) => void todo.decide(request.request, decision, reason)}
            />
          ))}
        </TodoSection>
      )}
      {strangers.count > 0 && (
        <TodoSection name={labels.strangers} count={strangers.count} shown={strangers.entries.length} labels={labels}>
          {strangers.entries.map((stranger) => (
            <TodoLine
              key={`${stranger.unit} ${stranger.name}`}
              who={stranger.unitName}
              what={stranger.name}
              facts={labels.items(stranger.items)}
            >
              {writes && act(labels.enrol, () => void todo.enrol(stranger))}
            </TodoLine>
          ))}
        </TodoSection>
      )}
      {owing.length > 0 && (
        <TodoSection name={labels.owing} count={owing.length} shown={owing.length} labels={labels}>
          {owing.map(({ task, name, what, dueOn, overdue, owed, period: { from } }) => (
            <li key={`${task} ${from}`}>
              <span>
                <b>{name}</b> {what}
              </span>
              <small>
                {labels.owed(owed)} · {labels.until(dueOn)}
                {overdue && <em className="odd"> {labels.overdue}</em>}
              </small>
            </li>
          ))}
          <li>
            <PasteText name={labels.owingText} text={loaded.schedule?.text ?? ''} labels={labels} onSaid={todo.say} />
          </li>
        </TodoSection>
      )}
    </div>
  );
}
