/** What a person has to do before the office opens: sign in, or enter the invitation code once. */
import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { Problem } from '../../shared/problem';
import { type Language, sentence } from '../../shared/text/sentence';
import type { Door } from '../live/seat';
import type { Labels } from '../text/labels';

/** Problems after which one of the two is the way on. */
const asksForCode: readonly Problem['code'][] = ['not-bound'];
const asksForSignIn: readonly Problem['code'][] = ['unauthenticated'];

export const isEntryProblem = ({ code }: Problem): boolean =>
  asksForCode.includes(code) || asksForSignIn.includes(code);

export function EntryCard({
  problem,
  door,
  labels,
  language,
  onEntered,
}: {
  readonly problem: Problem;
  readonly door: Door;
  readonly labels: Labels;
  readonly language: Language;
  readonly onEntered: () => void;
}) {
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Problem | null>(null);
  const enter = async (act: ReturnType<Door['join']>) => {
    setBusy(true);
    const result = await act;
    setBusy(false);
    if (result.ok) onEntered();
    else setRefused(result.problem);
  };
  if (asksForSignIn.includes(problem.code)) {
    return (
      <section className="pane-card">
        <p>{labels.signInText}</p>
        <Button appearance="primary" disabled={busy} onClick={() => void enter(door.signIn())}>
          {labels.signIn}
        </Button>
        {refused && <p role="alert">{labels.signInFailed}</p>}
      </section>
    );
  }
  return (
    <form
      className="pane-card"
      onSubmit={(event) => {
        event.preventDefault();
        void enter(door.join(code));
      }}
    >
      <Field
        label={labels.invitationCode}
        hint={labels.invitationHint}
        validationState={refused ? 'error' : 'none'}
        validationMessage={refused && sentence(refused, language)}
      >
        <Input value={code} autoComplete="off" spellCheck={false} onChange={(_, { value }) => setCode(value)} />
      </Field>
      <Button type="submit" appearance="primary" disabled={busy || code.trim() === ''}>
        {labels.join}
      </Button>
    </form>
  );
}
