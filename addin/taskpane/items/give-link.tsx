/** 发审签链接: for whom, for how long; then the text to send, shown this once. */
import { Button, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { longestLink } from '../../../shared/office/sign-link/acts';
import { sentence } from '../../../shared/text/sentence';
import type { ItemEntry } from '../../live/intake/register';
import { problemOf } from '../../live/send';
import { signLink } from '../../live/sign-link';
import type { Signer } from '../../live/signers';
import { signLinkLabels } from '../../text/sign-link';
import { usePaneTools } from '../pane-context';
import { PasteText } from '../todo/paste-text';

interface GiveLinkProps {
  readonly item: ItemEntry;
  readonly signers: readonly Signer[];
  readonly onGiven: () => void;
}

export function GiveLink({ item, signers, onGiven }: GiveLinkProps) {
  const { state, language } = usePaneTools();
  const labels = signLinkLabels(language);
  const [name, setName] = useState(item.signLink?.name ?? signers[0]?.name ?? '');
  const [post, setPost] = useState(item.signLink?.post ?? signers[0]?.post ?? '');
  const [days, setDays] = useState('3');
  const [text, setText] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const { office } = state;
  const wait = Number(days);
  const fits = Number.isInteger(wait) && wait >= 1 && wait <= longestLink;

  const make = async (): Promise<void> => {
    if (!office) return;
    const random = crypto.getRandomValues(new Uint8Array(20));
    const who = { name: name.trim(), post: post.trim(), days: wait };
    const { command, url } = signLink(
      { workspace: office.workspace, record: item.record, ...who },
      location.href,
      random,
    );
    // Never from the outbox: a link that waited there would be good for nobody when it went.
    const posted = await office.call('postCommands', { body: { commands: [command] } });
    const [answer] = posted.ok ? posted.value.results : [];
    const done = answer?.status === 'applied';
    if (done) setText(labels.message({ who: `${who.name}${who.post}`, title: item.title ?? '', url, days: wait }));
    if (done) onGiven();
    const problem = posted.ok ? answer?.problem && problemOf(answer.problem) : posted.problem;
    setSaid(done || !problem ? labels.made : sentence(problem, language));
  };
  return (
    <>
      <datalist id="link-signers">
        {signers.map((one) => (
          <option key={`${one.name} ${one.post}`} value={one.name}>
            {one.post}
          </option>
        ))}
      </datalist>
      <div className="field-row">
        <label className="field" htmlFor="link-name">
          <span>{labels.name}</span>
          <Input
            id="link-name"
            size="small"
            list="link-signers"
            autoComplete="off"
            value={name}
            onChange={(_, { value }) => {
              setName(value);
              setPost(signers.find((one) => one.name === value.trim())?.post ?? post);
            }}
          />
        </label>
        <label className="field" htmlFor="link-post">
          <span>{labels.post}</span>
          <Input id="link-post" size="small" value={post} onChange={(_, { value }) => setPost(value)} />
        </label>
      </div>
      <label className="field" htmlFor="link-days">
        <span>{labels.days}</span>
        <Input
          id="link-days"
          size="small"
          inputMode="numeric"
          value={days}
          onChange={(_, { value }) => setDays(value)}
        />
      </label>
      <Button size="small" appearance="primary" disabled={state.busy !== null || !fits} onClick={() => void make()}>
        {labels.make}
      </Button>
      <p role="status" className="quiet">
        {said}
      </p>
      {text !== null && <PasteText open name={labels.text} text={text} labels={labels} onSaid={setSaid} />}
    </>
  );
}
