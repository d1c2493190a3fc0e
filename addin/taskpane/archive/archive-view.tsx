/** 文字、图片、文件档案: what is attached to the office's items and adoptions, looked through by archive, unit, month and words. */
import { Button, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { localDateAt } from '../../../shared/calendar';
import type { FileEntry } from '../../../shared/contract/files';
import { keyOf } from '../../../shared/language/normalise';
import { type Archive, archives } from '../../../shared/office/file/acts';
import type { Problem } from '../../../shared/problem';
import { sentence } from '../../../shared/text/sentence';
import { terms } from '../../../shared/text/terms';
import type { Office } from '../../api/office';
import { allPages } from '../../live/all-pages';
import { archiveLabels } from '../../text/archive';
import { More } from '../more';
import { usePaneTools } from '../pane-context';
import { useAsked } from '../use-asked';
import { useFile } from '../use-file';
import './archive.css';

const step = 60;
const nothing: readonly FileEntry[] = [];

async function askFiles(office: Office): Promise<readonly FileEntry[] | null> {
  const listed = await allPages((query) => office.call('listFiles', { query }));
  // What came last is looked for first.
  return listed.ok ? [...listed.value].reverse() : null;
}

const dayOf = ({ receivedOn, proves, at }: FileEntry): string => receivedOn ?? proves?.date ?? localDateAt(at) ?? '';

export function ArchiveView() {
  const { state, language, show } = usePaneTools();
  const labels = archiveLabels(language);
  const { value: files, known, fresh } = useAsked(askFiles, nothing, state.pending);
  const openFile = useFile();
  const [archive, setArchive] = useState<Archive | ''>('');
  const [unit, setUnit] = useState('');
  const [month, setMonth] = useState('');
  const [words, setWords] = useState('');
  const [shown, setShown] = useState(step);
  const [problem, setProblem] = useState<Problem | null>(null);
  if (!state.office) return <p className="quiet empty">{labels.noOffice}</p>;

  // What proves a composite bears the names of all its units.
  const single = files.filter(({ proves }) => (proves?.units.length ?? 1) === 1);
  const units = new Map(single.map((file) => [file.unit, file.unitName]));
  const months = [...new Set(files.map((file) => dayOf(file).slice(0, 7)))].sort().reverse();
  const key = keyOf(words);
  const rest = files.filter(
    (file) =>
      (unit === '' || (file.proves?.units ?? [file.unit]).includes(unit)) &&
      dayOf(file).startsWith(month) &&
      keyOf(`${file.title ?? ''} ${file.name ?? ''}`).includes(key),
  );
  const listed = rest.filter((file) => archive === '' || file.archive === archive);
  const tabs = ['' as const, ...archives];
  return (
    <div className="intake archive">
      <div className="stages">
        {tabs.map((one) => (
          <button key={one} type="button" aria-pressed={archive === one} onClick={() => setArchive(one)}>
            {one === '' ? labels.all : terms[language].archives[one]}{' '}
            <b>{one === '' ? rest.length : rest.filter((file) => file.archive === one).length}</b>
          </button>
        ))}
      </div>
      <div className="field-row">
        <Select size="small" aria-label={labels.unit} value={unit} onChange={(_, { value }) => setUnit(value)}>
          <option value="">{labels.everyUnit}</option>
          {[...units].map(([record, name]) => (
            <option key={record} value={record}>
              {name}
            </option>
          ))}
        </Select>
        <Select size="small" aria-label={labels.month} value={month} onChange={(_, { value }) => setMonth(value)}>
          <option value="">{labels.everyMonth}</option>
          {months.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </Select>
      </div>
      <Input
        size="small"
        aria-label={labels.find}
        placeholder={labels.find}
        value={words}
        onChange={(_, { value }) => setWords(value)}
      />
      {problem && (
        <p className="odd" role="alert">
          {sentence(problem, language)}
        </p>
      )}
      {listed.length === 0 && (
        <p className="quiet empty">
          {known ? labels.none : fresh ? sentence({ code: 'service-away' }, language) : labels.loading}
        </p>
      )}
      <ul className="issues items" aria-busy={!fresh}>
        {listed.slice(0, shown).map((file) => (
          <li key={`${file.record} ${file.file}`}>
            <b className="file-name">{file.name ?? labels.unnamed}</b>
            <small className="quiet">
              {terms[language].archives[file.archive]} · {labels.size(file.size)}
              {file.byName && ` · ${labels.by(file.byName, localDateAt(file.at) ?? '')}`}
            </small>
            <small>
              {file.unitName} {file.title} {file.receivedOn}
            </small>
            {file.proves && <small>{labels.proves(file.proves.outlet, file.proves.date ?? '')}</small>}
            <div className="row">
              <Button size="small" onClick={() => void openFile(file.record, file.file).then(setProblem)}>
                {labels.open}
              </Button>
              <Button
                size="small"
                appearance="subtle"
                onClick={() => show(file.proves ? 'adoption' : 'items', file.record)}
              >
                {file.proves ? labels.toAdoption : labels.toItem}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <More left={listed.length - shown} onMore={() => setShown(shown + step)} />
    </div>
  );
}
