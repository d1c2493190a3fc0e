// The rule sheets of two offices whose circulars are cases: node test/cases/rules/make.mjs
import { fileURLToPath } from 'node:url';
import { dirname, join } from 'node:path';
import { writeBook } from './write-book.mjs';

const folder = dirname(fileURLToPath(import.meta.url));

await writeBook(join(folder, 'zhalantun-2023q1.xlsx'), [
  {
    sheet: '计分标准',
    title: '扎兰屯市政府门户网站信息采用计分标准',
    header: ['事项', '采用媒体', '分值（分/条）', '说明'],
    rows: [
      ['采用', '扎兰屯市政府网', 5, null],
      ['采用', '呼伦贝尔市政府网', 10, null],
    ],
    settings: [
      ['一稿多发', '同一信息被两个网站采用的，分别计分。'],
      ['报送', '只报送未采用的不计分。'],
      ['排名', '部门、乡镇（街道）分别排名，得分从高到低；得分相同的名次并列，下一名次空缺（1、1、3）。'],
    ],
  },
]);

await writeBook(join(folder, 'holingol-2018-0102.xlsx'), [
  {
    sheet: '计分标准',
    title: '霍林郭勒市政务信息采用计分标准',
    header: ['事项', '采用媒体', '分值（分/条）', '说明'],
    rows: [
      ['采用', '微信公众号', 5, null],
      ['采用', '约稿', 5, null],
    ],
    settings: [
      ['报送', '只报送未采用的不计分。'],
      ['一稿多发', '被多处采用的分别计分。'],
      ['没有条款的采用', '普发、参阅、上报及上级采用的分值另定，由编辑确定。'],
      ['点名', '零报送、零采用的单位在通报中点名。'],
    ],
  },
]);
