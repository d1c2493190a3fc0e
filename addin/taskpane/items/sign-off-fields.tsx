/** 审签人, 职务 and how the approval came: noted, or on paper with the slip's number; those who may sign for the unit are proposed. */
import { Checkbox } from '@fluentui/react-components';
import { useId } from 'react';
import type { Signer } from '../../live/signers';
import type { ItemsLabels } from '../../text/items';
import { ChoiceField } from '../choice-field';
import { TextField } from '../text-field';
import { namedSignOff, recordedWays, type SignOff } from './sign-off';

interface FieldsProps {
  readonly value: SignOff;
  readonly signers: readonly Signer[];
  /** A word was missing when it was to be recorded. */
  readonly missing: boolean;
  readonly labels: ItemsLabels;
  readonly onChange: (value: SignOff) => void;
  /** Name and post stand elsewhere in the same form. */
  readonly named?: boolean;
  /** The photo of the slip may hang on the item. */
  readonly withFile?: boolean;
}

export function SignOffFields({
  value,
  signers,
  missing,
  labels,
  onChange,
  named = false,
  withFile = false,
}: FieldsProps) {
  const id = useId();
  const put = (part: Partial<SignOff>): void => onChange({ ...value, ...part });
  const field = (name: 'name' | 'post' | 'mark', label: string, onText: (text: string) => void, list?: string) => (
    <TextField
      id={`${id}${name}`}
      label={label}
      value={value[name]}
      lacks={missing && value[name].trim() === '' && labels.missing}
      autoComplete="off"
      {...(list === undefined ? {} : { list })}
      onText={onText}
    />
  );
  return (
    <>
      {!named && (
        <div className="field-row">
          {field('name', labels.signedBy, (name) => onChange(namedSignOff(value, name, signers)), `${id}signers`)}
          {field('post', labels.signedPost, (post) => put({ post }))}
          <datalist id={`${id}signers`}>
            {signers.map(({ name, post }) => (
              <option key={`${name} ${post}`} value={name}>
                {post}
              </option>
            ))}
          </datalist>
        </div>
      )}
      <div className="field-row">
        <ChoiceField
          id={`${id}how`}
          label={labels.how}
          value={value.how}
          options={recordedWays.map((way) => [way, labels.ways[way]])}
          onChoice={(chosen) => put({ how: recordedWays.find((way) => way === chosen) ?? 'noted', mark: '' })}
        />
        {value.how === 'paper' && field('mark', labels.slip, (mark) => put({ mark }))}
      </div>
      {value.how === 'paper' && withFile && (
        <label className="field" htmlFor={`${id}photo`}>
          <span>{labels.photo}</span>
          <input
            id={`${id}photo`}
            type="file"
            accept="image/jpeg,image/png,application/pdf"
            onChange={({ target }) => put({ photo: target.files?.[0] ?? null })}
          />
        </label>
      )}
      <Checkbox label={labels.top} checked={value.top} onChange={(_, { checked }) => put({ top: checked === true })} />
    </>
  );
}
