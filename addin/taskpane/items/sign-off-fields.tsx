/** 审签人, 职务 and how the approval came: on paper with the slip's number, by link with its mark; those who may sign for the unit are proposed. */
import { Checkbox, Input, Select } from '@fluentui/react-components';
import { useId } from 'react';
import type { Signing } from '../../../shared/office/item/acts';
import type { Signer } from '../../live/signers';
import type { ItemsLabels } from '../../text/items';
import { isLinkMark, namedSignOff, type SignOff } from './sign-off';

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

const ways: readonly Signing['how'][] = ['noted', 'paper', 'link', 'system'];

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
    const lacks = value[name].trim() === '' || (name === 'mark' && value.how === 'link' && !isLinkMark(value.mark));
    return (
      <label className="field" htmlFor={`${id}${name}`}>
        <span>
          {label}
          {missing && lacks && (
            <em className="odd">{name === 'mark' && value.how === 'link' ? labels.linkMark : labels.missing}</em>
          )}
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
            onChange={(_, data) => put({ how: ways.find((way) => way === data.value) ?? 'noted', mark: '' })}
          >
            {ways.map((way) => (
              <option key={way} value={way}>
                {labels.ways[way]}
              </option>
            ))}
          </Select>
        </label>
        {value.how === 'paper' && field('mark', labels.slip, (mark) => put({ mark }))}
        {value.how === 'link' && field('mark', labels.link, (mark) => put({ mark: mark.trim().toLowerCase() }))}
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
      {value.how === 'system' && <p className="quiet">{labels.systemOnly}</p>}
      <Checkbox label={labels.top} checked={value.top} onChange={(_, { checked }) => put({ top: checked === true })} />
    </>
  );
}
