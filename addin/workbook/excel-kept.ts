/** What the product keeps in the workbook that is open in Excel: a custom XML part, and hidden names over bound areas. */
import { boundName, boundReference } from './bound-name';
import { changedTexts, keptNamespace, keptTexts, keptXml } from './kept-part';
import type { Memo } from './port';

interface KeptAsk {
  readonly parts: Excel.CustomXmlPartScopedCollection;
  readonly xml: OfficeExtension.ClientResult<string>;
  readonly names: Excel.NamedItemCollection;
}

/** Queued for the first sync. */
export function askKept(context: Excel.RequestContext): KeptAsk {
  const parts = context.workbook.customXmlParts.getByNamespace(keptNamespace);
  parts.load('items/id');
  // A null object answers null: there is nothing kept yet.
  const xml = parts.getOnlyItemOrNullObject().getXml();
  const { names } = context.workbook;
  names.load('items/name,items/formula');
  return { parts, xml, names };
}

/** Two windows may both have added a part; then what either keeps is read, the later part's word first. */
export async function keptOf(context: Excel.RequestContext, ask: KeptAsk): Promise<ReadonlyMap<string, string>> {
  if (ask.parts.items.length < 2) return keptTexts(ask.xml.value ?? '');
  const all = ask.parts.items.map((part) => part.getXml());
  await context.sync();
  return new Map(all.flatMap(({ value }) => [...keptTexts(value)]));
}

/** What is returned queues the change. */
export async function putKept(context: Excel.RequestContext, ask: KeptAsk, memo: Memo): Promise<() => void> {
  const { texts } = memo;
  const before = texts && Object.keys(texts).length > 0 ? await keptOf(context, ask) : undefined;
  return () => {
    if (before && texts) {
      const xml = keptXml(changedTexts(before, texts));
      const [first, ...more] = ask.parts.items;
      if (first) first.setXml(xml);
      else context.workbook.customXmlParts.add(xml);
      for (const part of more) part.delete();
    }
    const named = new Set(ask.names.items.map(({ name }) => name.toLowerCase()));
    for (const { id, sheet, area } of memo.bind ?? []) {
      const reference = `=${boundReference(sheet, area)}`;
      // By its name: Office.js would address a loaded item by its place, which another window may have moved.
      if (named.has(boundName(id))) ask.names.getItem(boundName(id)).formula = reference;
      else ask.names.add(boundName(id), reference).visible = false;
    }
    for (const id of memo.unbind ?? []) if (named.has(boundName(id))) ask.names.getItem(boundName(id)).delete();
  };
}
