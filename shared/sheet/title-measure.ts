/** What does a table count, by its title, where a column's own header does not say? */
import { aboutAdoption, aboutItems, aboutPoints, aboutSubmission } from '../language/layout-words';
import { plain } from '../language/words';
import type { Field } from './table';

export function titleMeasure(titles: readonly string[]): Field {
  const text = plain(titles.join(' '));
  if (aboutPoints.test(text) && !aboutItems.test(text)) return 'points';
  if (aboutAdoption.test(text)) return 'adopted';
  if (aboutSubmission.test(text)) return 'submitted';
  return 'adopted';
}
