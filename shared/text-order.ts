/** Which of two texts comes first? By their UTF-16 units: the same on every machine, whatever its language. */

/** For `sort`: nought for equal texts, so that a further key can decide. */
export const textOrder = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
