/** Can this be an identity number? Eighteen places with a day of birth that exists, and the last one right. */
import { localDate } from '../calendar';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const checks = '10X98765432';

/** Source: GB 11643-1999, ISO 7064 mod 11-2. `text` without blanks; x stands for X. */
export function isIdentityNumber(text: string): boolean {
  const number = text.toUpperCase();
  if (!/^[1-9]\d{16}[\dX]$/.test(number)) return false;
  const [year, month, day] = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)].map(Number);
  if (!localDate(year ?? 0, month ?? 0, day ?? 0)) return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return checks[sum % 11] === number[17];
}
