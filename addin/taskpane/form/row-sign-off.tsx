/** How a ledger's row was signed off, said to the office: the ledger itself has columns for the name and the post only. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { derivedId } from '../../../shared/log/hash';
import { allowed } from '../../../shared/office/item/life';
import type { Problem } from '../../../shared/problem';
import { sentence } from '../../../shared/text/sentence';
import type { Form } from '../../live/form';
import { itemRows } from '../../live/own-columns';
import { formLabels } from '../../text/form';
import { itemsLabels } from '../../text/items';
import { noSignOff, type SignOff, signStep } from '../items/sign-off';
import { SignOffFields } from '../items/sign-off-fields';
import { usePaneTools } from '../pane-context';

interface RowSignOffProps {
  readonly form: Form;
  readonly row: number;
  /** As they stand in the form. */
  readonly name: string;
  readonly post: string;
}

export function RowSignOff({ form, row, name, post }: RowSignOffProps) {
  const { language, state, acts } = usePaneTools();
  const labels = formLabels(language);
  const { read, office, pending } = state;
  const [typed, setTyped] = useState<SignOff>(noSignOff);
  const [missing, setMissing] = useState(false);
  const [said, setSaid] = useState<Problem | 'done' | null>(null);
  const record = read && itemRows(read, form.table).find((one) => one.row === row)?.record;
  if (!office || !pending || record === undefined || record === null) return null;
  const at = pending.states.get(record);
  if (!pending.standings.has(record)) return <p className="quiet">{labels.signLater}</p>;
  if (at !== undefined && !allowed('sign', at)) return null;
  const say = async (): Promise<void> => {
    const made = signStep({ ...typed, name, post });
    setMissing(made === null);
    setSaid(null);
    if (made === null) return;
    const id = derivedId(office.workspace, record, made.step, made.said, new Date().toISOString());
    const posted = await acts.post([{ id, type: 'move-item', record, step: made.step, personal: made.said }]);
    setSaid((posted.ok ? posted.value[0]?.problem : posted.problem) ?? 'done');
  };
  return (
    <fieldset className="row-sign-off">
      <legend>{itemsLabels(language).acts.sign}</legend>
      <SignOffFields
        named
        value={{ ...typed, name, post }}
        signers={[]}
        missing={missing}
        labels={itemsLabels(language)}
        onChange={({ how, mark, top }) => setTyped({ ...typed, how, mark, top })}
      />
      <Button size="small" disabled={state.busy !== null} onClick={() => void say()}>
        {labels.sign}
      </Button>
      <p role="status" className={said === null || said === 'done' ? 'quiet' : 'odd'}>
        {missing && (name.trim() === '' || post.trim() === '')
          ? labels.signWho
          : said === 'done'
            ? labels.signed
            : said && sentence(said, language)}
      </p>
    </fieldset>
  );
}
