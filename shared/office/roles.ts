/** Who acts in an office, by what they may do there. */
export const roles = [
  'editor',
  'correspondent',
  'leader',
  'supervisor',
  'accountant',
  'administrator',
  'service',
] as const;
export type Role = (typeof roles)[number];
