// The floor: one plain pass over the ledger's lines, as a programmer would write it once for this one office. It knows the
// prices by heart, no rule sheet, no explanation, no correction, no repeat, no withdrawal, no merged unit.
import { feeOf, pointsOf } from './office-rules.mjs';

/** Adoptions and plain points by unit and month: what every program of the comparison has to find. */
export function commonFigures(lines, units) {
  const adoptions = grid(units);
  const points = grid(units);
  for (const { unit, month, level } of lines) {
    adoptions[unit][month - 1] += 1;
    points[unit][month - 1] += pointsOf[level];
  }
  return { adoptions, points };
}

const grid = (rows) => Array.from({ length: rows }, () => new Array(12).fill(0));

/** 就高不就低 in points and fees, boards by place, what each author gets, for each of the periods (months from and to). */
export function plainPass(lines, { units }, periods) {
  const points = grid(units.length);
  const adoptions = grid(units.length);
  const payees = new Map();
  const best = new Map();
  for (const { unit, month, level, item, authors } of lines) {
    adoptions[unit][month - 1] += 1;
    let known = best.get(item);
    if (known === undefined) {
      known = { points: 0, fee: 0 };
      best.set(item, known);
    }
    const worth = pointsOf[level];
    if (worth > known.points) {
      points[unit][month - 1] += worth - known.points;
      known.points = worth;
    }
    const fee = feeOf[level];
    if (fee <= known.fee) continue;
    for (let at = 0; at < authors.length; at += 1) {
      const more = shareOf(fee, authors.length, at) - shareOf(known.fee, authors.length, at);
      const paid = payees.get(authors[at]);
      if (paid) paid[month - 1] += more;
      else {
        const months = new Array(12).fill(0);
        months[month - 1] = more;
        payees.set(authors[at], months);
      }
    }
    known.fee = fee;
  }
  return periods.map(({ from, to }) => {
    const sum = (months) => {
      let total = 0;
      for (let month = from; month <= to; month += 1) total += months[month - 1];
      return total;
    };
    const gross = [];
    for (const [author, months] of payees) {
      const amount = sum(months);
      if (amount !== 0) gross.push([author, amount]);
    }
    const figures = units.map(({ board }, unit) => ({
      unit,
      board,
      points: sum(points[unit]),
      adoptions: sum(adoptions[unit]),
    }));
    return { boards: ranked(figures), gross };
  });
}

/** The odd fen goes to the first. */
const shareOf = (fee, authors, at) => Math.floor(fee / authors) + (at < fee % authors ? 1 : 0);

function ranked(figures) {
  const boards = [...new Set(figures.map(({ board }) => board))];
  return boards.map((board) => {
    const lines = figures.filter((line) => line.board === board).sort((one, other) => other.points - one.points);
    let place = 0;
    return lines.map(({ unit, points, adoptions }, at) => {
      if (at === 0 || lines[at - 1].points !== points) place = at + 1;
      return { unit, points, adoptions, place };
    });
  });
}
