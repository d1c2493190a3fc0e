/** All cases, by the classes of Excel's API. */
import type { Case } from './case';
import { chartCases } from './charts';
import { worksheetEvents } from './events';
import { formatCases } from './formats';
import { keptCases } from './kept';
import { rangeCases } from './ranges';
import { tableCases } from './tables';
import { worksheetCases } from './worksheets';

export const allCases: readonly Case[] = [
  ...worksheetCases,
  ...rangeCases,
  ...formatCases,
  ...tableCases,
  ...chartCases,
  ...keptCases,
  ...worksheetEvents,
];
