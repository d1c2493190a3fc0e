/** Can this be a bank card's number? Its last digit follows from the others (Luhn, ISO/IEC 7812-1). */

/** `text` without blanks; cards in China have 13 to 19 digits. */
export function isCardNumber(text: string): boolean {
  if (!/^\d{13,19}$/.test(text)) return false;
  const sum = [...text].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}
