/** 稿件办理: how many items stand at each stage, and what is to be done with each: 审签, 签收, 退回, 编发, 上报, 未采用, 并入重复. */
import { Input } from '@fluentui/react-components';
import { useState } from 'react';
import { itemStates } from '../../../shared/office/item/life';
import { sentence } from '../../../shared/text/sentence';
import { terms } from '../../../shared/text/terms';
import type { ItemEntry } from '../../live/intake/register';
import { collectLabels } from '../../text/collect';
import { itemsLabels } from '../../text/items';
import { usePaneTools } from '../pane-context';
import { ItemActs } from './item-acts';
import { useItems } from './use-items';

const step = 40;
const isUnsigned = ({ signature, state }: ItemEntry): boolean =>
  signature !== 'complete' && signature !== 'unrecorded' && state !== 'withdrawn' && state !== 'repeat';

export function ItemsView() {
  const { state, language } = usePaneTools();
  const labels = itemsLabels(language);
  const names = terms[language].itemStates;
  const { items, units, fresh, said, act, registerOnly, slip } = useItems();
  const [chosen, setChosen] = useState<string>('');
  const [search, setSearch] = useState('');
  const [open, setOpen] = useState<string | null>(null);
  const [shown, setShown] = useState(step);
  if (!state.office) return <p className="quiet empty">{labels.noOffice}</p>;

  const stages = itemStates.map((one) => ({
    id: one as string,
    name: names[one],
    of: items.filter((item) => item.state === one),
  }));
  const tabs = [
    { id: '', name: labels.all, of: items },
    { id: 'unsigned', name: labels.unsignedOnly, of: items.filter(isUnsigned) },
    ...stages,
  ].filter(({ id, of }) => id === '' || of.length > 0);
  const words = search.trim();
  const listed = (tabs.find(({ id }) => id === chosen) ?? tabs[0])?.of.filter(
    ({ unit, title }) => words === '' || `${units.get(unit) ?? ''} ${title ?? ''}`.includes(words),
  );
  return (
    <div className="intake">
      <div className="stages">
        {tabs.map(({ id, name, of }) => (
          <button key={id} type="button" aria-pressed={chosen === id} onClick={() => setChosen(id)}>
            {name} <b>{of.length}</b>
          </button>
        ))}
      </div>
      <Input
        size="small"
        aria-label={labels.find}
        placeholder={labels.find}
        value={search}
        onChange={(_, { value }) => setSearch(value)}
      />
      <p role="status" className={said?.problem ? 'odd' : 'quiet'}>
        {said?.problem ? sentence(said.problem, language) : (said?.text ?? '')}
      </p>
      {(listed?.length ?? 0) === 0 && <p className="quiet empty">{labels.none}</p>}
      <ul className="issues items" aria-busy={!fresh}>
        {listed?.slice(0, shown).map((item) => (
          <li key={item.record}>
            <button
              type="button"
              className="item-head"
              aria-expanded={open === item.record}
              onClick={() => setOpen(open === item.record ? null : item.record)}
            >
              <b>{units.get(item.unit)}</b> {item.title}
              <small>
                {item.receivedOn} · {names[item.state]}
                {item.signedBy && ` · ${item.signedBy} ${item.signedPost ?? ''}`}
                {isUnsigned(item) && <em className="odd"> {labels.unsigned}</em>}
              </small>
            </button>
            {open === item.record && (
              <button type="button" className="more" onClick={() => void slip(item)}>
                {collectLabels(language).slip}
              </button>
            )}
            {open === item.record && (
              <ItemActs
                key={`${item.record} ${item.state} ${item.signature}`}
                item={item}
                others={items.filter((one) => one.record !== item.record)}
                labels={labels}
                onAct={(one, next, saying) =>
                  void act(one, next, saying, labels.done(labels.acts[next.act], one.title ?? ''))
                }
                onRegisterOnly={(one, title) => void registerOnly(one, title, labels.erased)}
              />
            )}
          </li>
        ))}
      </ul>
      {(listed?.length ?? 0) > shown && (
        <button type="button" className="more" onClick={() => setShown(shown + step)}>
          {labels.more((listed?.length ?? 0) - shown)}
        </button>
      )}
    </div>
  );
}
