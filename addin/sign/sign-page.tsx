/** What a leader sees who opened a link: one item, his name and post, and two answers. */
import { type FormEvent, useEffect, useState } from 'react';
import type { SignLinkShown } from '../../shared/contract/sign-links';
import type { Problem } from '../../shared/problem';
import { type Language, sentence } from '../../shared/text/sentence';
import type { Office } from '../api/office';
import { Sign } from '../taskpane/sign';
import { type SignLinkLabels, signLinkLabels } from '../text/sign-link';

interface PageProps {
  readonly office: Office;
  readonly code: string;
  readonly language: Language;
}

type Answer = 'sign' | 'return';

export function SignPage({ office, code, language }: PageProps) {
  const labels = signLinkLabels(language);
  const [item, setItem] = useState<SignLinkShown | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [done, setDone] = useState<Answer | null>(null);

  useEffect(() => {
    let here = true;
    void office.call('readSignLink', { body: { code } }).then((read) => {
      if (!here) return;
      if (read.ok) setItem(read.value);
      else setProblem(read.problem);
    });
    return () => {
      here = false;
    };
  }, [office, code]);

  return (
    <main>
      <header>
        <Sign />
        <h1>{labels.page}</h1>
      </header>
      {done !== null ? (
        <p role="status" className="done">
          {labels.answered[done]}
        </p>
      ) : item === null ? (
        <>
          <p role="status" className={problem ? 'odd' : 'quiet'}>
            {problem ? sentence(problem, language) : labels.loading}
          </p>
          {problem?.code === 'service-away' && (
            <button type="button" onClick={() => location.reload()}>
              {labels.again}
            </button>
          )}
        </>
      ) : (
        <>
          <Shown item={item} labels={labels} />
          <Answers
            item={item}
            labels={labels}
            language={language}
            answer={(answer, said) => office.call('answerSignLink', { body: { code, answer, ...said } })}
            onDone={setDone}
          />
        </>
      )}
    </main>
  );
}

function Shown({ item, labels }: { readonly item: SignLinkShown; readonly labels: SignLinkLabels }) {
  const facts = [
    [labels.unit, item.unit],
    [labels.kind, [item.stream, item.genre].filter((word) => word !== null).join(' · ')],
    [labels.authors, item.authors.join('、')],
    [labels.filedBy, item.filedBy ?? ''],
    [labels.receivedOn, item.receivedOn ?? ''],
  ].filter(([, value]) => value !== '');
  return (
    <article>
      <h2>{item.title}</h2>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {item.text !== null ? (
        <div className="text">{item.text}</div>
      ) : (
        <p className="quiet">{item.registeredOnly ? labels.registeredOnly : labels.noText}</p>
      )}
    </article>
  );
}

interface AnswersProps {
  readonly item: SignLinkShown;
  readonly labels: SignLinkLabels;
  readonly language: Language;
  readonly answer: (answer: Answer, said: Said) => ReturnType<Office['call']>;
  readonly onDone: (answer: Answer) => void;
}
interface Said {
  readonly name: string;
  readonly post: string;
  readonly reason?: string;
}

function Answers({ item, labels, language, answer, onDone }: AnswersProps) {
  const [name, setName] = useState(item.name ?? '');
  const [post, setPost] = useState(item.post ?? '');
  const [reason, setReason] = useState('');
  const [returning, setReturning] = useState(false);
  const [fault, setFault] = useState('');
  const [busy, setBusy] = useState(false);

  const say = async (what: Answer): Promise<void> => {
    const said = { name: name.trim(), post: post.trim(), ...(what === 'return' ? { reason: reason.trim() } : {}) };
    if (said.name === '' || said.post === '') return setFault(labels.whoMissing);
    if (said.reason === '') return setFault(labels.reasonMissing);
    setBusy(true);
    setFault('');
    const answered = await answer(what, said);
    setBusy(false);
    if (answered.ok) onDone(what);
    else setFault(sentence(answered.problem, language));
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void say(returning ? 'return' : 'sign');
  };
  return (
    <form onSubmit={submit}>
      {item.top && <p className="note">{labels.top}</p>}
      <label>
        {labels.name}
        <input name="name" autoComplete="name" maxLength={60} value={name} onChange={(e) => setName(e.target.value)} />
      </label>
      <label>
        {labels.post}
        <input name="post" maxLength={60} value={post} onChange={(e) => setPost(e.target.value)} />
      </label>
      {returning && (
        <label>
          {labels.reason}
          <textarea name="reason" rows={3} value={reason} onChange={(e) => setReason(e.target.value)} />
        </label>
      )}
      <p role="alert" className="odd">
        {fault}
      </p>
      <div className="acts">
        <button type="submit" className={returning ? 'warn' : 'main'} disabled={busy}>
          {returning ? labels.confirmReturn : labels.sign}
        </button>
        <button
          type="button"
          disabled={busy}
          onClick={() => {
            setReturning(!returning);
            setFault('');
          }}
        >
          {returning ? labels.back : labels.giveBack}
        </button>
      </div>
      <p className="quiet">{labels.once(item.until)}</p>
    </form>
  );
}
