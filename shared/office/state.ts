/** What is true in an office now: the fold of its events. Every part is a map of plain values, so that it can be kept as text. */
import type { Adjustment, Award, Decision, Instruction, Mark } from '../record/bearing';
import type { Commission } from '../record/commission';
import type { Adoption, Count, Item, Outlet, Person, Rules, Score, Settings, Task, Unit } from '../record/records';
import type { AdoptionLife } from './adoption/acts';
import type { KeptFile } from './file/acts';
import type { ForeignDocument } from './foreign/acts';
import type { ItemLife } from './item/acts';
import { LayeredMap } from './layered-map';
import type { Membership } from './member/acts';
import type { Confirmation, Draft, KeptPart, Late, Position, Request, Sealed } from './month/acts';
import type { Notice, Reminder, Warning } from './notice/acts';
import type { PayeeKept, PaymentState, PayoutApproved } from './payout/acts';
import type { PersonChange, UnitChange } from './reference/acts';
import type { SignLink } from './sign-link/acts';

/** Where a record stands in the log: which event set it, what that replaced, which command said so. */
export interface Standing {
  readonly seq: number;
  readonly replaces: number;
  readonly command: string;
}

export interface Span {
  readonly from: string;
  readonly to: string;
}

export interface Prepared extends Draft {
  /** When it was drafted: from then on it lies open for checking. */
  readonly time: string;
}

export interface Seal extends Sealed {
  readonly seq: number;
  readonly time: string;
  /** false once it was opened again. */
  readonly stands: boolean;
  readonly circular: { readonly seq: number; readonly number: string | null; readonly on: string | null } | null;
}

export interface Approved extends PayoutApproved {
  readonly seq: number;
  readonly time: string;
}

export interface KeptPayee extends PayeeKept {
  readonly author: string | null;
  readonly state: PaymentState;
  readonly reason: string | null;
}

function empty() {
  return {
    unit: new LayeredMap<Unit>(),
    person: new LayeredMap<Person>(),
    outlet: new LayeredMap<Outlet>(),
    task: new LayeredMap<Task>(),
    rules: new LayeredMap<Rules>(),
    item: new LayeredMap<Item>(),
    adoption: new LayeredMap<Adoption>(),
    count: new LayeredMap<Count>(),
    score: new LayeredMap<Score>(),
    settings: new LayeredMap<Settings>(),
    commission: new LayeredMap<Commission>(),
    instruction: new LayeredMap<Instruction>(),
    award: new LayeredMap<Award>(),
    mark: new LayeredMap<Mark>(),
    decision: new LayeredMap<Decision>(),
    adjustment: new LayeredMap<Adjustment>(),
    /** By record id. */
    standing: new LayeredMap<Standing>(),
    /** By task and period: `reminderKey`. */
    reminders: new LayeredMap<Reminder>(),
    /** By task, period and month: `warningKey`. */
    warnings: new LayeredMap<Warning>(),
    notices: new LayeredMap<Notice>(),
    /** By item: what was done with it. */
    life: new LayeredMap<ItemLife>(),
    /** By item or adoption: what is attached to it, in the order in which it came. */
    files: new LayeredMap<readonly KeptFile[]>(),
    /** By adoption. */
    printing: new LayeredMap<AdoptionLife>(),
    /** By record: whether it is taken back. */
    withdrawn: new LayeredMap<boolean>(),
    unitChanges: new LayeredMap<readonly UnitChange[]>(),
    personChanges: new LayeredMap<readonly PersonChange[]>(),
    /** By the seq of the event that set them: sealed months keep the rules that they had. */
    ruleVersions: new LayeredMap<Rules>(),
    /** By record: what came after its month was sealed. */
    late: new LayeredMap<Late>(),
    /** By `contestKey`: the office whose figure counts. */
    chosen: new LayeredMap<string>(),
    /** By unit and period: of which draft, and how. */
    confirmations: new LayeredMap<Confirmation>(),
    requests: new LayeredMap<Request>(),
    /** By `spanKey`, as all that follows. */
    drafts: new LayeredMap<Prepared>(),
    seals: new LayeredMap<Seal>(),
    sealParts: new LayeredMap<KeptPart>(),
    payoutDrafts: new LayeredMap<Omit<Draft, 'figures'>>(),
    payouts: new LayeredMap<Approved>(),
    /** By `spanKey` and the line's number. */
    payees: new LayeredMap<KeptPayee>(),
    /** By invitation: who may act here, who was invited, who lost access. */
    members: new LayeredMap<Membership>(),
    /** By the code's hash: the invitation. */
    invitations: new LayeredMap<string>(),
    /** By `accountKey`: the invitation that was taken up; empty text once access has ended. */
    accounts: new LayeredMap<string>(),
    /** By item: the latest link that was given for it. */
    signLinks: new LayeredMap<SignLink>(),
    /** By the link's hash: the item. */
    signLinkHashes: new LayeredMap<string>(),
    /** By the id that another log has for it: a unit, person or outlet of this office. */
    foreign: new LayeredMap<string>(),
    /** By `foreignKey`: seals, circulars and payments of other logs. */
    documents: new LayeredMap<ForeignDocument>(),
    /** Where the log stands, under `head`. */
    position: new LayeredMap<Position>(),
  };
}

export type OfficeState = Readonly<ReturnType<typeof empty>>;

export const emptyOffice = (): OfficeState => empty();

/** A state on which commands can be tried without touching this one. */
export function forkOffice(state: OfficeState): OfficeState {
  const forked = Object.entries(state).map(([name, map]) => [name, (map as LayeredMap<unknown>).fork()]);
  // Every part is a map, and each was forked under its own name.
  return Object.fromEntries(forked) as OfficeState;
}

export function spanKey({ from, to }: Span): string {
  return `${from} ${to}`;
}

export function reminderKey(task: string, period: Span): string {
  return `${task} ${spanKey(period)}`;
}

export function warningKey(task: string, period: Span, month: string): string {
  return `${reminderKey(task, period)} ${month}`;
}

export function contestKey(given: {
  readonly unit: string;
  readonly period: Span;
  readonly measure: string;
  readonly stream: string | null;
  readonly outlet: string | null;
  readonly genre: string | null;
  readonly additional?: true | undefined;
}): string {
  const { unit, period, measure, stream, outlet, genre, additional } = given;
  return JSON.stringify([unit, spanKey(period), measure, stream, outlet, genre, ...(additional ? [additional] : [])]);
}

export function positionOf(state: OfficeState): Position {
  return state.position.get('head') ?? { seq: 0, command: '' };
}
