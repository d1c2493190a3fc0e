/** One printing before it is registered: where and when, and which items it came from. */
import { Button, Checkbox, Input } from '@fluentui/react-components';
import { type FormEvent, useLayoutEffect, useRef, useState } from 'react';
import type { KnownItem } from '../../../shared/intake/repeats';
import type { Suggestions } from '../../../shared/intake/sources';
import { parseFen } from '../../../shared/money';
import { webLink } from '../../../shared/record/parts';
import type { UnitEntry } from '../../live/intake/register';
import type { AdoptionLabels } from '../../text/adoption';
import { ChoiceField } from '../choice-field';
import { TextField } from '../text-field';
import type { AdoptionDraft } from './use-adoption';

interface FormProps {
  readonly draft: AdoptionDraft;
  readonly units: readonly UnitEntry[];
  readonly outlets: readonly string[];
  readonly items: readonly KnownItem[];
  readonly suggest: (title: string) => Suggestions;
  readonly labels: AdoptionLabels;
  readonly onChange: (draft: AdoptionDraft) => void;
  readonly onConfirm: (draft: AdoptionDraft) => void;
  readonly onSkip: () => void;
}

type TypedField = 'title' | 'outlet' | 'date' | 'placement' | 'issue' | 'length' | 'fee' | 'link';
const rows: readonly (readonly TypedField[])[] = [
  ['title'],
  ['outlet', 'date'],
  ['placement', 'issue'],
  ['length', 'fee'],
  ['link'],
];

export function AdoptionForm(props: FormProps) {
  const { draft, units, outlets, items, suggest, labels, onChange, onConfirm, onSkip } = props;
  const form = useRef<HTMLFormElement>(null);
  const [fault, setFault] = useState('');
  const [search, setSearch] = useState('');
  const { list } = suggest(search.trim() === '' ? draft.title : search);
  // What was chosen stays in sight while other words are searched for.
  const chosen = items.filter(
    ({ record }) => draft.sources.includes(record) && !list.some(({ item }) => item.record === record),
  );
  const nameOf = (record: string): string => units.find((one) => one.record === record)?.name ?? '';

  // The keyboard goes where something was missing at first, else where Enter confirms.
  const [first] = useState(() => (draft.title === '' ? 'title' : draft.outlet === '' ? 'outlet' : null));
  useLayoutEffect(() => {
    form.current
      ?.querySelector<HTMLElement>(first ? `[name="${first}"]` : 'button[type="submit"]')
      ?.focus({ preventScroll: true });
  }, [first]);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const { outlet, sources, composite, fee, link } = draft;
    const missing =
      outlet.trim() === ''
        ? labels.outletMissing
        : sources.length === 0
          ? labels.sourceMissing
          : sources.length > 1 && !composite
            ? labels.composeHint
            : fee.trim() !== '' && parseFen(fee.trim()) === undefined
              ? labels.feeUnread
              : link.trim() !== '' && !webLink.safeParse(link.trim()).success
                ? labels.linkUnread
                : '';
    setFault(missing);
    if (missing === '') onConfirm(draft);
  };
  const toggle = (record: string, chosen: boolean): void => {
    const others = draft.sources.filter((one) => one !== record);
    const kept = draft.composite ? others : others.filter(() => false);
    onChange({ ...draft, sources: chosen ? [...kept, record] : others });
  };
  const unfiled = draft.sources.find((one) => one.startsWith('u')) ?? '';

  return (
    <form
      ref={form}
      className="intake-form"
      onSubmit={submit}
      onKeyDown={({ key }) => key === 'Escape' && onSkip()}
      aria-label={draft.title}
    >
      <datalist id="adoption-outlets">
        {outlets.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {rows.map((fields) => (
        <div key={fields[0]} className="field-row">
          {fields.map((field) => (
            <TextField
              key={field}
              id={`adoption-${field}`}
              name={field}
              label={labels[field]}
              value={draft[field]}
              autoComplete="off"
              type={field === 'date' ? 'date' : 'text'}
              {...(field === 'outlet' ? { list: 'adoption-outlets' } : {})}
              onText={(text) => onChange({ ...draft, [field]: text })}
            />
          ))}
        </div>
      ))}
      <Checkbox
        label={labels.composite}
        checked={draft.composite}
        onChange={(_, { checked }) =>
          onChange({
            ...draft,
            composite: checked === true,
            sources: checked ? draft.sources : draft.sources.slice(0, 1),
          })
        }
      />
      <fieldset className="sources">
        <legend>{labels.sources}</legend>
        {draft.sources.length === 0 && list.length > 0 && <p className="odd">{labels.choose}</p>}
        <Input
          size="small"
          aria-label={labels.search}
          placeholder={labels.search}
          value={search}
          onChange={(_, { value }) => setSearch(value)}
        />
        {chosen.map((item) => (
          <Checkbox
            key={item.record}
            checked
            onChange={() => toggle(item.record, false)}
            label={`${nameOf(item.unit)} ${item.title}`}
          />
        ))}
        {list.map(({ item, title, days }) => (
          <Checkbox
            key={item.record}
            checked={draft.sources.includes(item.record)}
            onChange={(_, { checked }) => toggle(item.record, checked === true)}
            label={
              <>
                {nameOf(item.unit)} {item.title}{' '}
                <em>
                  {item.receivedOn} {labels.alike(Math.round(title * 100))} {days === null ? '' : labels.days(days)}
                </em>
              </>
            }
          />
        ))}
        <ChoiceField
          id="adoption-unit"
          label={labels.unfiled}
          value={unfiled}
          options={[['', '–'], ...units.map(({ record, name }) => [record, name] as const)]}
          onChoice={(unit) => {
            const items = draft.composite ? draft.sources.filter((one) => !one.startsWith('u')) : [];
            onChange({ ...draft, sources: unit === '' ? items : [...items, unit] });
          }}
        />
      </fieldset>
      {fault !== '' && (
        <p className="odd" role="alert">
          {fault}
        </p>
      )}
      <div className="acts">
        <Button type="submit" appearance="primary">
          {labels.confirm}
        </Button>
        <Button onClick={onSkip}>{labels.skip}</Button>
      </div>
    </form>
  );
}
