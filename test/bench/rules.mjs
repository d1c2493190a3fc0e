// Pricing against a loop written by hand over the same data: at most 10 times its time, and linear in the adoptions.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { price } = require('../../dist/shared/rule/price.js');
const { readRules } = require('../../dist/shared/rule/read-rules.js');
const { plainGrid } = require('../../dist/shared/sheet/grid.js');
const { recognise } = require('../../dist/shared/sheet/recognise.js');

const levels = ['中央级', '省级', '市级', '县级'];
const genres = ['消息', '通讯', '图片', '调研', '评论'];
const placements = ['头版头条', '2版', '头版', '3版', null];

/** Sixty rules: prices by level, genre and place, named papers, supplements, a multiplier. */
function sheet() {
  const rows = [];
  let amount = 200;
  for (const level of levels) {
    for (const genre of genres) {
      rows.push(['采用', level, null, genre, null, null, amount]);
      rows.push(['采用', level, null, genre, '头版头条', null, amount * 2]);
      amount -= 1;
    }
  }
  for (let index = 0; index < 17; index += 1)
    rows.push(['采用', null, `样本日报${index}`, null, null, null, 30 + index]);
  rows.push(
    ['另加', null, null, null, null, '1000字以上', 5],
    ['另加', null, null, null, null, '2000字以上', 8],
    ['加倍', null, '各级报纸', null, '头版', null, '×2'],
  );
  return { header: ['事项', '级别', '采用媒体', '体裁', '版面', '字数', '分值（分/条）'], rows };
}

function facts(count) {
  let seed = 7;
  const pick = (size) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % size;
  };
  const items = [];
  for (let made = 0; made < count; ) {
    const adoptions = [];
    for (let left = 1 + pick(4); left > 0 && made < count; left -= 1, made += 1) {
      const date = `2018-${String(1 + pick(12)).padStart(2, '0')}-${String(1 + pick(28)).padStart(2, '0')}`;
      const outlet = pick(3) ? `样本日报${pick(40)}` : `某市晚报${pick(20)}`;
      adoptions.push({
        id: `a${made}`,
        outlet,
        level: levels[pick(4)],
        placement: placements[pick(5)],
        length: 200 + pick(2500),
        use: 'single',
        date,
      });
    }
    const id = `i${items.length}`;
    items.push({
      id,
      unit: `u${pick(50)}`,
      title: '',
      authors: [{ name: `p${pick(300)}` }],
      stream: '新闻',
      genre: genres[pick(5)],
      receivedOn: null,
      submitted: true,
      counts: true,
      adoptions,
    });
  }
  const units = Array.from({ length: 50 }, (_, index) => ({ id: `u${index}`, name: `单位${index}`, ranked: true }));
  return { period: { from: '2018-01-01', to: '2018-12-31' }, units, items, counts: [] };
}

/** The same rules, written down as a programmer would for this one office. */
function byHand(rows, { items }) {
  const rules = rows
    .filter(([kind]) => kind === '采用')
    .map(([, level, outlet, genre, placement, , amount]) => ({
      level,
      outlet,
      genre,
      placement,
      amount: amount * 100,
    }));
  const lines = [];
  for (const item of items) {
    const inOrder = [...item.adoptions].sort((one, other) =>
      one.date < other.date ? -1 : one.date > other.date ? 1 : 0,
    );
    let best = 0;
    for (const adoption of inOrder) {
      let base = null;
      for (const rule of rules) {
        if (rule.level !== null && rule.level !== adoption.level) continue;
        if (rule.outlet !== null && rule.outlet !== adoption.outlet) continue;
        if (rule.genre !== null && rule.genre !== item.genre) continue;
        if (rule.placement !== null && rule.placement !== adoption.placement) continue;
        if (base === null || (rule.level === base.level && rule.placement !== null)) base = rule;
      }
      let worth = base === null ? 0 : base.amount;
      if (adoption.length >= 2000) worth += 800;
      else if (adoption.length >= 1000) worth += 500;
      if ((adoption.placement === '头版' || adoption.placement === '头版头条') && adoption.outlet.includes('报'))
        worth *= 2;
      const amount = Math.max(0, worth - best);
      best = Math.max(best, worth);
      lines.push({
        unit: item.unit,
        item: item.id,
        adoption: adoption.id,
        date: adoption.date,
        amount,
        authors: [{ name: item.authors[0].name, amount }],
      });
    }
  }
  return lines;
}

const median = (times) => [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)];
function timed(run) {
  const start = performance.now();
  const value = run();
  return [performance.now() - start, value];
}

export function bench({ small, say }) {
  const results = [];
  const note = (result) => {
    results.push(result);
    say(result);
  };
  const { header, rows } = sheet();
  const grid = plainGrid('计分标准', [
    ['某县计分标准'],
    header,
    ...rows,
    [],
    ['方案设置'],
    ['设置项', '规定'],
    ['一稿多发', '就高不就低'],
  ]);
  const { ruleSet, issues } = readRules(recognise([grid]).tables, [grid]);
  if (!ruleSet || issues.length > 0) throw new Error(JSON.stringify(issues));
  const perAdoption = [];
  for (const count of small ? [250, 500, 1000] : [25_000, 50_000, 100_000]) {
    const given = facts(count);
    const [engine, hand] = [[], []];
    for (let round = 0; round < (small ? 1 : 7); round += 1) {
      const [handTime, lines] = timed(() => byHand(rows, given));
      const [time, result] = timed(() => price(ruleSet, given));
      const sums = [lines, result.credits].map((list) => list.reduce((sum, { amount }) => sum + amount, 0));
      if (sums[0] !== sums[1] || result.credits.length !== count) throw new Error(`the figures differ: ${sums}`);
      engine.push(time);
      hand.push(handTime);
    }
    const [time, loop] = [median(engine), median(hand)];
    perAdoption.push(time / count);
    note({ case: `${count} adoptions, ${ruleSet.rules.length} rules`, value: Math.round(time), unit: 'ms' });
    note({ case: `${count} adoptions, loop by hand`, value: Math.round(loop), unit: 'ms' });
    const times = Math.round((time / loop) * 10) / 10;
    const budget = count === 100_000 ? { budget: 10, ok: times <= 10 } : {};
    note({ case: `${count} adoptions, rules against the loop`, value: times, unit: 'times', ...budget });
  }
  const growth = perAdoption[2] / perAdoption[0];
  const value = Math.round(growth * 100) / 100;
  const budget = small ? {} : { budget: 2, ok: value < 2 };
  note({ case: 'time per adoption at the most against the least', value, unit: 'times', ...budget });
  return results;
}
