// Commands that set a ledger's rows: units first, then items with their persons' names, as an import sends them.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { recordIdOf, importId } = require('../../dist/shared/record/identity.js');

const genres = ['消息', '通讯', '图片', '调研', '评论'];

/** @yields commands without end of the list of units and `rows` items */
export function* ledger(workspace, rows, name = '') {
  const units = Array.from({ length: 60 }, (_, i) => `样本单位${i + 1}`);
  for (const unit of units) {
    const record = recordIdOf('unit', [unit]);
    yield command(workspace, 'unit', record, { name: unit, board: null }, {});
  }
  for (let i = 0; i < rows; i += 1) {
    const unit = recordIdOf('unit', [units[i % units.length]]);
    const receivedOn = `2018-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`;
    const title = `关于做好${name}第${i + 1}项重点工作情况的报告`;
    const data = {
      unit,
      stream: i % 3 === 0 ? '信息' : '新闻',
      genre: genres[i % genres.length],
      receivedOn,
      received: 'yes',
      channel: '微信',
      signature: 'complete',
      withdrawn: false,
      late: false,
    };
    const personal = {
      title,
      authors: [`作者${i % 300}`],
      filedBy: `报送人${i % 120}`,
      signedBy: `领导${i % 60}`,
      signedPost: '分管领导',
      note: null,
    };
    yield command(workspace, 'item', recordIdOf('item', [unit, title, receivedOn]), data, personal);
  }
}

function command(workspace, kind, record, data, personal) {
  const id = importId(workspace, record, { data, personal }, 0);
  return { id, type: 'record', kind, record, replaces: 0, data, personal };
}
