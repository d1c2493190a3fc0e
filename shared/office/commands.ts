/** What an office may ask for. Every command carries its own id, so that sending it again changes nothing. */
import * as z from 'zod';
import { localDate, recordId, span } from '../record/parts';
import { type RecordKind, records } from '../record/records';
import { adoptionStep } from './adoption/acts';
import type { FileCommand } from './file/acts';
import { foreignDocument, foreignMatched } from './foreign/acts';
import { itemSaid, itemStep } from './item/acts';
import { account, codeHash, invited, invitedSaid, longestWait } from './member/acts';
import {
  checkCode,
  circulated,
  circulatedSaid,
  confirmed,
  lateTreatment,
  officeChosen,
  reopenSaid,
  requested,
  requestSaid,
} from './month/acts';
import { type NoticeCommand, reminded, warned } from './notice/acts';
import { paymentMoved, paymentSaid } from './payout/acts';
import { personSaid, personStep, unitStep } from './reference/acts';
import { longestLink, signLinkAnswer, signLinkAnswered, signLinkGiven, signLinkSaid } from './sign-link/acts';

/** Ours, never a name: letters and digits, so that it can stand in a key of the table. */
export const commandId = z.string().regex(/^[0-9a-z]{32}$/);
/** The seq of the event that the sender last saw for this record; 0 where it knows of none. */
const replaces = z.int().min(0);

function recordCommand<K extends RecordKind>(kind: K) {
  return z.strictObject({
    id: commandId,
    type: z.literal('record'),
    kind: z.literal(kind),
    // The letter says the kind: a record of one kind never becomes another.
    record: z.string().regex(new RegExp(`^${records[kind].letter}[0-9a-f]{20}$`)),
    replaces,
    // The compiler widens an indexed property to the union of all kinds.
    data: records[kind].data as (typeof records)[K]['data'],
    personal: records[kind].personal as (typeof records)[K]['personal'],
  });
}

/** 登记: sets one record: a unit, a person, an item, an adoption, a count, … */
export const record = z.discriminatedUnion('kind', [
  recordCommand('unit'),
  recordCommand('person'),
  recordCommand('outlet'),
  recordCommand('task'),
  recordCommand('rules'),
  recordCommand('item'),
  recordCommand('adoption'),
  recordCommand('count'),
  recordCommand('score'),
  recordCommand('settings'),
  recordCommand('commission'),
  recordCommand('instruction'),
  recordCommand('award'),
  recordCommand('mark'),
  recordCommand('decision'),
  recordCommand('adjustment'),
]);

function act<T extends string, S extends z.ZodRawShape>(type: T, fields: S) {
  return z.strictObject({ id: commandId, type: z.literal(type), ...fields });
}

const reason = reopenSaid.shape.reason;

const others = {
  /** 催报: a unit is reminded, once, of what it owes for a period. */
  remind: act('remind', reminded.omit({ unit: true }).shape),
  /** 进度预警: once a month. */
  warn: act('warn', warned.omit({ unit: true }).shape),
  /** 审签, 签收, 退回, 编发, 上报, 未采用, 撤稿, 并入重复: one step of an item's life. */
  moveItem: act('move-item', { record: recordId, step: itemStep, personal: itemSaid }),
  moveAdoption: act('move-adoption', { record: recordId, step: adoptionStep }),
  /** Takes back a record that is neither an item nor reference data: an adoption, a count, an award, … */
  withdraw: act('withdraw', { record: recordId, personal: z.strictObject({ reason }) }),
  restore: act('restore', { record: recordId }),
  changeUnit: act('change-unit', { record: recordId, from: localDate, step: unitStep }),
  changePerson: act('change-person', { record: recordId, from: localDate, step: personStep, personal: personSaid }),
  /** 三家核对: which receiving office's figure counts. */
  chooseOffice: act('choose-office', { ...officeChosen.shape, personal: z.strictObject({ reason }).optional() }),
  confirm: act('confirm', confirmed.shape),
  /** 数据核实申请 */
  openRequest: act('open-request', { ...requested.shape, personal: requestSaid }),
  decideRequest: act('decide-request', {
    record: recordId,
    decision: z.enum(['granted', 'refused']),
    personal: z.strictObject({ reason }),
  }),
  prepare: act('prepare', { period: span }),
  close: act('close', { period: span, code: checkCode }),
  reopen: act('reopen', { period: span, personal: reopenSaid }),
  /** 通报 goes out: from then on the period stays sealed. */
  issueCircular: act('issue-circular', { ...circulated.shape, personal: circulatedSaid.optional() }),
  placeLate: act('place-late', { record: recordId, as: lateTreatment }),
  preparePayout: act('prepare-payout', { period: span }),
  approvePayout: act('approve-payout', { period: span, code: checkCode }),
  movePayment: act('move-payment', { ...paymentMoved.shape, personal: paymentSaid }),
  /** 邀请: the code itself stays with who gives it. */
  invite: act('invite', {
    ...invited.omit({ until: true }).shape,
    days: z.int().min(1).max(longestWait),
    personal: invitedSaid,
  }),
  /** Said by the service alone, of the account whose token it has checked. */
  acceptInvitation: act('accept-invitation', { hash: codeHash, personal: account }),
  /** 停用: an invitation, taken up or not, is good for nothing from now on. */
  endMember: act('end-member', { record: invited.shape.record }),
  /** 审签链接: the link itself stays with who gives it. */
  giveSignLink: act('give-sign-link', {
    ...signLinkGiven.omit({ until: true }).shape,
    days: z.int().min(1).max(longestLink),
    personal: signLinkSaid,
  }),
  endSignLink: act('end-sign-link', { record: recordId }),
  /** Said by the service alone, for who holds the link. */
  answerSignLink: act('answer-sign-link', {
    hash: signLinkGiven.shape.hash,
    answer: signLinkAnswer,
    personal: signLinkAnswered,
  }),
  /** A unit, person or outlet of another log is one that is known here. */
  matchForeign: act('match-foreign', foreignMatched.shape),
  /** A seal, circular or payment of another log, to be kept as a paper. */
  fileDocument: act('file-document', { document: foreignDocument }),
};

export const command = z.discriminatedUnion('type', [
  record,
  others.remind,
  others.warn,
  others.moveItem,
  others.moveAdoption,
  others.withdraw,
  others.restore,
  others.changeUnit,
  others.changePerson,
  others.chooseOffice,
  others.confirm,
  others.openRequest,
  others.decideRequest,
  others.prepare,
  others.close,
  others.reopen,
  others.issueCircular,
  others.placeLate,
  others.preparePayout,
  others.approvePayout,
  others.movePayment,
  others.invite,
  others.acceptInvitation,
  others.endMember,
  others.giveSignLink,
  others.endSignLink,
  others.answerSignLink,
  others.matchForeign,
  others.fileDocument,
]);

export type RecordCommand = z.infer<typeof record>;
export type Command = z.infer<typeof command>;
/** With what the service itself says of attachments and notices. */
export type OfficeCommand = Command | FileCommand | NoticeCommand;
export type CommandType = OfficeCommand['type'];
export type CommandOf<T extends CommandType> = Extract<Command, { readonly type: T }>;
