/** The page: a workbook from the disk beside the pane, for WPS, an older Excel, or a first try. */
import { Button, FluentProvider } from '@fluentui/react-components';
import { useCallback, useMemo, useRef, useState } from 'react';
import { ok } from '../../shared/result';
import { cellName } from '../../shared/sheet/address';
import type { Area, Grid } from '../../shared/sheet/grid';
import { type Language, sentence } from '../../shared/text/sentence';
import { logEnding, logNameOf } from '../live/log-name';
import type { OwnOffice } from '../live/own-office';
import type { Session } from '../live/session';
import { isDark } from '../taskpane/is-dark';
import { Pane } from '../taskpane/pane';
import { themeFor } from '../taskpane/theme';
import { besideLabels } from '../text/beside';
import { labelsIn } from '../text/language';
import type { FileWorkbook } from '../workbook/file';
import { placesTogether } from '../workbook/place';
import type { Selected, Workbook } from '../workbook/port';
import { display } from './display';
import { download } from './download';
import { chooseFolder, type Folder, putInto } from './folder';
import { Leaving } from './leaving';
import { SheetGrid } from './sheet-grid';
import { SheetTabs } from './sheet-tabs';
import { StartScreen } from './start-screen';
import { useUnsaved } from './use-unsaved';

interface Opened {
  readonly name: string;
  readonly file: FileWorkbook;
  readonly grids: readonly Grid[];
  readonly session: Session;
  /** Where no server keeps the office. */
  readonly own: OwnOffice | null;
  /** What was said of the record beside it. */
  readonly said: string | null;
  /** Where it came from, if it can be written back there. */
  readonly folder: Folder | null;
}

export interface PageProps {
  readonly session: () => Promise<Session>;
  readonly first: Language;
}

export function Page({ session, first }: PageProps) {
  const [language, setLanguage] = useState(first);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [opening, setOpening] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const [folder, setFolder] = useState<Folder | null>(null);
  const labels = labelsIn(language);
  const beside = besideLabels(language);
  const dark = isDark();

  const open = async (
    name: string,
    bytes: Promise<ArrayBuffer>,
    record: { readonly name: string; readonly bytes: ArrayBuffer } | null = null,
    from: Folder | null = null,
  ): Promise<void> => {
    setOpening(true);
    setSaid(null);
    try {
      // The reader of workbooks is the page's largest part: fetched with the first file.
      const [{ openWorkbook }, { ownOffice }, { readKeptLog }, core, content] = await Promise.all([
        import('../workbook/file.js'),
        import('../live/own-office.js'),
        import('../live/kept-log.js'),
        session(),
        bytes,
      ]);
      const file = await openWorkbook(new Uint8Array(content));
      const grids = file.ok ? await file.value.grids() : file;
      const begun = record && core.server === null ? readKeptLog(new Uint8Array(record.bytes), record.name) : null;
      const problem = !file.ok ? file.problem : !grids.ok ? grids.problem : begun?.ok === false ? begun.problem : null;
      if (problem) setSaid(sentence({ ...problem, detail: { file: name, ...problem.detail } }, language));
      if (file.ok && grids.ok && begun?.ok !== false) {
        const log = begun?.ok ? begun.value : null;
        const own = core.server === null ? ownOffice(core, log) : null;
        const word = log ? beside.goneOn(log.package.head.seq) : record ? beside.onServer : null;
        setOpened({
          name,
          file: file.value,
          grids: grids.value,
          session: own?.session ?? core,
          own,
          said: word,
          folder: from,
        });
      }
    } catch {
      setSaid(labels.coreMissing);
    }
    setOpening(false);
  };

  const openFiles = async (files: readonly File[]): Promise<void> => {
    const record = files.find(({ name }) => name.toLowerCase().endsWith(logEnding));
    const workbook = files.find((file) => file !== record);
    if (!workbook) return setSaid(files.length > 0 ? beside.noWorkbook : null);
    await open(
      workbook.name,
      workbook.arrayBuffer(),
      record ? { name: record.name, bytes: await record.arrayBuffer() } : null,
    );
  };

  const openIn = async (from: Folder, name: string): Promise<void> => {
    const [bytes, record] = [await from.read(name), await from.read(logNameOf(name))];
    if (bytes === null) return setSaid(beside.noWorkbook);
    await open(name, Promise.resolve(bytes), record && { name: logNameOf(name), bytes: record }, from);
  };

  const openFolder = async (): Promise<void> => {
    try {
      const chosen = await chooseFolder();
      if (!chosen) return;
      const [only, ...others] = chosen.workbooks;
      setFolder(others.length > 0 ? chosen : null);
      setSaid(only === undefined ? beside.noWorkbook : null);
      if (only !== undefined && others.length === 0) await openIn(chosen, only);
    } catch {
      setSaid(beside.folderRefused);
    }
  };

  const sample = async (): Promise<void> => {
    const answer = await fetch('/sample.xlsx').catch(() => null);
    if (answer?.ok) await open('sample.xlsx', answer.arrayBuffer());
    else setSaid(labels.sampleMissing);
  };

  return (
    <FluentProvider
      theme={themeFor(dark)}
      className="page"
      style={{ colorScheme: dark ? 'dark' : 'light' }}
      lang={language === 'zh' ? 'zh-CN' : 'en'}
    >
      {opened ? (
        <Desk
          key={opened.name + opened.grids.length}
          opened={opened}
          language={language}
          onLanguage={setLanguage}
          onClose={() => setOpened(null)}
          dark={dark}
        />
      ) : (
        <StartScreen
          labels={labels}
          beside={beside}
          opening={opening}
          said={said}
          folder={folder?.workbooks ?? []}
          onFiles={(files) => void openFiles(files)}
          onFolder={'showDirectoryPicker' in window ? () => void openFolder() : null}
          onChoose={(name) => folder && void openIn(folder, name)}
          onSample={() => void sample()}
          onLanguage={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
        />
      )}
    </FluentProvider>
  );
}

interface DeskProps {
  readonly opened: Opened;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  readonly onClose: () => void;
  readonly dark: boolean;
}

/** The sheet at the left, the pane at the right; one under the other where the window is narrow. */
function Desk({ opened, language, onLanguage, onClose, dark }: DeskProps) {
  const labels = labelsIn(language);
  const { file, name, session, own, folder } = opened;
  const [grids, setGrids] = useState(opened.grids);
  const [sheet, setSheet] = useState(grids.find(({ hidden }) => !hidden)?.sheet ?? '');
  const [selected, setSelected] = useState<readonly Area[]>([]);
  const [selection = null, ...also] = selected;
  const [saved, setSaved] = useState<string | null>(opened.said);
  const { is: isUnsaved, set: setUnsaved } = useUnsaved();
  const [leaving, setLeaving] = useState(false);
  const grid = grids.find((one) => one.sheet === sheet) ?? grids[0];

  const picked = useRef<Selected | null>(null);
  picked.current = selection && grid ? { sheet: grid.sheet, area: selection } : null;
  const shown: Workbook = useMemo(
    () => ({
      ...file,
      selection: async () => ok(picked.current),
      select: async (at) => {
        const place = placesTogether(at);
        const found = await file.grids();
        if (!place || !found.ok || !found.value.some((one) => one.sheet === place.sheet)) return false;
        setSheet(place.sheet);
        setSelected(place.areas);
        return true;
      },
    }),
    [file],
  );

  const reread = useCallback(async (): Promise<void> => {
    const now = await file.grids();
    if (now.ok) setGrids(now.value);
  }, [file]);

  const save = async (): Promise<void> => {
    const title = name.replace(/\.(xls|csv|txt)$/i, '.xlsx');
    const beside = besideLabels(language);
    try {
      const [bytes, log] = [await file.save(), await own?.log()];
      if (log && !log.ok) return setSaved(sentence(log.problem, language));
      const record = logNameOf(title);
      const inFolder = folder ? await putInto(folder, [title, bytes], log ? [record, log.value] : null) : false;
      if (!inFolder) {
        download(bytes, title);
        if (log) download(log.value, record);
      }
      const done = !log
        ? labels.saved(title)
        : inFolder
          ? beside.savedHere(title, record)
          : beside.savedBoth(title, record);
      setUnsaved(false);
      const where = folder && !inFolder ? `${beside.folderReadOnly} · ${done}` : done;
      setSaved(file.format !== 'xlsx' ? `${where} · ${labels.saveAsNew}` : where);
    } catch {
      setSaved(labels.saveFailed);
    }
  };

  const value = selection && grid ? (grid.values[selection.top]?.[selection.left] ?? null) : null;
  const formula = selection && grid ? grid.formulaAt(selection.top, selection.left) : undefined;
  return (
    <div className="desk">
      <main className="book">
        <header className="book-head">
          <Button size="small" onClick={() => (isUnsaved ? setLeaving(true) : onClose())}>
            {labels.another}
          </Button>
          <h1>{name}</h1>
          <p role="status">{saved}</p>
        </header>
        {leaving && isUnsaved && (
          <Leaving beside={besideLabels(language)} onStay={() => setLeaving(false)} onLeave={onClose} />
        )}
        <section className="formula-bar" aria-label={labels.selectedCell}>
          <b>{selection ? cellName(selection.top, selection.left) : ''}</b>
          <span>
            {formula === undefined
              ? display(value, selection ? grid?.formatAt(selection.top, selection.left) : undefined)
              : `=${formula}`}
          </span>
        </section>
        {grid && (
          <SheetGrid
            key={grid.sheet}
            grid={grid}
            label={labels.gridOf(grid.sheet)}
            selection={selection}
            also={also}
            onSelect={(area) => setSelected([area])}
          />
        )}
        <SheetTabs
          grids={grids}
          active={grid?.sheet ?? ''}
          labels={labels}
          onChoose={(chosen) => {
            setSheet(chosen);
            setSelected([]);
          }}
        />
      </main>
      <aside className="beside" aria-label={labels.product}>
        <Pane
          workbook={shown}
          session={session}
          language={language}
          onLanguage={onLanguage}
          dark={dark}
          onWritten={() => {
            setUnsaved(true);
            void reread();
          }}
          onRecorded={() => setUnsaved(true)}
          foot={<Button onClick={() => void save()}>{labels.save}</Button>}
        />
      </aside>
    </div>
  );
}
