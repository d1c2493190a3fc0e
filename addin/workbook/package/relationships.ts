/** What does a part point to, and under which ids? */

import { attribute, tagsOf } from './xml';
import type { Package } from './zip-package';

export interface Relationship {
  readonly id: string;
  /** The last word of its type: worksheet, styles, table, …; transitional and strict packages share it. */
  readonly kind: string;
  /** The part's path; an address outside the package stays as written. */
  readonly target: string;
  readonly external: boolean;
}

/** xl/worksheets/sheet1.xml → xl/worksheets/_rels/sheet1.xml.rels; '' is the package itself. */
export function relationshipsPath(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

export function parseRelationships(xml: string, part: string): readonly Relationship[] {
  return tagsOf(xml, 'Relationship').map(({ text }) => {
    const target = attribute(text, 'Target') ?? '';
    const external = attribute(text, 'TargetMode') === 'External';
    return {
      id: attribute(text, 'Id') ?? '',
      kind: (attribute(text, 'Type') ?? '').replace(/^.*\//, ''),
      target: external ? target : resolvePath(target, part),
      external,
    };
  });
}

export async function relationshipsOf(source: Pick<Package, 'text'>, part: string): Promise<readonly Relationship[]> {
  return parseRelationships((await source.text(relationshipsPath(part))) ?? '', part);
}

/** A target as seen from a part's folder: ('../tables/table1.xml', 'xl/worksheets/sheet1.xml') → 'xl/tables/table1.xml'. */
export function resolvePath(target: string, part: string): string {
  const steps = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
