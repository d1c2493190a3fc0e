/** How does a part leave the package without a trace: with its content type, the pointer to it, and what only it used? */
import type { Draft } from './draft';
import { parseRelationships, relationshipsOf, relationshipsPath, resolvePath } from './relationships';
import { attribute, spliced, tagsOf } from './xml';

/** Removes the part and its owner's relationship to it. */
export async function removePart(draft: Draft, path: string, owner: string): Promise<void> {
  const pointers = relationshipsPath(owner);
  const xml = await draft.text(pointers);
  if (xml !== undefined) {
    const going = tagsOf(xml, 'Relationship').filter(
      ({ text }) =>
        attribute(text, 'TargetMode') !== 'External' && resolvePath(attribute(text, 'Target') ?? '', owner) === path,
    );
    draft.set(
      pointers,
      spliced(
        xml,
        going.map(({ start, end }) => ({ start, end, by: '' })),
      ),
    );
  }
  draft.remove(path);
  await withoutContentType(draft, path);
}

/** Removes what a part points to, for a part that will be written anew; parts that others use as well stay. */
export async function removeDependents(draft: Draft, part: string): Promise<void> {
  const targets = (await relationshipsOf(draft, part)).filter((r) => !r.external).map((r) => r.target);
  if (draft.has(relationshipsPath(part))) draft.remove(relationshipsPath(part));
  for (const target of targets) {
    if (!draft.has(target) || (await isUsed(draft, target))) continue;
    draft.remove(target);
    await withoutContentType(draft, target);
    await removeDependents(draft, target);
  }
}

async function isUsed(draft: Draft, target: string): Promise<boolean> {
  for (const path of draft.paths()) {
    const found = /^(.*?)_rels\/([^/]*)\.rels$/.exec(path);
    if (!found) continue;
    const owner = `${found[1]}${found[2]}`;
    const pointers = parseRelationships((await draft.text(path)) ?? '', owner);
    if (pointers.some((r) => !r.external && r.target === target)) return true;
  }
  return false;
}

async function withoutContentType(draft: Draft, path: string): Promise<void> {
  const xml = await draft.text('[Content_Types].xml');
  if (xml === undefined) return;
  const going = tagsOf(xml, 'Override').filter(({ text }) => attribute(text, 'PartName') === `/${path}`);
  if (going.length)
    draft.set(
      '[Content_Types].xml',
      spliced(
        xml,
        going.map(({ start, end }) => ({ start, end, by: '' })),
      ),
    );
}
