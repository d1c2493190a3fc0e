/** Which unit does a headline name, wherever in it? Null where it names none, or several: then it is nobody's alone. */

/** 县委办公室 names 县委办公室, not 县委办 as well. */
export function unitNamed(
  title: string,
  units: readonly { readonly record: string; readonly name: string }[],
): string | null {
  const found = units.filter(({ name }) => name !== '' && title.includes(name));
  const whole = found.filter(({ name }) => !found.some((other) => other.name !== name && other.name.includes(name)));
  return whole.length === 1 ? (whole[0]?.record ?? null) : null;
}
