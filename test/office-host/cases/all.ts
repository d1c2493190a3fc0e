/** All cases, by the classes of Excel's API. */
import type { Case } from './case';
import { chartCases } from './charts';
import { worksheetEvents } from './events';
import { formatCases } from './formats';
import { nameCases } from './names';
import { rangeLookCases } from './range-looks';
import { rangeCases } from './ranges';
import { selectionCases } from './selection';
import { tableCases } from './tables';
import { worksheetListCases } from './worksheet-list';
import { worksheetPartCases } from './worksheet-parts';
import { worksheetCases } from './worksheets';
import { xmlPartCases } from './xml-parts';

export const allCases: readonly Case[] = [
  ...worksheetListCases,
  ...worksheetCases,
  ...worksheetPartCases,
  ...rangeCases,
  ...rangeLookCases,
  ...formatCases,
  ...tableCases,
  ...chartCases,
  ...nameCases,
  ...xmlPartCases,
  ...selectionCases,
  ...worksheetEvents,
];
