// An office's year in the trade's shape, the same for the same seed: 60 units that write unequally much, 40 outlets, items
// of which three in five are adopted, most once, some in several outlets, now and then one composite of several units.

export const year = 2018;
export const levels = ['中央级', '省级', '州级', '县级'];
export const placements = [null, '头版', '头条', '头版头条'];
export const genres = ['消息', '通讯', '图片', '调研', '评论'];
const boards = ['乡镇', '县级部门', '企事业单位', '省州驻县单位'];
const papers = ['日报', '晚报', '新闻网', '信息专报', '电视台', '手机报', '工作简报', '微信公众号'];
const places = ['阿坝', '红原', '川西', '锦州', '平川', '衢江', '松潘', '若尔盖', '金川', '壤塘'];

/** Numerical Recipes' generator: enough for data, and the same everywhere. */
export function dice(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return { below: (size) => Math.floor(next() * size), chance: (share) => next() < share };
}

const day = (month, number) => `${year}-${String(month).padStart(2, '0')}-${String(number).padStart(2, '0')}`;
const record = (letter, number) => `${letter}${number.toString(16).padStart(20, '0')}`;

/**
 * `adoptions` counts lines of a ledger, as a unit sees them: a composite of three units is three.
 * Everything comes in order of date, as ledgers are kept.
 */
export function makeOffice(adoptions, { units = 60, outlets = 40, seed = 20181121 } = {}) {
  const { below, chance } = dice(seed);
  const office = {
    units: Array.from({ length: units }, (_, at) => ({
      id: record('u', at + 1),
      name: `第${at + 1}单位`,
      board: boards[at % boards.length],
    })),
    outlets: Array.from({ length: outlets }, (_, at) => ({
      id: record('o', at + 1),
      name: `${places[at % places.length]}${at >= places.length * papers.length ? at : ''}${papers[Math.floor(at / places.length) % papers.length]}${at % 7 ? '' : '（汉文版）'}`,
      level: levels[Math.min(3, Math.floor(4 * Math.sqrt(at / outlets)))],
    })),
    items: [],
    adoptions: [],
  };
  // The busiest unit writes some twenty times as much as the laziest.
  const unitAt = () => Math.min(below(units), below(units));
  let lines = 0;
  while (lines < adoptions) {
    const count = office.items.length + 1;
    const unit = unitAt();
    const month = 1 + Math.floor((lines * 12) / adoptions);
    const received = 1 + below(25);
    const item = {
      id: record('i', count),
      unit: office.units[unit].id,
      at: unit,
      title: `第${unit + 1}单位第${count}期工作动态`,
      authors: authorsOf(unit, below, chance),
      genre: genres[below(genres.length)],
      receivedOn: day(month, received),
    };
    office.items.push(item);
    if (chance(0.4)) continue;
    let left = chance(0.78) ? 1 : chance(0.65) ? 2 : chance(0.6) ? 3 : 4 + below(4);
    for (; left > 0 && lines < adoptions; left -= 1) {
      // Some are printed weeks later.
      const late = chance(0.08) ? 1 + below(2) : 0;
      const outlet = below(outlets);
      const others = chance(0.03) ? sourcesBeside(office.items, item, below) : [];
      const sources = [item, ...others].slice(0, adoptions - lines);
      office.adoptions.push({
        id: record('a', office.adoptions.length + 1),
        outlet,
        placement: chance(0.15) ? placements[1 + below(3)] : null,
        date: day(Math.min(12, month + late), Math.min(28, received + below(4))),
        sources,
      });
      lines += sources.length;
    }
  }
  const byDate = (one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : one.id < other.id ? -1 : 1);
  office.adoptions.sort(byDate);
  return office;
}

function authorsOf(unit, below, chance) {
  const name = () => `作者${unit + 1}之${below(12) + 1}`;
  const first = name();
  const second = chance(0.25) ? name() : first;
  return first === second ? [first] : [first, second];
}

/** One or two recent items of other units, joined in one printing. */
function sourcesBeside(items, item, below) {
  const found = [];
  for (let tries = 0; tries < 4 && found.length < 2; tries += 1) {
    const other = items[items.length - 1 - below(Math.min(items.length, 50))];
    if (other && other.at !== item.at && found.every(({ at }) => at !== other.at)) found.push(other);
  }
  return found;
}

/** A line for each adoption and unit, as a ledger has it and as a table of a database would. */
export function ledgerLines({ adoptions, outlets }) {
  return adoptions.flatMap(({ outlet, placement, date, sources }) =>
    sources.map(({ id, at, title, authors }) => ({
      unit: at,
      month: Number(date.slice(5, 7)),
      outlet,
      level: levels.indexOf(outlets[outlet].level),
      placement,
      item: id,
      title,
      authors,
      date,
    })),
  );
}
