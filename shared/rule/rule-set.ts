/** What do an office's rule sheets say? One value with the rows as typed and as executed, kept in an event like any other fact. */
import * as z from 'zod';
import { condition } from './condition';
import { defaultOffice, defaultScales } from './default-policy';
import { effect } from './effect';
import { officePolicy, scale, scalePolicy } from './policy';

export const ruleCell = z.strictObject({
  /** The header above it, from the top down, without white space. */
  head: z.string(),
  text: z.string(),
  /** 计分标准!H5 */
  at: z.string(),
});
export type RuleCell = z.infer<typeof ruleCell>;

/** One line of a rule table as typed. */
const ruleRow = z.strictObject({
  /** 计分标准!5: sheet and row. */
  id: z.string(),
  cells: z.array(ruleCell),
});
export type RuleRow = z.infer<typeof ruleRow>;

export const every = z.enum(['week', 'month', 'two-months', 'quarter', 'half-year', 'year', 'period']);
export type Every = z.infer<typeof every>;

/** One figure of one row as executed. A row with several value columns, or a cell with several figures, gives several. */
export const rule = z.strictObject({
  /** The value's cell; a second figure of the same cell has #2. */
  id: z.string(),
  row: z.string(),
  at: z.string(),
  scale,
  /** What it looks at. */
  on: z.enum([
    'adoption',
    'submission',
    'instruction',
    'award',
    'item',
    'task',
    'over',
    'short',
    'met',
    'rate',
    'total',
    'event',
    'lump',
    'within',
    'pot',
    'place',
    'price',
  ]),
  stage: z.enum(['base', 'add', 'times', 'cap', 'floor']),
  when: z.array(condition),
  effect,
  /** To whom it goes where that is not the item's unit and authors. */
  payee: z.enum(['photographer', 'partner', 'members', 'person', 'unit']).nullable(),
  /** The span over which it is reckoned. */
  every: every.nullable(),
  /** What it is for, as typed (事项): names the line in explanations. */
  label: z.string(),
  /** 计酬组: adoptions of one pool compete where the scheme says 每组计一次. */
  pool: z.string().nullable(),
});
export type Rule = z.infer<typeof rule>;

/** One line of 方案设置. */
export const setting = z.strictObject({
  name: z.string(),
  text: z.string(),
  at: z.string(),
  scales: z.array(scale),
  /** false: kept as text, nothing follows from it. */
  read: z.boolean(),
});
export type Setting = z.infer<typeof setting>;

export const ruleSet = z.strictObject({
  version: z.literal(1),
  title: z.string().nullable(),
  /** 施行日期 */
  validFrom: z.string().nullable(),
  rows: z.array(ruleRow),
  rules: z.array(rule),
  settings: z.array(setting),
  /** Scales that have at least one rule. */
  scales: z.array(scale),
  points: scalePolicy,
  money: scalePolicy,
  count: scalePolicy,
  office: officePolicy,
});
export type RuleSet = z.infer<typeof ruleSet>;

/** The set of an office that has published none. */
export const emptyRuleSet: RuleSet = {
  version: 1,
  title: null,
  validFrom: null,
  rows: [],
  rules: [],
  settings: [],
  scales: [],
  ...defaultScales(),
  office: defaultOffice,
};
