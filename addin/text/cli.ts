/** What the command line says beside problems. */
const zh = {
  usage: `用法:
  tonglian recognise 文件.xlsx [--json]                 识别各工作表
  tonglian settle 文件.xlsx [--period 2018-04|2018Q1|2018] [--rules 规则.xlsx]
                  [--out 输出.xlsx] [--server 地址] [--json]   计数、计分、排名、稿酬
  tonglian check 文件.xlsx [--json]                     核对表内数字
退出码: 0 完成, 1 完成但有问题, 2 输入不可用。TONGLIAN_LANG=en 使用英文。`,
  sending: '正在报送',
  options: '命令行参数有误',
  oneFile: '请给出一个文件',
  kinds: {
    quota: '任务分解表',
    tally: '统计表',
    ledger: '台账',
    payStandard: '稿酬标准',
    pointsStandard: '计分标准',
    roster: '花名册',
    schedule: '安排表',
    other: '其他表',
  },
  records: '条记录',
  noTables: '没有识别出表格',
  period: '统计期间',
  sent: '报送',
  known: '已有',
  applied: '新增',
  refused: '退回',
  issues: '条提示',
  noIssues: '没有发现问题',
  written: '已写入',
  open: '打开网页',
  stop: '按 Ctrl+C 结束',
  printed: '表中为',
  expected: '应为',
};

type CliText = typeof zh;

const en: CliText = {
  usage: `usage:
  tonglian recognise FILE.xlsx [--json]                  what the sheets are
  tonglian settle FILE.xlsx [--period 2018-04|2018Q1|2018] [--rules RULES.xlsx]
                  [--out OUT.xlsx] [--server URL] [--json]   counts, points, ranking, payout
  tonglian check FILE.xlsx [--json]                      printed figures that do not add up
exit code: 0 done, 1 done with issues, 2 unusable input. TONGLIAN_LANG=en for English.`,
  sending: 'sending',
  options: 'the options are off',
  oneFile: 'give one file',
  kinds: {
    quota: 'task breakdown',
    tally: 'tally',
    ledger: 'ledger',
    payStandard: 'pay standard',
    pointsStandard: 'points standard',
    roster: 'roster',
    schedule: 'schedule',
    other: 'other table',
  },
  records: 'records',
  noTables: 'no table was recognised',
  period: 'period',
  sent: 'sent',
  known: 'known',
  applied: 'applied',
  refused: 'refused',
  issues: 'issues',
  noIssues: 'nothing found',
  written: 'written',
  open: 'open the page',
  stop: 'Ctrl+C ends it',
  printed: 'found',
  expected: 'expected',
};

export const cliText = { zh, en } as const;
