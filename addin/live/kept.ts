/** What does a workbook remember of its work with the product? Read strictly: what a file says that is none of these is passed over. */
import * as z from 'zod';
import { type Correction, correction } from '../../shared/sheet/correction';
import { keptJson } from '../workbook/kept-part';

const id = z.string().max(80);

/** 活表: a table that was made live, with what was last reported from it. */
const binding = z.strictObject({
  /** live: reported from. aside: a copy that only stands there. */
  use: z.enum(['live', 'aside']),
  title: z.string(),
  sheet: z.string(),
  /** Its header when it was bound. */
  heads: z.array(z.string()).readonly(),
  /** The records that were reported from it and stand. */
  known: z.array(id).readonly(),
  /** How often a record's row went and came back; odd: taken back now. */
  turns: z.record(id, z.int().min(1)),
  /** By record: which command had set it, and what that replaced, when sheet and office last agreed on it. */
  bases: z.record(id, z.string().max(80)).default({}),
});
export type Binding = z.infer<typeof binding>;

const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const mark = {
  sheet: z.string(),
  row: z.int().min(0),
  col: z.int().min(0),
  /** By what the row is known again. */
  label: z.string().nullable(),
  after: value,
};
const heads = z.array(z.strictObject({ sheet: z.string(), col: z.int().min(0), head: z.string() })).readonly();
const written = z.strictObject({
  cells: z.array(z.strictObject({ ...mark, before: value, formula: z.string().exactOptional() })).readonly(),
  heads: heads.default([]),
  /** Rows changed places: all of it goes back, or none. */
  whole: z.boolean().default(false),
});
/** 上次写回: what stood in each cell, and what was put there. */
export type WrittenCells = z.infer<typeof written>;

const ownFigures = z.strictObject({ cells: z.array(z.strictObject(mark)).readonly(), heads });
/** Every figure that was written and not overwritten since: ours to replace with a newer one, whenever it was written. */
export type OwnFigures = z.infer<typeof ownFigures>;

export interface Remembered {
  readonly corrections: readonly Correction[];
  readonly bindings: ReadonlyMap<string, Binding>;
  readonly written: WrittenCells | null;
  readonly figures: OwnFigures | null;
}

const correctionsKey = 'tl.corrections';
const writtenKey = 'tl.written';
const figuresKey = 'tl.figures';
const bindingKey = (of: string): string => `tl.bind.${of}`;

export function remembered(kept: ReadonlyMap<string, string>): Remembered {
  const bindings = new Map<string, Binding>();
  for (const [key, text] of kept) {
    if (!key.startsWith(bindingKey(''))) continue;
    const found = parsed(binding, text);
    if (found) bindings.set(key.slice(bindingKey('').length), found);
  }
  const list = parsed(z.array(z.unknown()), kept.get(correctionsKey)) ?? [];
  const corrections = list.flatMap((one) => {
    const found = correction.safeParse(one);
    return found.success ? [found.data] : [];
  });
  return {
    corrections,
    bindings,
    written: parsed(written, kept.get(writtenKey)) ?? null,
    figures: parsed(ownFigures, kept.get(figuresKey)) ?? null,
  };
}

export const keepCorrections = (corrections: readonly Correction[]): Readonly<Record<string, string | null>> => ({
  [correctionsKey]: corrections.length === 0 ? null : keptJson(corrections),
});
export const keepBinding = (of: string, kept: Binding | null): Readonly<Record<string, string | null>> => ({
  [bindingKey(of)]: kept && keptJson(kept),
});
export const keepWritten = (cells: WrittenCells | null): Readonly<Record<string, string | null>> => ({
  [writtenKey]: cells && keptJson(cells),
});
export const keepFigures = (figures: OwnFigures | null): Readonly<Record<string, string | null>> => ({
  [figuresKey]: figures && keptJson(figures),
});

function parsed<T>(schema: z.ZodType<T>, text: string | undefined): T | undefined {
  if (text === undefined) return undefined;
  try {
    const found = schema.safeParse(JSON.parse(text));
    return found.success ? found.data : undefined;
  } catch {
    return undefined;
  }
}
