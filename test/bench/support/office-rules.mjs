// The rule sheets of the office that office-data makes, and the same figures for programs that know no rule sheets.
import { createRequire } from 'node:module';
import { levels } from './office-data.mjs';

const require = createRequire(import.meta.url);

/** Hundredths of a point and fen, by level. */
export const pointsOf = [2000, 1000, 500, 200];
export const feeOf = [30000, 15000, 6000, 2000];

/** @param highest 就高不就低, else every adoption counts. */
export function ruleGrids({ highest = true, fees = true } = {}) {
  const { plainGrid } = require('../../../dist/shared/sheet/grid.js');
  const settings = [
    ['方案设置'],
    ['设置项', '规定'],
    ['一稿多发', highest ? '就高不就低' : '分别计'],
    ['署名', '平均分配'],
    ['排名', '1、1、3'],
    ['综合采用', '全额'],
    ['审签', '不注明'],
  ];
  const sheet = (title, column, worth, unit) =>
    plainGrid(title, [
      [title],
      ['事项', '级别', column],
      ...levels.map((level, at) => ['采用', level, worth[at] / 100]),
      [],
      ...(unit === '分' ? settings : settings.slice(0, 2).concat(settings.slice(2, 4))),
    ]);
  const points = sheet('计分标准', '分值（分/条）', pointsOf, '分');
  return fees ? [points, sheet('稿酬标准', '稿酬（元/篇）', feeOf, '元')] : [points];
}

export function ruleSetOf(grids) {
  const { recognise } = require('../../../dist/shared/sheet/recognise.js');
  const { readRules } = require('../../../dist/shared/rule/read-rules.js');
  const { ruleSet, issues } = readRules(recognise(grids).tables, grids);
  if (!ruleSet || issues.length > 0) throw new Error(JSON.stringify(issues));
  return ruleSet;
}
