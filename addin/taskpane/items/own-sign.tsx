/** 系统内审签: the leader who must sign does so himself, by the name and post that the roster has for him; or returns it with a reason. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Self } from '../../../shared/contract/membership';
import { isTopPost } from '../../../shared/language/post';
import type { ItemSaid, ItemStep } from '../../../shared/office/item/acts';
import { allowed } from '../../../shared/office/item/life';
import type { ItemEntry } from '../../live/intake/register';
import type { ItemsLabels } from '../../text/items';
import { TextField } from '../text-field';

interface OwnSignProps {
  readonly item: ItemEntry;
  readonly self: Self;
  readonly unitName: string;
  readonly labels: ItemsLabels;
  readonly busy: boolean;
  readonly onAct: (step: ItemStep, said: ItemSaid) => void;
}

export function OwnSign({ item, self, unitName, labels, busy, onAct }: OwnSignProps) {
  const { name, post, unit } = self;
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  if (unit !== item.unit || name === null || post === null) return <p className="quiet">{labels.notYours}</p>;
  if (item.signing?.how === 'system') return <p className="quiet">{labels.signedHere}</p>;
  if (!allowed('sign', item.state)) return null;
  const giveBack = (): void => {
    setMissing(reason.trim() === '');
    if (reason.trim() !== '') onAct({ act: 'return' }, { reason: reason.trim() });
  };
  return (
    <div className="item-acts">
      <p>{labels.signAs(`${name} ${post}`)}</p>
      <Button
        size="small"
        appearance="primary"
        disabled={busy}
        onClick={() =>
          onAct(
            { act: 'sign', signing: { how: 'system' }, top: isTopPost(post, unitName) },
            { signedBy: name, signedPost: post },
          )
        }
      >
        {labels.signMyself}
      </Button>
      {allowed('return', item.state) && (
        <>
          <TextField
            id="own-reason"
            label={labels.reason}
            value={reason}
            lacks={missing && labels.missing}
            onText={setReason}
          />
          <Button size="small" disabled={busy} onClick={giveBack}>
            {labels.acts.return}
          </Button>
        </>
      )}
    </div>
  );
}
