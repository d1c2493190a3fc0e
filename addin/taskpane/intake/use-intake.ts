/** What is waiting to be registered, what the office knows already, and the act of registering. */
import { useCallback, useMemo, useRef, useState } from 'react';
import { isLocalDate, localDateAt } from '../../../shared/calendar';
import { registered } from '../../../shared/intake/registered';
import { type KnownItem, type Repeat, repeatsOf } from '../../../shared/intake/repeats';
import { readMessages } from '../../../shared/language/message/read-messages';
import { readNames } from '../../../shared/language/names';
import type { Command } from '../../../shared/office/commands';
import type { Problem } from '../../../shared/problem';
import { importId } from '../../../shared/record/identity';
import { attachFile } from '../../live/attach-file';
import { emptyIntake, type IntakeDraft, intakeOf, onlyRegistered } from '../../live/intake/draft';
import { askRegister, emptyRegister, type UnitEntry } from '../../live/intake/register';
import type { IntakeLabels } from '../../text/intake';
import { usePaneTools } from '../pane-context';
import { useAsked } from '../use-asked';

type Channel = keyof IntakeLabels['channels'];

const bound = (draft: IntakeDraft, units: readonly UnitEntry[]): IntakeDraft =>
  units.some(({ name, registeredOnly }) => registeredOnly && name === draft.values.unit)
    ? onlyRegistered(draft, true)
    : draft;
const today = (): string => localDateAt(new Date().toISOString()) ?? '';

interface IntakeSaid {
  readonly problem?: Problem;
  readonly text?: string;
  /** Something was not taken as it came. */
  readonly odd?: boolean;
}

export function useIntake(labels: IntakeLabels) {
  const { state, acts } = usePaneTools();
  const { office, read } = state;
  const [queue, setQueue] = useState<readonly IntakeDraft[]>([]);
  const [at, setAt] = useState(0);
  const { value: register, arrived } = useAsked(askRegister, emptyRegister, null);
  /** Registered here since; the whole list is not asked for again after every item. */
  const [added, setAdded] = useState<readonly KnownItem[]>([]);
  const { units } = register;
  const [said, setSaid] = useState<IntakeSaid | null>(null);
  const [count, setCount] = useState(0);
  const next = useRef(1);
  const sending = useRef(false);

  const known = useMemo(() => {
    const listed = new Set(register.known.map(({ record }) => record));
    return [...register.known, ...added.filter(({ record }) => !listed.has(record))];
  }, [register, added]);

  const contextOf = useCallback(
    (listed: readonly UnitEntry[]) => {
      const names = new Map(listed.map(({ record, name }) => [record, name]));
      const people = (read?.reading.records ?? []).flatMap((one) =>
        one.kind === 'person' ? [{ name: one.personal.name, unit: names.get(one.data.unit) ?? '' }] : [],
      );
      return { units: listed.map(({ name }) => name), people: people.filter(({ unit }) => unit !== '') };
    },
    [read],
  );

  const around = useCallback(
    (message: string, channel: Channel, files: readonly File[] = []) => ({
      id: next.current++,
      message,
      today: today(),
      channel: labels.channels[channel],
      files,
    }),
    [labels],
  );

  const add = useCallback((drafts: readonly IntakeDraft[]) => {
    setAt(0);
    setQueue((before) => [...before, ...drafts]);
  }, []);

  /** @returns how many items were found. */
  const take = useCallback(
    async (text: string, channel: Channel, files: readonly File[] = []): Promise<number> => {
      const day = today();
      if (!isLocalDate(day)) return 0;
      const listed = (await arrived()).units;
      const { proposals, nothingFrom } = readMessages(text, { ...contextOf(listed), today: day });
      const drafts = proposals.map((proposal, index) =>
        bound(intakeOf(proposal, around(text, channel, index === 0 ? files : [])), listed),
      );
      const whole = drafts.length === 0 && files.length > 0 ? [emptyIntake(around(text, channel, files))] : drafts;
      add(whole);
      const silent = nothingFrom.map(({ unit }) => unit.value);
      if (silent.length > 0) setSaid({ text: labels.nothingFrom([...new Set(silent)].join('、')) });
      else setSaid(whole.length === 0 ? { text: labels.nothingRead } : null);
      return whole.length;
    },
    [arrived, contextOf, around, add, labels],
  );

  const byHand = useCallback(() => add([emptyIntake(around('', 'other'))]), [add, around]);
  const current = queue[at];
  const change = useCallback((draft: IntakeDraft) => {
    setQueue((before) => before.map((one) => (one.id === draft.id ? draft : one)));
  }, []);
  /** Hangs on the item as it stands by then: it is typed in while files are read. */
  const hang = useCallback((id: number, files: readonly File[]) => {
    setQueue((before) =>
      before.map((one) => (one.id === id && !one.registeredOnly ? { ...one, files: [...one.files, ...files] } : one)),
    );
  }, []);
  const drop = useCallback((id: number) => {
    setAt(0);
    setQueue((before) => before.filter((one) => one.id !== id));
  }, []);

  const repeats: readonly Repeat[] = useMemo(() => {
    if (!current || current.registeredOnly) return [];
    const { title, link } = current.values;
    return repeatsOf({ title, link: link === '' ? null : link }, known).slice(0, 3);
  }, [current, known]);

  const confirm = async (draft: IntakeDraft): Promise<void> => {
    const unit = units.find(({ name }) => name === draft.values.unit.trim());
    if (!unit || !office || sending.current) return;
    sending.current = true;
    const { values, registeredOnly } = draft;
    const { record, data, personal } = registered(
      {
        unit: unit.record,
        title: values.title.trim(),
        stream: values.stream.trim() || null,
        genre: values.genre.trim() || null,
        authors: registeredOnly ? [] : readNames(values.authors),
        filedBy: values.filedBy,
        signedBy: values.signedBy,
        signedPost: values.signedPost,
        receivedOn: values.receivedOn,
        channel: draft.channel || null,
        link: values.link.trim() || null,
        message: draft.message.trim() || null,
        registeredOnly,
      },
      (one) => known.some((item) => item.record === one),
    );
    const content = { kind: 'item', data, personal } as const;
    const id = importId(office.workspace, record, content, 0);
    const command: Command = { id, type: 'record', record, replaces: 0, ...content };
    const posted = await acts.post([command]);
    let problem = posted.ok ? (posted.value[0]?.problem ?? null) : posted.problem;
    for (const file of registeredOnly ? [] : draft.files) {
      if (problem) break;
      const attached = await attachFile(office, record, file);
      if (!attached.ok) problem = attached.problem;
    }
    sending.current = false;
    if (problem) return setSaid({ problem });
    setAdded((before) => [
      ...before,
      { record, unit: unit.record, title: personal.title, link: personal.link ?? null, receivedOn: data.receivedOn },
    ]);
    setCount(count + 1);
    setSaid({ text: labels.done(personal.title, count + 1) });
    drop(draft.id);
  };

  return { queue, at, setAt, current, units, known, repeats, said, setSaid, take, byHand, change, hang, drop, confirm };
}
