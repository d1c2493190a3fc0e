/** Every problem once: what an HTTP answer says with it, and how grave it is in a list of findings. Sentences: shared/text. */

interface ProblemKind {
  /** HTTP status where the problem refuses a request. */
  readonly status: number;
  readonly severity: 'error' | 'warning';
}
const error = (status: number): ProblemKind => ({ status, severity: 'error' });
const warning: ProblemKind = { status: 422, severity: 'warning' };

export const problems = {
  // files and sheets
  'file-missing': error(422),
  'not-a-workbook': error(422),
  'workbook-encrypted': error(422),
  'workbook-too-large': error(413),
  'target-read-only': error(422),
  'cell-editing': error(409),
  'sheet-gone': error(409),
  'text-too-long': error(422),
  'cell-not-writable': error(422),
  'excel-failed': error(500),
  'sheet-empty': warning,
  'sheet-no-table': warning,
  'no-office-table': error(422),
  'unit-twice': warning,
  'number-unreadable': warning,
  'date-unreadable': warning,
  'text-date': warning,
  'full-width': warning,
  'formula-like-text': warning,
  'outlet-spelling': warning,
  'outlet-unknown': warning,
  'unit-unknown': warning,
  'quota-without-number': warning,
  'quota-unreadable': warning,
  'period-unknown': error(422),
  // figures that do not fit
  sum: error(422),
  rate: error(422),
  place: error(422),
  points: error(422),
  'running-total': error(422),
  'count-differs': warning,
  'offices-differ': warning,
  // findings in an office
  unsigned: warning,
  repeat: warning,
  'filer-not-in-roster': warning,
  'adoption-without-submission': warning,
  late: warning,
  withdrawn: warning,
  'no-rate': warning,
  'no-rule': warning,
  'fee-missing': warning,
  'fact-missing': warning,
  'needs-decision': warning,
  'out-of-range': warning,
  'rule-unreadable': error(422),
  // findings in rule sheets
  'rule-gap': warning,
  'rule-overlap': warning,
  'rule-dead': warning,
  'rule-falling': warning,
  'rule-unbounded': warning,
  // commands and service
  'input-invalid': error(400),
  unauthenticated: error(401),
  forbidden: error(403),
  'not-found': error(404),
  'method-not-allowed': error(405),
  'stale-row': error(409),
  'key-reused': error(409),
  'transition-refused': error(409),
  'reference-missing': error(422),
  'draft-missing': error(409),
  'draft-changed': error(409),
  'period-closed': error(409),
  'period-open': error(409),
  'reopen-refused': error(409),
  erased: error(410),
  'file-too-large': error(413),
  'file-type-refused': error(415),
  'package-damaged': error(422),
  'command-too-large': error(413),
  'body-too-large': error(413),
  busy: error(503),
  'service-away': error(503),
  internal: error(500),
  // a trial on one's own machine
  'port-in-use': error(500),
  'data-in-use': error(500),
  'azure-present': error(500),
} as const satisfies Record<string, ProblemKind>;
