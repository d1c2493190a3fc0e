/** A title that names one month, as it reads for another. */

interface Month {
  readonly year: number;
  readonly month: number;
}

/** 2018年12月 → 2019年1月, 4月份 → 5月份; a day of the month, another month and a span of months stay. */
export function renamedMonth(text: string, now: Month, next: Month): string {
  const before = `(\\d{4})(\\s*[年.\\-/]\\s*)0?${now.month}(?=\\s*月|[份\\s]|$)`;
  return text
    .replace(new RegExp(before, 'g'), (whole, year: string, mark: string) =>
      Number(year) === now.year ? `${next.year}${mark}${next.month}` : whole,
    )
    .replace(new RegExp(`(?<![\\d年.\\-/—~至])0?${now.month}(?=月(?!\\d))`, 'g'), String(next.month));
}
