/** How does a figure stand in its cell? The common number formats, as Excel shows them. */

import { dateOfDay, dateParts } from '../../shared/calendar';
import type { CellValue } from '../../shared/sheet/grid';

/** Serial 25569 of the 1900 system is 1 January 1970. */
const epoch = 25_569;

export function display(value: CellValue, format: string | undefined): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const plain = (format ?? '')
    .split(';')[0]
    ?.replace(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./g, (part) =>
      part.startsWith('"') ? part.slice(1, -1) : part.startsWith('\\') ? part.slice(1) : '',
    );
  if (!plain || /^general$/i.test(plain) || plain === '@') return general(value);
  if (/[ymd]/i.test(plain) && !/[0#]/.test(plain)) return date(value, plain);
  return figure(value, plain);
}

/** Eleven digits are what a cell of format General shows. */
const general = (value: number): string => String(Number(value.toPrecision(11)));

function date(value: number, format: string): string {
  const day = Math.floor(value);
  if (day < 1 || day > 2_958_465) return general(value);
  const { year, month, day: number } = dateParts(dateOfDay(day - epoch));
  const minutes = Math.round((value - day) * 1440);
  const pad = (part: number): string => String(part).padStart(2, '0');
  return format.replace(/yyyy|yy|mm?|dd?|hh?(?=:)|(?<=:)mm/gi, (token, place: number) => {
    switch (token.toLowerCase()) {
      case 'yyyy':
        return String(year);
      case 'yy':
        return pad(year % 100);
      case 'mm':
        return format[place - 1] === ':' ? pad(minutes % 60) : pad(month);
      case 'm':
        return String(month);
      case 'dd':
        return pad(number);
      case 'd':
        return String(number);
      default:
        return pad(Math.floor(minutes / 60));
    }
  });
}

function figure(value: number, format: string): string {
  const places = /[#0,]*(?:\.([0#]+))?/.exec(format.slice(Math.max(0, format.search(/[#0]/))));
  const decimals = places?.[1] ?? '';
  const percent = format.includes('%');
  const least = decimals.replace(/#+$/, '').length;
  const shown = (percent ? value * 100 : value).toLocaleString('en-US', {
    minimumFractionDigits: least,
    maximumFractionDigits: decimals.length,
    useGrouping: /[#0],[#0]/.test(format),
  });
  const start = format.search(/[#0]/);
  const end = start + (places?.[0].length ?? 0);
  return start < 0 ? format : `${format.slice(0, start)}${shown}${format.slice(end)}`;
}
