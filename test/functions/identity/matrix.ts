/** Who may do what, of whose unit? As an office would read it: A all units, O the own unit only, - nothing. */
import type { OperationName } from '../../../shared/contract/operations';

export const people = [
  'editor',
  'correspondent',
  'leader',
  'supervisor',
  'accountant',
  'administrator',
  'service',
] as const;

type Row = string;

//                                        edi cor lea sup acc adm ser
export const operationsMatrix: Readonly<Record<OperationName, Row>> = {
  health: /*              no token needed */ 'A A A A A A A',
  ready: /*               no token needed */ 'A A A A A A A',
  describe: /*            no token needed */ 'A A A A A A A',
  postCommands: /*   each for itself, below */ 'A A A A A A -',
  listStandings: 'A - - - - A -',
  listUnits: 'A A A A A A -',
  listItems: 'A O A A A A -',
  listAdoptions: 'A - A A A A -',
  listTasks: 'A A A A A A -',
  getTallies: 'A A A A A A -',
  getRanking: 'A O A A A A -',
  getPayouts: 'A - A A A A -',
  listFindings: 'A - A A A A -',
  listReminders: 'A O A A A A -',
  getSchedule: 'A - A A A A -',
  getTodo: 'A - A A A A -',
  getProgress: 'A - A A A A -',
  getSlips: 'A - A A A A -',
  listEvents: 'A O A A A A -',
  readSignLink: /*        whoever holds it */ 'A A A A A A A',
  answerSignLink: /*      whoever holds it */ 'A A A A A A A',
  attachFile: 'A O - - - A -',
  readFile: 'A O A A A A -',
  removeFile: 'A O - - - A -',
  listFiles: 'A O A A A A -',
  listMonths: 'A A A A A A -',
  getMonth: 'A - A A A A -',
  getCircular: 'A - A A A A -',
  getReview: 'A - A A A A -',
  getHistory: 'A - A A A A -',
  exportRows: 'A - - - - A -',
  registerOnly: 'A - - - - A -',
  eraseRecord: '- - - - - A -',
  acceptInvitation: /* whoever has a token */ 'A A A A A A -',
  getSelf: 'A A A A A A -',
  listMembers: '- - - - - A -',
};

/** By what is said; the last column is the service's own clock, which has no token and speaks within. */
export const commandsMatrix = {
  'record unit': 'A - - - - A A',
  'record item': 'A O - - - A A',
  'record item of another unit as the own': 'A O - - - A A',
  'record adoption': 'A - - - - A A',
  'declare adoption': 'A O - - - A A',
  'record count': 'A - - - - A A',
  'record settings': 'A - - - - A A',
  'record commission': 'A - - - - A A',
  'move-item file': 'A O - - - A A',
  'move-item withdraw': 'A O - - - A A',
  'move-item accept': 'A - - - - A A',
  'move-item sign on paper': 'A - - - - A A',
  'move-item sign by a link': '- - - - - - -',
  'move-item return': 'A - A - - A -',
  'move-item return by a link': '- - - - - - -',
  'give-sign-link': 'A - - - - A -',
  'end-sign-link': 'A - - - - A -',
  'answer-sign-link': '- - - - - - A',
  'move-item sign in the system': '- - A - - - -',
  attach: 'A O - - - A -',
  detach: 'A O - - - A -',
  'attach to a declared adoption': 'A O - - - A -',
  'detach from a declared adoption': 'A O - - - A -',
  'attach to a composite': 'A - - - - A -',
  'move-adoption verify': 'A - - - - A -',
  withdraw: 'A - - - - A -',
  restore: 'A - - - - A -',
  'change-unit': 'A - - - - A -',
  'change-person': 'A - - - - A -',
  'choose-office': 'A - - - - A -',
  confirm: 'A O - - - A -',
  'open-request': 'A O - - - A -',
  'decide-request': 'A - A A - A -',
  prepare: 'A - - A - A A',
  // The clock only where the office has set 自动结账, which this one has not.
  close: 'A - A A - A -',
  'match-foreign': 'A - - - - A -',
  'file-document': 'A - - - - A -',
  reopen: '- - - - - A -',
  'issue-circular': 'A - A A - A -',
  'place-late': 'A - - - - A -',
  'prepare-payout': 'A - - - A A A',
  'approve-payout': 'A - A - - A -',
  'move-payment': 'A - - - A A -',
  remind: 'A - - - - A A',
  invite: '- - - - - A A',
  'accept-invitation': '- - - - - - A',
  'end-member': '- - - - - A -',
  warn: 'A - - - - A A',
  'queue-notice': '- - - - - - A',
  'try-notice': '- - - - - - A',
  'settle-notice': '- - - - - - A',
} as const;

export type Said = keyof typeof commandsMatrix;
export const saidOf = Object.keys(commandsMatrix) as Said[]; // safe: the table is const

/** What a cell means for a unit that is the person's own, or another. */
export function allowed(row: Row, person: (typeof people)[number], own: boolean): boolean {
  const cell = row.split(' ')[people.indexOf(person)];
  if (cell !== 'A' && cell !== 'O' && cell !== '-') throw new TypeError(`no such cell in ${row}`);
  return cell === 'A' || (cell === 'O' && own);
}
