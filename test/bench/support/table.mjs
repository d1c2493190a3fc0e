// Results as a table that people read, and that docs/performance.md can show as it is.

const figure = (value) =>
  typeof value !== 'number'
    ? String(value)
    : Math.abs(value) >= 100
      ? value.toFixed(0)
      : Number(value.toPrecision(3)).toString();

export function table({ bench, machine, results }) {
  const rows = results.map(({ case: name, value, low, high, unit, budget, ok }) => [
    name,
    `${figure(value)} ${unit}`,
    low === undefined ? '' : `${figure(low)} – ${figure(high)}`,
    budget === undefined ? '' : `≤ ${figure(budget)} ${unit}`,
    ok === undefined ? '' : ok ? 'ok' : 'MISSED',
  ]);
  const lines = [['case', 'value', 'low – high', 'budget', ''], ...rows];
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const text = lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd(),
  );
  text.splice(1, 0, widths.map((width) => '-'.repeat(width)).join('  '));
  return [`${bench} — ${machine}`, '', ...text, ''].join('\n');
}

export const inShort = ({ case: name, value, unit }) => `  ${name}: ${figure(value)} ${unit}`;
