/** What holds where the sheets say nothing? Every value here is an assumption and is shown as one. */
import type { Scale } from './facts';
import type { OfficePolicy, ScalePolicy } from './policy';

const assumed = <T>(value: T) => ({ value, at: null, assumed: true });

function scaleDefaults(): ScalePolicy {
  return {
    combine: assumed({ mode: 'all' }),
    composite: assumed({ how: 'whole' }),
    order: assumed('add-first'),
    nested: assumed('narrower'),
    authors: assumed({ how: 'even', roles: [], weights: [], named: false }),
    instructions: assumed('all'),
    noRule: assumed('nought'),
    topic: assumed('each'),
    digits: assumed(2),
    levels: assumed([]),
  };
}

export const defaultOffice: OfficePolicy = {
  ties: assumed('1-1-3'),
  unranked: assumed([]),
  tieBreakers: assumed([]),
  zeroRanked: assumed(true),
  boards: assumed([]),
  repeats: assumed('first'),
  signOff: assumed('noted'),
  withdrawn: assumed('not-submitted'),
  late: assumed('counts'),
  direct: assumed('adoption'),
  unregistered: assumed('counts'),
  submissionMonth: assumed('received'),
  adoptionMonth: assumed('adopted'),
  nameZero: assumed(false),
  tax: assumed(null),
  payout: assumed(null),
  carryOver: assumed(false),
  setOff: assumed(null),
};

export const defaultScales = (): Record<Scale, ScalePolicy> => ({
  points: scaleDefaults(),
  money: scaleDefaults(),
  count: scaleDefaults(),
});
