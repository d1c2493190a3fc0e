/** Every sentence that a user reads, in English. */
import { named, type Sentences } from './sentences';

export const sentences: Sentences = {
  // files and sheets
  'file-missing': (d) => `The file${named(d, 'file', ' "', '"')} is not there; check its path.`,
  'not-a-workbook': (d) =>
    `${named(d, 'file', '"', '"') || 'This'} is no workbook that can be read; save it as .xlsx and try again.`,
  'workbook-encrypted': () => 'The workbook has a password; remove it and try again.',
  'workbook-too-large': (d) =>
    `The workbook is too large${named(d, 'limit', ', the limit is ')}; split it and try again.`,
  'target-read-only': (d) =>
    `The file${named(d, 'file', ' "', '"')} cannot be written; close the program that holds it or choose another place.`,
  'workbook-read-only': () =>
    "This workbook was opened to be read only; nothing was written. Choose 'Edit workbook' or save a copy, then write again.",
  'workbook-protected': (d) =>
    d.place === 'file'
      ? 'The structure of this workbook is protected and takes no new sheet; nothing was written. Unprotect the workbook in Excel or WPS, save it, then open it here again.'
      : 'The structure of this workbook is protected and takes no new sheet; nothing was written. Unprotect the workbook under Review, then write again.',
  'sheet-protected': (d) =>
    d.place === 'file'
      ? 'This sheet is protected and the cell is locked; nothing was written. Unprotect the sheet in Excel or WPS, save it, then open it here again.'
      : 'This sheet is protected; nothing was written. Unprotect it under Review, then write again: what was to be written still stands here.',
  'cell-editing': () => 'A cell is being edited. Press Enter or Esc to finish, then try again.',
  'sheet-gone': (d) => `The worksheet${named(d, 'sheet', ' “', '”')} was deleted or renamed. Read the workbook again.`,
  'cell-not-writable': () =>
    'The cell is part of an array formula or the header of an Excel table and cannot be written alone. Choose another.',
  'sheet-changed': (d) =>
    `The sheet${named(d, 'sheet', ' "', '"')} was changed after the preview, so nothing was written. It has been read again; look at the preview once more.`,
  'no-room': () =>
    'Two empty columns are needed right of the table, and this cell is in use. Make room and add them again.',
  'text-too-long': () =>
    'The text is longer than the 32,767 characters that a cell holds. Shorten it, then write again.',
  'excel-failed': () => 'Excel did not finish this step and nothing was changed. Try again in a moment.',
  'sheet-empty': () => 'The sheet is empty.',
  'sheet-no-table': () => 'No table was recognised; if there is one, point out its header row.',
  'no-office-table': () => 'The workbook holds no task breakdown, ledger or tally; check the file.',
  'unit-twice': (d) =>
    `The unit${named(d, 'unit', ' "', '"')} appears more than once${named(d, 'first', ', first at ')}; check it.`,
  'count-not-whole': (d) =>
    `${named(d, 'text', '"', '"') || 'The text'} is no whole number, as a count has to be, and was not counted; correct it.`,
  'number-unreadable': (d) =>
    `${named(d, 'text', '"', '"') || 'The text'} is no certain number and was not counted; correct it.`,
  'date-unreadable': (d) =>
    `${named(d, 'text', '"', '"') || 'The text'} is no certain date and was not counted; correct it.`,
  'title-missing': (d) => `This row${named(d, 'unit', ' (', ')')} has no title and was not registered; add its title.`,
  'text-date': (d) => `The date is text${named(d, 'text', ' "', '"')}${named(d, 'date', ', read as ')}.`,
  'full-width': (d) => `Full-width characters${named(d, 'text', ' "', '"')}${named(d, 'reads', ', read as "', '"')}.`,
  'cell-required': (d) =>
    `${named(d, 'field', '“', '”') || 'Something required'} is missing, so the row was not taken: ask the unit to complete it and send it again.`,
  'unit-changed': (d) =>
    `The row names the unit${named(d, 'unit', ' “', '”')}, but this workbook is the one of${named(d, 'owner', ' “', '”')}; it was not taken: other units report for themselves.`,
  'formula-like-text': () => 'The text begins like a formula; it is kept as text.',
  'outlet-spelling': (d) =>
    `The outlet is written${named(d, 'text', ' "', '"')}${named(d, 'reads', ', counted as "', '"')}.`,
  'outlet-unknown': (d) => `The outlet${named(d, 'text', ' "', '"')} is in no standard; add or correct it.`,
  'unit-unknown': (d) => `The unit${named(d, 'unit', ' "', '"')} is not in the task breakdown; add or correct it.`,
  'unit-spelling': (d) =>
    `The unit is written${named(d, 'text', ' "', '"')}${named(d, 'reads', ', counted as "', '"')}.`,
  'quota-without-number': (d) => `The task${named(d, 'text', ' "', '"')} has no number; ask the office that set it.`,
  'quota-unreadable': (d) =>
    `The task${named(d, 'text', ' "', '"')} was not understood and is kept as it stands; reword it.`,
  'period-unknown': () => 'The period is unknown; name year and month in the title or state it.',
  // figures that do not fit
  sum: (d) =>
    `The figure does not fit: printed ${named(d, 'printed')}, should be ${named(d, 'right')}${named(d, 'from', ' by ')}; check the sheet and correct it.`,
  rate: (d) =>
    `The rate does not fit: printed ${named(d, 'printed')}, the counts${named(d, 'from', ' in ')} give ${named(d, 'right')}; check it and correct it.`,
  place: (d) =>
    `The place does not fit: printed ${named(d, 'printed')}, the figures${named(d, 'from', ' in ')} give ${named(d, 'right')}; check it and correct it.`,
  points: (d) =>
    `The points do not fit: printed ${named(d, 'printed')}, the counts${named(d, 'from', ' in ')} give ${named(d, 'right')}; where something was added or halved, say so in a remark.`,
  'running-total': (d) =>
    `The running total ${named(d, 'printed')} is below this period's figure ${named(d, 'right')}${named(d, 'from', ' in ')}; check both.`,
  'count-differs': (d) => `The counts differ: printed ${named(d, 'printed')}, the ledger has ${named(d, 'right')}.`,
  'offices-differ': (d) =>
    `Receiving offices differ: ${named(d, 'office')} has ${named(d, 'printed')}, ${named(d, 'by')} ${named(d, 'right')}; the latter counts until they have checked.`,
  // findings in an office
  unsigned: (d) => `Not signed off${named(d, 'missing', ' (', ' missing)')}; not counted until it is.`,
  repeat: (d) => `A repeat of ${named(d, 'of') || 'an earlier item'}; only the one received first counts.`,
  'filer-not-in-roster': (d) =>
    `The filer${named(d, 'filer', ' "', '"')} is not on the roster; ${d.how === 'required' ? 'not counted until entered' : 'counted all the same'}, check the roster.`,
  'top-leader-missing': (d) =>
    `The top leader has to sign and has not; ${d.how === 'required' ? 'not counted until then' : 'counted all the same'}.`,
  'text-kept': (d) =>
    `Items of this unit are only registered, and a text, link or file of it is kept; ${d.how === 'required' ? 'not counted until it is erased' : 'counted all the same'}, erase it.`,
  'same-day-missed': (d) =>
    `Not filed on the same day; ${d.how === 'required' ? 'not counted, as the settings say' : 'counted all the same'}.`,
  'outlet-not-then': (d) =>
    `On ${named(d, 'date')} the list of outlets has no "${named(d, 'outlet')}" (ended, or not yet begun); check the date or the list.`,
  'adoption-without-submission': () => 'No submission on record; counted as sent straight to the outlet.',
  late: () => 'Filed late; counted and listed.',
  withdrawn: () => 'Withdrawn; not counted.',
  'no-rate': (d) =>
    `The pay standard has no amount for${named(d, 'genre', ' "', '"') || ' this kind'}; the fee is open, add it.`,
  'no-rule': () => 'No line of the standard applies; add one.',
  'rules-not-yet': (d) =>
    `The rules are valid from ${named(d, 'from')} on: what came before in this period earned no points and no fees; check that day, or add the rules of that time.`,
  'fee-missing': () => "The outlet's fee slip is missing, so a multiple of it is open; enter it.",
  'fact-missing': (d) => `${named(d, 'fact') || 'A fact'} is missing, so nothing can be computed yet; enter it.`,
  'needs-decision': (d) =>
    `An editor has to set the figure${named(d, 'min', ', at least ')}${named(d, 'max', ', at most ')}, with a reason.`,
  'out-of-range': (d) =>
    `The figure${named(d, 'value', ' ')} is outside what is allowed${named(d, 'min', ', at least ')}${named(d, 'max', ', at most ')}.`,
  'rule-unreadable': (d) =>
    `The rule${named(d, 'text', ' "', '"')} was not understood and nothing was computed by it; write one figure a cell or one thing a sentence, such as 5 points each, front page doubled, at most 200 yuan a month and person.`,
  'rule-unmet': (d) =>
    d.fact === 'task'
      ? `The rule${named(d, 'text', ' "', '"')} is held against a task and no task sheet was read, so nothing was computed by it; add a sheet of tasks.`
      : `${named(d, 'text', '"', '"') || 'This'} did not enter the result: the standard or the entry that it needs was not read; state it in the points standard, or give it a column of its own in the ledger.`,
  'rule-gap': (d) =>
    `No rule prices ${named(d, 'outlet', '"', '"') || 'what is in use here'}${named(d, 'level', ' (', ')')}${named(d, 'genre', ' with genre "', '"')}; add one.`,
  'rule-overlap': (d) =>
    `This and${named(d, 'other', ' ') || ' another rule'} both apply and differ; the upper one wins. State what sets them apart.`,
  'rule-dead': (d) =>
    `Nothing can reach this rule${named(d, 'other', ' (', ' states the same)')}; delete or reword it.`,
  'rule-falling': (d) =>
    `Less than${named(d, 'other', ' ') || ' the step below'}, though it is the higher step; check the figure.`,
  'identity-unfit': (d) =>
    `The identity number of ${named(d, 'name')} fails its check digit and was left out; check the file of people, the column must be text.`,
  'card-unfit': (d) =>
    `The card number of ${named(d, 'name')} fails its check digit and was left out; check the file of people, the column must be text.`,
  'payee-unknown': (d) =>
    `The file of people does not have ${named(d, 'name')}${named(d, 'unit', ' of ')}; add the line and export again.`,
  'payee-unclear': (d) =>
    `An author "${named(d, 'name')}" is paid under ${named(d, 'units')}, and the roster does not say whether that is one person; tax is worked out for each apart. Enter the roster: one row for one person, a row each for two.`,
  'payee-twice': (d) =>
    `The file of people has several named ${named(d, 'name')}; name their units in it and export again.`,
  'rule-unbounded': () =>
    'No bounds are stated, so an editor has to set every figure; state the lowest and the highest.',
  // commands and service
  'input-invalid': () => 'What was sent is not as required; check the marked fields.',
  unauthenticated: () => 'The sign-in has expired; sign in again.',
  forbidden: () => 'You may not do this; ask the administrator.',
  'not-bound': () => 'This account has not joined yet: enter the invitation code that your administrator gave you.',
  'invitation-unknown': () =>
    'There is no such invitation code: check it and enter it again, or ask the administrator for a new one.',
  'invitation-expired': (d) =>
    `The invitation has expired${named(d, 'until', ' (it was good until ', ')')}: ask the administrator for a new one.`,
  'invitation-used': () => 'This invitation was used before or has been ended: ask the administrator for a new one.',
  'account-bound': () =>
    'This account has joined already; to act as somebody else, ask the administrator to end its access first.',
  'last-administrator': () => 'This is the last administrator and cannot be ended: invite another administrator first.',
  'workspace-exists': (d) =>
    `The workspace${named(d, 'workspace', ' "', '"')} exists already; for another administrator use workspace invite.`,
  'workspace-missing': (d) =>
    `There is no workspace${named(d, 'workspace', ' "', '"')}: make it with workspace create first.`,
  'not-found': () => 'Nothing was found there; it may have been moved.',
  'method-not-allowed': () => 'This cannot be done here.',
  'stale-row': () => 'Somebody else has changed this row; compare both versions, then send again.',
  'key-reused': () => 'The same command number came with another content; send it anew.',
  'transition-refused': () => "Its state does not allow this; look at the item's history first.",
  'reference-missing': (d) => `What it refers to${named(d, 'missing', ' ("', '")')} does not exist; register it first.`,
  'draft-missing': () => 'This period has no draft yet; prepare one and check it first.',
  'draft-changed': (d) =>
    `Figures have changed since the check${named(d, 'unit', ' (', ' among others)')}; nothing was sealed. Prepare the draft again and check it.`,
  'period-closed': () => 'This period is sealed; enter what differs as a correction.',
  'period-open': () => 'This period is not sealed yet; seal it first.',
  'reopen-refused': (d) =>
    d.why === 'payout'
      ? 'Fees of this period were approved, so it stays sealed; what differs goes into the next payout.'
      : d.why === 'longer'
        ? 'The quarter or year around it is sealed, so it stays sealed; enter a correction.'
        : d.why === 'later'
          ? 'A later period is sealed already, so it stays sealed; enter a correction.'
          : 'Its circular was issued, so it stays sealed; enter a correction.',
  'file-too-large': () => 'The attachment is larger than 10 MB; make it smaller and try again.',
  'file-type-refused': () =>
    'Attachments of this type are not taken: only Word, Excel, PDF and pictures, and none with macros.',
  'registered-only': () =>
    'Items of this unit are registered only, without text or attachments; keep them as the secrecy rules say.',
  'not-the-signer': (d) =>
    `This item has to be signed off by ${d.top === true ? 'the top leader' : 'a leader'} of ${named(d, 'unit') || 'its unit'} in person, as the roster names them; ask them to, or record the paper slip.`,
  'sign-link-unknown': () =>
    'There is no such link; open the whole link from the message again, or ask the editor for another.',
  'sign-link-expired': (d) => `The link has expired${named(d, 'until', ' (', ')')}; ask the editor for another.`,
  'sign-link-used': () =>
    'The link has been used and what was said by it is recorded; to change it, ask the editor who sent it.',
  'sign-link-ended': () =>
    'The item was changed after the link was sent, or the link was taken back, and nothing was recorded; ask the editor for another.',
  'too-many-files': (d) => `An item has at most ${d.limit ?? ''} attachments; take off what is not needed first.`,
  erased: () => 'Its content was erased as required and cannot be imported any more.',
  'package-damaged': (d) =>
    `The package${named(d, 'file', ' "', '"')} is damaged or was changed, nothing was imported; see where with verify, and export it again.`,
  'log-of-another': () =>
    'This record is of another office than the workbook; take the one that lies beside it, or open the workbook alone.',
  'command-too-large': () => 'One command is too large; send it in parts.',
  'body-too-large': () => 'The request is too large; send it in parts.',
  busy: () => 'Many are sending at once; nothing was written, try again shortly.',
  'service-away': (d) =>
    `The service${named(d, 'server', ' ')} cannot be reached; nothing is lost, check the network and send again.`,
  internal: () => 'The service failed and changed nothing; try again, then ask the administrator.',
  // a trial on one's own machine
  'port-in-use': (d) =>
    `Port ${named(d, 'port', '', ' ')}is taken; close the program that uses it, or start with another port.`,
  'data-in-use': (d) =>
    `Another trial uses the data folder${named(d, 'folder', ' "', '"')}; close it first, or take another folder.`,
  'azure-present': (d) =>
    `This place is set up for real use${named(d, 'setting', ' (', ')')}, so the trial does not start; remove the setting or try it on another machine.`,
};
