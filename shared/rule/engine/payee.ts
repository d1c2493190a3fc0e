/** To whom does a line go where that is not the item's unit and authors? */
import type { Rule } from '../rule-set';

export type Payee = NonNullable<Rule['payee']>;
