/** 稿件办理: how many items stand at each stage, and what is to be done with each: 审签, 签收, 退回, 编发, 上报, 未采用, 并入重复. */
import { Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { Signing } from '../../../shared/office/item/acts';
import { allowed, itemStates } from '../../../shared/office/item/life';
import { sentence } from '../../../shared/text/sentence';
import { terms } from '../../../shared/text/terms';
import type { ItemEntry } from '../../live/intake/register';
import { collectLabels } from '../../text/collect';
import { type ItemsLabels, itemsLabels } from '../../text/items';
import { signLinkLabels } from '../../text/sign-link';
import { More } from '../more';
import { usePaneTools } from '../pane-context';
import { useFile } from '../use-file';
import { mayWrite, useSelf } from '../use-self';
import { ItemActs } from './item-acts';
import { OwnSign } from './own-sign';
import { useItems } from './use-items';

const step = 40;
const isUnsigned = ({ signature, state }: ItemEntry): boolean =>
  signature !== 'complete' && signature !== 'unrecorded' && state !== 'withdrawn' && state !== 'repeat';

export function ItemsView() {
  const { state, language, about } = usePaneTools();
  const self = useSelf();
  const openFile = useFile();
  const labels = itemsLabels(language);
  const links = signLinkLabels(language);
  const names = terms[language].itemStates;
  const { items, units, bound, known, fresh, said, say, act, registerOnly, slip, endLink, again } = useItems();
  const [chosen, setChosen] = useState<string | null>(null);
  const [search, setSearch] = useState('');
  const [open, setOpen] = useState(about);
  const [shown, setShown] = useState(step);
  if (!state.office) return <p className="quiet empty">{labels.noOffice}</p>;

  const showFile = (record: string, file: string): void =>
    void openFile(record, file).then((problem) => problem && say({ problem }));

  const stages = itemStates.map((one) => ({
    id: one as string,
    name: names[one],
    of: items.filter((item) => item.state === one),
  }));
  const leads = self?.role === 'leader';
  const tabs = [
    ...(leads
      ? [
          {
            id: 'mine',
            name: labels.waitsForMe,
            of: items.filter((item) => item.unit === self.unit && isUnsigned(item) && allowed('sign', item.state)),
          },
        ]
      : []),
    { id: '', name: labels.all, of: items },
    { id: 'unsigned', name: labels.unsignedOnly, of: items.filter(isUnsigned) },
    ...stages,
  ].filter(({ id, of }) => ['', 'mine'].includes(id) || of.length > 0);
  // A leader comes for what waits for him.
  const at = tabs.find(({ id }) => id === chosen) ?? (leads ? tabs[0] : tabs.find(({ id }) => id === ''));
  const words = search.trim();
  const found = at?.of.filter(
    ({ unit, title }) => words === '' || `${units.get(unit) ?? ''} ${title ?? ''}`.includes(words),
  );
  // What another view asked for stands in sight.
  const listed = [...(found ?? [])].sort((a, b) => Number(b.record === about) - Number(a.record === about));
  return (
    <div className="intake">
      <div className="stages">
        {tabs.map(({ id, name, of }) => (
          <button key={id} type="button" aria-pressed={at?.id === id} onClick={() => setChosen(id)}>
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
      {listed.length === 0 && (
        <p className="quiet empty">
          {known ? labels.none : fresh ? sentence({ code: 'service-away' }, language) : labels.loading}
        </p>
      )}
      <ul className="issues items" aria-busy={!fresh}>
        {listed.slice(0, shown).map((item) => (
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
              <button type="button" className="more" disabled={state.busy !== null} onClick={() => void slip(item)}>
                {collectLabels(language).slip}
              </button>
            )}
            {item.signing?.how === 'paper' && (
              <Slip signing={item.signing} labels={labels} onPhoto={(photo) => showFile(item.record, photo)} />
            )}
            {item.signing !== null && item.signing.how !== 'paper' && item.signing.how !== 'noted' && (
              <small className="quiet">{labels.signedHow[item.signing.how]}</small>
            )}
            {open === item.record && leads && (
              <OwnSign
                item={item}
                self={self}
                unitName={units.get(item.unit) ?? ''}
                labels={labels}
                busy={state.busy !== null}
                onAct={(next, saying) =>
                  void act(item, next, saying, labels.done(labels.acts[next.act], item.title ?? ''), null)
                }
              />
            )}
            {item.signLink && mayWrite(self) && (
              <small className="quiet">
                {links.open(`${item.signLink.name ?? ''}${item.signLink.post ?? ''}`, item.signLink.until)}{' '}
                <button
                  type="button"
                  className="more"
                  disabled={state.busy !== null}
                  onClick={() => void endLink(item, links.ended)}
                >
                  {links.end}
                </button>
              </small>
            )}
            {open === item.record && mayWrite(self) && (
              <ItemActs
                key={`${item.record} ${item.state} ${item.signature}`}
                item={item}
                others={items.filter((one) => one.record !== item.record)}
                labels={labels}
                bound={bound.has(item.unit)}
                onGiven={() => void again()}
                onAct={(one, next, saying, photo) =>
                  void act(one, next, saying, labels.done(labels.acts[next.act], one.title ?? ''), photo)
                }
                onRegisterOnly={(one, title) => void registerOnly(one, title, labels.erased)}
              />
            )}
          </li>
        ))}
      </ul>
      <More left={listed.length - shown} onMore={() => setShown(shown + step)} />
    </div>
  );
}

/** The paper slip by its number, with the photo of it where there is one. */
function Slip({
  signing: { slip, photo },
  labels,
  onPhoto,
}: {
  readonly signing: Extract<Signing, { readonly how: 'paper' }>;
  readonly labels: ItemsLabels;
  readonly onPhoto: (photo: string) => void;
}) {
  return (
    <small className="quiet">
      {labels.slipOf(slip)}{' '}
      {photo !== undefined && (
        <button type="button" className="more" onClick={() => onPhoto(photo)}>
          {labels.showPhoto}
        </button>
      )}
    </small>
  );
}
