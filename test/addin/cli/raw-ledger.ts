/**
 * The sample office worked out a second time, by loops over the cells of its ledger and nothing of the product: standards and
 * settings are written here as its rule sheets state them in words. (test/cases/sample/office-2018.json, `how`.)
 */
import * as XLSX from '@e965/xlsx';

export interface RawAdoption {
  readonly item: RawItem;
  readonly outlet: string;
  readonly issue: string;
  readonly date: string;
  readonly composite: boolean;
  /** What it adds to its item's points (hundredths) and fee (fen), in the month of its date. */
  points: number;
  fee: number;
  first: boolean;
}

export interface RawItem {
  readonly unit: string;
  readonly title: string;
  readonly news: boolean;
  readonly genre: string;
  readonly authors: readonly string[];
  readonly received: string | null;
  readonly signed: boolean;
  readonly withdrawn: boolean;
  repeat: boolean;
  readonly adoptions: RawAdoption[];
}

const genres = ['消息', '通讯', '图片', '调研'];
const standards: Record<string, { readonly points: number; readonly fees: readonly (number | null)[] }> = {
  中央: { points: 50, fees: [300, 500, 200, 600, 100] },
  省级: { points: 20, fees: [150, 300, 100, 300, 80] },
  阿坝日报: { points: 10, fees: [60, 120, 50, 120, 40] },
  州委信息专报: { points: 8, fees: [80, null, null, 150, 40] },
  阿坝信息: { points: 8, fees: [80, null, null, 150, 40] },
  中国·阿坝州: { points: 5, fees: [30, 60, 20, 60, 20] },
  阿坝州新闻网: { points: 5, fees: [30, 60, 20, 60, 20] },
  中国·红原: { points: 2, fees: [10, 20, 10, 20, 5] },
  微红原: { points: 2, fees: [10, 20, 10, 20, 5] },
};

/** Full-width digits and dots as plain ones. */
const plain = (value: unknown): string =>
  String(value ?? '')
    .replace(/[０-９．]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .trim();

function dateOf(value: unknown): string | null {
  if (typeof value === 'number') return new Date((value - 25_569) * 86_400_000).toISOString().slice(0, 10);
  const found = /(?:(\d{4})[.年])?(\d{1,2})[.月](\d{1,2})/.exec(plain(value));
  if (!found) return null;
  const [, year = '2018', month = '', day = ''] = found;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

export function rawLedger(bytes: Uint8Array): readonly RawItem[] {
  const rows = XLSX.utils.sheet_to_json<unknown[]>(XLSX.read(bytes).Sheets.报送采用台账 ?? {}, { header: 1 });
  const items: RawItem[] = [];
  for (const row of rows.slice(4)) {
    const remark = plain(row[17]);
    if (typeof row[0] === 'number') {
      items.push({
        unit: plain(row[3]),
        title: plain(row[4]),
        news: plain(row[5]) === '新闻',
        genre: plain(row[6]),
        authors: plain(row[7])
          .split(/[、/\s]+/)
          .filter(Boolean),
        received: dateOf(row[1]),
        signed: plain(row[9]) !== '' && plain(row[10]) !== '',
        withdrawn: remark.includes('撤稿'),
        repeat: false,
        adoptions: [],
      });
    }
    const [item, date] = [items.at(-1), dateOf(row[14])];
    if (!item || date === null || plain(row[11]) === '') continue;
    const outlet = plain(row[11]).replace('中国.红原', '中国·红原');
    const issue = plain(row[13]);
    const composite = plain(row[16]).includes('综合');
    const { points, fees } = standards[outlet] ?? standards[plain(row[12])] ?? { points: 0, fees: [] };
    const front = /日报$/.test(outlet) && /^(头版|1版)/.test(issue);
    const rate = fees[genres.indexOf(item.genre)] ?? null;
    const long = Number(plain(row[15])) >= 1000 ? (fees[4] ?? 0) : 0;
    item.adoptions.push({
      item,
      outlet,
      issue,
      date,
      composite,
      points: (points * 100 * (front ? 2 : 1)) / (composite ? 2 : 1),
      fee: rate === null ? 0 : ((rate + long) * 100) / (composite ? 2 : 1),
      first: false,
    });
  }
  const titles = new Map<string, RawItem>();
  const inOrder = items.filter(({ received }) => received !== null);
  inOrder.sort((one, other) => (one.received ?? '').localeCompare(other.received ?? ''));
  for (const item of inOrder) {
    const title = item.title.replace(/\s/g, '');
    if (titles.has(title)) item.repeat = true;
    else titles.set(title, item);
  }
  for (const { adoptions } of items) {
    adoptions.sort((one, other) => one.date.localeCompare(other.date));
    let [points, fee] = [0, 0];
    for (const [index, adoption] of adoptions.entries()) {
      adoption.first = index === 0;
      const [worth, amount] = [adoption.points, adoption.fee];
      adoption.points = Math.max(0, worth - points);
      adoption.fee = Math.max(0, amount - fee);
      points = Math.max(points, worth);
      fee = Math.max(fee, amount);
    }
  }
  return items;
}

export const counts = ({ signed, repeat, withdrawn }: RawItem): boolean => signed && !repeat && !withdrawn;

export interface RawFigures {
  submitted: number;
  counted: number;
  items: number;
  adoptions: number;
  /** Hundredths. */
  points: number;
}

/** Of the given items in a span of months, both included; a composite once where the whole county is asked. */
export function rawFigures(items: readonly RawItem[], from: string, to: string, county = false): RawFigures {
  const within = (date: string | null): boolean => date !== null && date.slice(0, 7) >= from && date.slice(0, 7) <= to;
  const sums: RawFigures = { submitted: 0, counted: 0, items: 0, adoptions: 0, points: 0 };
  const [firsts, printings] = [new Set<string>(), new Set<string>()];
  for (const item of items) {
    if (within(item.received) && !item.withdrawn) {
      sums.submitted += 1;
      if (!item.news && counts(item)) {
        sums.counted += 1;
        sums.points += 100;
      }
    }
    if (!counts(item)) continue;
    for (const adoption of item.adoptions) {
      if (!within(adoption.date)) continue;
      const { composite, outlet, issue } = adoption;
      const shared = county && composite ? `${outlet} ${issue}` : null;
      if (shared === null || !printings.has(shared)) sums.adoptions += 1;
      if (adoption.first && (shared === null || !firsts.has(shared))) sums.items += 1;
      if (shared !== null) {
        printings.add(shared);
        if (adoption.first) firsts.add(shared);
      }
      sums.points += adoption.points;
    }
  }
  return sums;
}

/** Fen by unit and author; the odd fen of an item's fee go to its first authors. */
export function rawFees(items: readonly RawItem[], from: string, to: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const item of items.filter(counts)) {
    for (const { date, fee } of item.adoptions) {
      if (fee === 0 || date.slice(0, 7) < from || date.slice(0, 7) > to) continue;
      item.authors.forEach((author, index) => {
        const share = Math.floor(fee / item.authors.length) + (index < fee % item.authors.length ? 1 : 0);
        const key = `${item.unit} ${author}`;
        found.set(key, (found.get(key) ?? 0) + share);
      });
    }
  }
  return found;
}
