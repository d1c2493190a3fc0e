/** What can be done with one item now, and the words that each act asks for. */
import { Button } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { type Repeat, repeatsOf } from '../../../shared/intake/repeats';
import { type ItemSaid, type ItemStep, reasoned } from '../../../shared/office/item/acts';
import { allowed, type ItemAct, itemActs } from '../../../shared/office/item/life';
import type { ItemEntry } from '../../live/intake/register';
import { signersOf } from '../../live/signers';
import type { ItemsLabels } from '../../text/items';
import { signLinkLabels } from '../../text/sign-link';
import { ChoiceField } from '../choice-field';
import { usePaneTools } from '../pane-context';
import { TextField } from '../text-field';
import { GiveLink } from './give-link';
import { noSignOff, type SignOff, signStep } from './sign-off';
import { SignOffFields } from './sign-off-fields';

interface ActsProps {
  readonly item: ItemEntry;
  readonly others: readonly ItemEntry[];
  readonly labels: ItemsLabels;
  /** @param photo of the paper slip: it hangs on the item before the sign-off names it. */
  readonly onAct: (item: ItemEntry, step: ItemStep, said: ItemSaid, photo: File | null) => void;
  /** Of its unit no text is kept: then a title goes out only where it is the neutral one. */
  readonly bound: boolean;
  /** A link was given: the list shows it. */
  readonly onGiven: () => void;
  readonly onRegisterOnly: (item: ItemEntry, title: string) => void;
}

/** Beside the acts of an item's life: what the office does with its record, and with its leader. */
type Chosen = ItemAct | 'register-only' | 'sign-link';

export function ItemActs({ item, others, labels, bound, onAct, onGiven, onRegisterOnly }: ActsProps) {
  const { state, session, language } = usePaneTools();
  const words = labels.acts;
  // 报送 of a draft asks for its own form: 收稿登记.
  const possible = itemActs.filter((act) => act !== 'file' && allowed(act, item.state));
  // Who holds a link must reach the office: without a service nobody does.
  const byLink = session.server !== null && possible.includes('sign');
  const signers = signersOf(state.read?.reading.records ?? [], item.unit);
  const unsigned = item.signature !== 'complete' && possible.includes('sign');
  const options: readonly (readonly [Chosen, string])[] = [
    ...possible.map((act) => [act, words[act]] as const),
    ...(byLink ? [['sign-link', signLinkLabels(language).act] as const] : []),
    ...(item.registeredOnly === true ? [] : [['register-only', labels.registerOnly] as const]),
  ];
  const titleOf = (record: string): string => others.find((one) => one.record === record)?.title ?? '';
  const [chosen, setChosen] = useState<Chosen | ''>(
    unsigned ? 'sign' : (possible.find((act) => act !== 'sign') ?? possible[0] ?? ''),
  );
  const [word, setWord] = useState('');
  const [signOff, setSignOff] = useState<SignOff>(noSignOff);
  const [missing, setMissing] = useState(false);
  const repeats: readonly Repeat[] = repeatsOf(
    { title: item.title ?? '', link: item.link },
    others.map((one) => ({ ...one, title: one.title ?? '' })),
  );

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const text = word.trim();
    const said = stepOf(chosen, text, signOff, item);
    setMissing(said === null);
    if (said === null) return;
    if (said === 'register-only') onRegisterOnly(item, text);
    else onAct(item, said.step, said.said, chosen === 'sign' && signOff.how === 'paper' ? signOff.photo : null);
  };
  const input = (label: string, value: string, put: (value: string) => void, name: string) => (
    <TextField
      id={`act-${name}`}
      label={label}
      value={value}
      lacks={missing && value.trim() === '' && labels.missing}
      onText={put}
    />
  );

  return (
    <form className="intake-form item-acts" onSubmit={submit}>
      <ChoiceField
        id="act-chosen"
        label={labels.act}
        value={chosen}
        options={options}
        onChoice={(act) => {
          setChosen(options.find(([one]) => one === act)?.[0] ?? '');
          setWord('');
        }}
      />
      {chosen === 'sign' && (
        <SignOffFields
          value={signOff}
          signers={signers}
          missing={missing}
          labels={labels}
          onChange={setSignOff}
          withFile={item.registeredOnly !== true}
        />
      )}
      {chosen === 'sign-link' &&
        (bound && item.registeredOnly !== true ? (
          <p className="quiet">{signLinkLabels(language).neutralFirst}</p>
        ) : (
          <GiveLink item={item} signers={signers} onGiven={onGiven} />
        ))}
      {chosen !== '' &&
        chosen !== 'register-only' &&
        chosen !== 'sign-link' &&
        reasoned.includes(chosen) &&
        input(labels.reason, word, setWord, 'word')}
      {chosen === 'plan' && input(labels.issue, word, setWord, 'word')}
      {chosen === 'send-up' && input(labels.sendTo, word, setWord, 'word')}
      {chosen === 'register-only' && input(labels.neutral, word, setWord, 'word')}
      {chosen === 'merge' && (
        <ChoiceField
          id="act-into"
          label={labels.into}
          value={word}
          options={[['', '–'], ...repeats.map(({ item: one }) => [one.record, titleOf(one.record)] as const)]}
          lacks={missing && word === '' && labels.missing}
          onChoice={setWord}
        />
      )}
      {chosen !== '' && chosen !== 'sign-link' && (
        <Button type="submit" size="small" appearance="primary" disabled={state.busy !== null}>
          {labels.confirm(chosen === 'register-only' ? labels.registerOnly : words[chosen])}
        </Button>
      )}
    </form>
  );
}

/** null where a word is missing. */
function stepOf(
  act: Chosen | '',
  word: string,
  signOff: SignOff,
  item: ItemEntry,
): { readonly step: ItemStep; readonly said: ItemSaid } | 'register-only' | null {
  switch (act) {
    case '':
    case 'sign-link':
      return null;
    case 'register-only':
      return word === '' ? null : act;
    case 'file':
      return item.receivedOn === null
        ? null
        : { step: { act, receivedOn: item.receivedOn, channel: item.channel }, said: {} };
    case 'sign':
      return signStep(signOff);
    case 'plan':
      return word === '' ? null : { step: { act, issue: word }, said: {} };
    case 'send-up':
      return word === '' ? null : { step: { act, to: word }, said: {} };
    case 'merge':
      return word === '' ? null : { step: { act, into: word }, said: {} };
    case 'accept':
    case 'refile':
      return { step: { act }, said: {} };
    case 'return':
    case 'reject':
    case 'withdraw':
    case 'restore':
      return word === '' ? null : { step: { act }, said: { reason: word } };
    default:
      return act satisfies never;
  }
}
