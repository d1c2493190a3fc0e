/** 发审签链接: for whom, for how long; then the text to send, shown this once. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { longestLink } from '../../../shared/office/sign-link/acts';
import { sentence } from '../../../shared/text/sentence';
import type { ItemEntry } from '../../live/intake/register';
import { problemOf } from '../../live/send';
import { signLink } from '../../live/sign-link';
import type { Signer } from '../../live/signers';
import { signLinkLabels } from '../../text/sign-link';
import { usePaneTools } from '../pane-context';
import { TextField } from '../text-field';
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
  const [making, setMaking] = useState(false);
  const [{ said, faulty }, setSaid] = useState({ said: '', faulty: false });
  const tell = (word: string, fault: boolean): void => setSaid({ said: word, faulty: fault });
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
    setMaking(true);
    // Never from the outbox: a link that waited there would be good for nobody when it went.
    const posted = await office.call('postCommands', { body: { commands: [command] } });
    setMaking(false);
    const answer = posted.ok ? posted.value.results[0] : undefined;
    if (answer?.status === 'applied') {
      setText(labels.message({ who: `${who.name}${who.post}`, title: item.title ?? '', url, days: wait }));
      tell(labels.made, false);
      return onGiven();
    }
    const problem = posted.ok ? answer?.problem && problemOf(answer.problem) : posted.problem;
    tell(sentence(problem ?? { code: 'service-away' }, language), true);
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
        <TextField
          id="link-name"
          label={labels.name}
          value={name}
          list="link-signers"
          autoComplete="off"
          onText={(typed) => {
            setName(typed);
            setPost(signers.find((one) => one.name === typed.trim())?.post ?? post);
          }}
        />
        <TextField id="link-post" label={labels.post} value={post} onText={setPost} />
      </div>
      <TextField id="link-days" label={labels.days} value={days} inputMode="numeric" onText={setDays} />
      <Button
        size="small"
        appearance="primary"
        disabled={state.busy !== null || making || !fits}
        onClick={() => void make()}
      >
        {labels.make}
      </Button>
      <p role="status" className={faulty ? 'odd' : 'quiet'}>
        {said}
      </p>
      {text !== null && (
        <PasteText open name={labels.text} text={text} labels={labels} onSaid={(word) => tell(word, false)} />
      )}
    </>
  );
}
