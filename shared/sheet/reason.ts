/** Why was something in a sheet read as it was? The closed list; its sentences stand in shared/text/reasons. */
export type Why =
  | 'header-words'
  | 'header-figures'
  | 'header-style'
  | 'header-corrected'
  | 'title-above'
  | 'period-span'
  | 'period-title'
  | 'period-line'
  | 'period-year-from-date'
  | 'period-sheet-name'
  | 'kind-title'
  | 'kind-columns'
  | 'kind-corrected'
  | 'units-across'
  | 'field-words'
  | 'field-data'
  | 'field-context'
  | 'field-unknown'
  | 'field-corrected'
  | 'total-word'
  | 'total-sum';

/** A decision with why it was made and how sure it is, 0 to 1. */
export interface Decision<T> {
  readonly value: T;
  readonly why: Why;
  readonly confidence: number;
}
