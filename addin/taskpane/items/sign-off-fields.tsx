/** 审签人, 职务 and how the approval came: noted, or on paper with the slip's number; those who may sign for the unit are proposed. */
import { Checkbox, Input, Select } from '@fluentui/react-components';
import { useId } from 'react';
import type { Signer } from '../../live/signers';
import type { ItemsLabels } from '../../text/items';
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
  const field = (name: 'name' | 'post' | 'mark', label: string, onText: (text: string) => void, list?: string) => {
    const lacks = value[name].trim() === '';
    return (
      <label className="field" htmlFor={`${id}${name}`}>
        <span>
          {label}
          {missing && lacks && <em className="odd">{labels.missing}</em>}
        </span>
        <Input
          id={`${id}${name}`}
          size="small"
          value={value[name]}
          autoComplete="off"
          {...(list === undefined ? {} : { list })}
          onChange={(_, data) => onText(data.value)}
        />
      </label>
    );
  };
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
        <label className="field" htmlFor={`${id}how`}>
          <span>{labels.how}</span>
          <Select
            id={`${id}how`}
            size="small"
            value={value.how}
            onChange={(_, data) => put({ how: recordedWays.find((way) => way === data.value) ?? 'noted', mark: '' })}
          >
            {recordedWays.map((way) => (
              <option key={way} value={way}>
                {labels.ways[way]}
              </option>
            ))}
          </Select>
        </label>
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
