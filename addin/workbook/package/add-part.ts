/** How does a new part enter the package, so that its owner and every reader find it? */
import type { Draft } from './draft';
import { relationshipsPath } from './relationships';
import { attribute, firstTag, prefixOf, spliced, tagsOf } from './xml';

const transitional = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships/';

/** Adds the part with its content type and a relationship of that kind from its owner; gives the relationship's id. */
export async function addPart(
  draft: Draft,
  part: {
    readonly path: string;
    readonly text: string;
    readonly kind: string;
    readonly contentType: string;
    /** For an owner that points to nothing yet; else its relationships show it. */
    readonly strict?: boolean;
  },
  owner: string,
): Promise<string> {
  draft.set(part.path, part.text);
  const types = (await draft.text('[Content_Types].xml')) ?? '';
  const typed = prefixOf(firstTag(types, 'Types')?.text ?? '');
  draft.set(
    '[Content_Types].xml',
    asLast(types, `<${typed}Override PartName="/${part.path}" ContentType="${part.contentType}"/>`),
  );
  const path = relationshipsPath(owner);
  const xml = (await draft.text(path)) ?? emptyRelationships;
  const standing = tagsOf(xml, 'Relationship').map(({ text }) => text);
  const ids = new Set(standing.map((tag) => attribute(tag, 'Id')));
  let number = standing.length + 1;
  while (ids.has(`rId${number}`)) number += 1;
  const base = part.strict || standing.some((tag) => tag.includes(strict)) ? strict : transitional;
  const prefix = prefixOf(firstTag(xml, 'Relationships')?.text ?? '');
  const target = seenFrom(owner, part.path);
  const tag = `<${prefix}Relationship Id="rId${number}" Type="${base}${part.kind}" Target="${target}"/>`;
  draft.set(path, asLast(xml, tag));
  return `rId${number}`;
}

/** Beside or below the owner, or one folder up from it, as every reader takes it (exceljs knows no other table); else from the root. */
function seenFrom(owner: string, path: string): string {
  const folder = owner.slice(0, owner.lastIndexOf('/') + 1);
  if (path.startsWith(folder)) return path.slice(folder.length);
  const above = folder.replace(/[^/]+\/$/, '');
  return above !== '' && path.startsWith(above) ? `../${path.slice(above.length)}` : `/${path}`;
}

const emptyRelationships =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** As the root's last child. */
function asLast(xml: string, element: string): string {
  const at = xml.lastIndexOf('</');
  return spliced(xml, [{ start: at, end: at, by: element }]);
}
