/** Which names does the workbook define, and how are ours added and taken away among them? */
import {
  attribute,
  elementsOf,
  escapeXml,
  firstElement,
  firstTag,
  prefixOf,
  type Span,
  spliced,
  unescapeXml,
} from './xml';

export interface DefinedName {
  readonly name: string;
  readonly refersTo: string;
  /** The sheet to which the name is private, by its place in the workbook. */
  readonly sheet?: number;
  readonly hidden: boolean;
}

export function definedNames(workbook: string): readonly (DefinedName & { readonly span: Span })[] {
  const list = firstElement(workbook, 'definedNames');
  if (!list) return [];
  return elementsOf(list.text, 'definedName').map((span) => {
    const tag = firstTag(span.text, 'definedName')?.text ?? '';
    const sheet = attribute(tag, 'localSheetId');
    const inner = span.text.endsWith('/>') ? '' : span.text.slice(tag.length, span.text.lastIndexOf('</'));
    return {
      name: attribute(tag, 'name') ?? '',
      refersTo: unescapeXml(inner),
      ...(sheet === undefined ? {} : { sheet: Number(sheet) }),
      hidden: ['1', 'true'].includes(attribute(tag, 'hidden') ?? ''),
      span: { ...span, start: list.start + span.start, end: list.start + span.end },
    };
  });
}

/** Children of a workbook that may stand before its names (ECMA-376 18.2.27). */
const before = ['sheets', 'functionGroups', 'externalReferences'];

/** The workbook part without those names and with these. */
export function withNames(workbook: string, gone: readonly Span[], added: readonly DefinedName[]): string {
  if (gone.length === 0 && added.length === 0) return workbook;
  const prefix = prefixOf(firstTag(workbook, 'workbook')?.text ?? '');
  const written = added.map(
    ({ name, refersTo, sheet, hidden }) =>
      `<${prefix}definedName name="${escapeXml(name)}"${sheet === undefined ? '' : ` localSheetId="${sheet}"`}` +
      `${hidden ? ' hidden="1"' : ''}>${escapeXml(refersTo)}</${prefix}definedName>`,
  );
  const list = firstElement(workbook, 'definedNames');
  const removals = gone.map(({ start, end }) => ({ start, end, by: '' }));
  if (list && !list.text.endsWith('/>')) {
    const at = list.start + list.text.lastIndexOf('</');
    return spliced(workbook, [...removals, { start: at, end: at, by: written.join('') }]);
  }
  const whole = `<${prefix}definedNames>${written.join('')}</${prefix}definedNames>`;
  if (list) return spliced(workbook, [{ start: list.start, end: list.end, by: whole }]);
  const at = Math.max(...before.map((name) => firstElement(workbook, name)?.end ?? 0));
  return spliced(workbook, [{ start: at, end: at, by: whole }]);
}
