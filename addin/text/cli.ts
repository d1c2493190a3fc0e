/** What the command line says beside problems. */
import type { TimerName } from '../../shared/contract/schedule';
import type { Channel, Notice } from '../../shared/office/notice/acts';
import { history } from '../../shared/text/history';
import { scheduleWords as words } from '../../shared/text/schedule';
import { usage } from './usage';

const memberStates = {
  zh: { open: '待接受', expired: '已过期', accepted: '已加入', ended: '已停用' },
  en: { open: 'open', expired: 'expired', accepted: 'joined', ended: 'ended' },
} as const;

type Role = keyof (typeof history)['zh']['roles'];
interface Member {
  readonly record: string;
  readonly name: string | null;
  readonly role: Role;
  readonly state: keyof (typeof memberStates)['zh'];
  readonly until: string;
}

const zh = {
  usage: usage.zh,
  collect: {
    brought: (file: string, units: string, rows: number, untouched: number) =>
      `${file}  ${units}  ${rows} 条${untouched === 0 ? '' : `，其中 ${untouched} 条未改动`}`,
    silent: (file: string, units: string) => `${file}  ${units}  零报送`,
    faulty: (file: string, why: string) => `${file}  未收：${why}`,
    twice: (file: string, of: string) => `${file}  未收：与“${of}”内容完全相同`,
    differing: (name: string, files: string) => `“${name}”在 ${files} 中两样，未收，请核对`,
    repeat: (title: string, files: string) => `标题相同：“${title}”（${files}）`,
    missing: (count: number, units: string) => `未交 ${count} 个单位：${units}`,
    passedOver: (files: string) => `不是工作簿，未看：${files}`,
    unsent: (count: number) => `共 ${count} 条记录，未报送（加 --server 报送）`,
    sent: (applied: number, known: number, refused: number) => `新增 ${applied}，已有 ${known}，退回 ${refused}`,
  },
  sending: '正在报送',
  options: '命令行参数有误',
  oneFile: '请给出一个文件',
  optionMissing: (option: string) => `还缺 ${option}`,
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
  seeSettle: (issues: number) => `${issues} 条提示，用 tonglian settle 逐条列出`,
  written: '已写入',
  open: '打开网页',
  stop: '按 Ctrl+C 结束',
  printed: '表中为',
  expected: '应为',
  exportedRows: (tables: readonly (readonly [string, number])[], file: string) =>
    `已导出${tables.map(([name, rows]) => `${name} ${rows} 行`).join('、')}：${file}`,
  exported: (events: number, rows: number, seq: number, files: number, file: string) =>
    `已导出 ${events} 条事件（${rows} 行，至第 ${seq} 号）${files === 0 ? '' : `、附件 ${files} 个`}：${file}`,
  imported: (applied: number, known: number, documents: number, refused: number) =>
    `新增 ${applied}，已有 ${known}，作为文件保留 ${documents}，退回 ${refused}`,
  verified: (events: number, commands: number, files: number, faults: number) =>
    `${events} 条事件，${commands} 条命令，${files === 0 ? '' : `附件 ${files} 个，`}${faults === 0 ? '完整无改动' : `${faults} 处不符`}`,
  head: (seq: number, hash: string) => `第 ${seq} 号  ${hash}`,
  erased: (events: number) => (events === 0 ? '没有可清除的内容' : `已清除 ${events} 条事件中的内容`),
  references: { unit: '单位', person: '人员', outlet: '媒体' },
  comesInAsNew: '本账本没有，作为新的并入',
  whichOne: (names: string) => `本账本有几个同名的，请指明：${names}`,
  askedFirst: '尚未并入。请用 --match 原名=本账本名称 指明（等号后留空表示作为新的并入），再执行一次',
  nothingSent: '以上为对应情况，尚未并入',
  partOnly: '这是一部分账本，封账数字须用整个账本重算（导出时不加 --since）',
  seals: { draft: '草稿', seal: '封账', payout: '稿酬发放' },
  sealParts: { code: '校验码', place: '所依据的草稿', rules: '标准', results: '结果', lines: '明细' },
  listed: '、',
  outcomes: {
    holds: () => '重算一致',
    altered: (parts: string, _engine: string) => `与账本不符：${parts}`,
    'other-engine': (_parts: string, engine: string) => `由 ${engine} 版计算，本版算法不同，封账数字仍然有效，差异如下`,
    erased: (parts: string, _engine: string) => `此前有内容已清除，${parts}无法重算`,
  },
  wholeOffice: '全部',
  scales: {
    points: '积分',
    money: '稿酬',
    submitted: '报送',
    counted: '有效',
    items: '采用条数',
    adoptions: '采用条次',
  },
  sealedAndNow: (sealed: string, now: string) => `封账 ${sealed}，重算 ${now}`,
  invited: (days: number) => `以上是邀请码，只能用一次，${days} 天内有效；请当面或用可靠的方式交给本人。`,
  accepted: (workspace: string, role: Role, name: string | null) =>
    `已加入工作区“${workspace}”，身份：${history.zh.roles[role]}${name === null ? '' : `（${name}）`}`,
  member: ({ record, name, role, state, until }: Member): string =>
    `${record}  ${name ?? '（未具名）'}  ${history.zh.roles[role]}  ${memberStates.zh[state]}${state === 'open' ? `，${until} 前有效` : ''}`,
  schedule: {
    day: (day: string, workday: boolean) => `${day}${workday ? '' : '（休息日）'}`,
    behind: (name: string, what: string, done: number, expected: number) =>
      `进度偏慢：${name}，${what}，已完成 ${done} 条，按进度应有 ${expected} 条`,
    would: '当天定时任务将要办理',
    timers: {
      remind: '催报',
      warn: '进度提醒',
      prepare: '生成草稿',
      close: '自动结账',

      deliver: '发通知',
    } satisfies Record<TimerName, string>,
    nothing: '无',
    undelivered: (
      channel: Channel,
      person: string | null,
      state: Notice['state'],
      attempts: number,
      why: string | null,
    ) =>
      `${words.zh.channels[channel]}${person === null ? '' : `（${person}）`}：${words.zh.noticeStates[state]}，已试 ${attempts} 次${why === null ? '' : `，${why}`}`,
    set: '设置已保存',
  },
  line: (line: number) => `第 ${line} 行`,
  event: (seq: number) => `第 ${seq} 号`,
  faults: {
    unreadable: '无法读取',
    missing: '缺失',
    altered: '内容被改动',
    unlinked: '与前一条不相衔接',
    twice: '重复',
    stray: '无所归属',
    kept: '应已清除而仍在',
    damaged: '这一行被改动',
    cut: '文件不完整',
    'no-package': '不是数据包',
  },
};

type CliText = typeof zh;

const en: CliText = {
  usage: usage.en,
  collect: {
    brought: (file: string, units: string, rows: number, untouched: number) =>
      `${file}  ${units}  ${rows} rows${untouched === 0 ? '' : `, ${untouched} of them untouched`}`,
    silent: (file: string, units: string) => `${file}  ${units}  nothing to report`,
    faulty: (file: string, why: string) => `${file}  not taken: ${why}`,
    twice: (file: string, of: string) => `${file}  not taken: says exactly what “${of}” says`,
    differing: (name: string, files: string) => `“${name}” stands differently in ${files}: not taken, please check`,
    repeat: (title: string, files: string) => `same title: “${title}” (${files})`,
    missing: (count: number, units: string) => `${count} units have returned nothing: ${units}`,
    passedOver: (files: string) => `no workbooks, passed over: ${files}`,
    unsent: (count: number) => `${count} records, not posted (--server posts them)`,
    sent: (applied: number, known: number, refused: number) => `new ${applied}, known ${known}, refused ${refused}`,
  },
  sending: 'sending',
  options: 'the options are off',
  oneFile: 'give one file',
  optionMissing: (option: string) => `${option} is missing`,
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
  seeSettle: (issues) => `${issues} issues: tonglian settle lists them`,
  written: 'written',
  open: 'open the page',
  stop: 'Ctrl+C ends it',
  printed: 'found',
  expected: 'expected',
  exportedRows: (tables, file) =>
    `exported ${tables.map(([name, rows]) => `${name} ${rows} rows`).join(', ')}: ${file}`,
  exported: (events, rows, seq, files, file) =>
    `${events} events exported (${rows} rows, up to ${seq})${files === 0 ? '' : `, ${files} attachments`}: ${file}`,
  imported: (applied, known, documents, refused) =>
    `applied ${applied}, known ${known}, kept as documents ${documents}, refused ${refused}`,
  verified: (events, commands, files, faults) =>
    `${events} events, ${commands} commands, ${files === 0 ? '' : `${files} attachments, `}${faults === 0 ? 'whole and unchanged' : `${faults} faults`}`,
  head: (seq, hash) => `${seq}  ${hash}`,
  erased: (events) => (events === 0 ? 'there was nothing to erase' : `content of ${events} events erased`),
  references: { unit: 'unit', person: 'person', outlet: 'outlet' },
  comesInAsNew: 'is not known here and comes in as new',
  whichOne: (names) => `several here bear this name, say which: ${names}`,
  askedFirst:
    'Nothing was sent. Say which with --match NAME-THERE=NAME-HERE (nothing behind = for a new one), and run it again',
  nothingSent: 'This is how they match; nothing was sent',
  partOnly: 'this is a part of a log: seals are worked out anew from a whole one only (export without --since)',
  seals: { draft: 'draft', seal: 'seal', payout: 'payout' },
  sealParts: { code: 'check code', place: 'the draft it rests on', rules: 'rules', results: 'results', lines: 'lines' },
  listed: ', ',
  outcomes: {
    holds: () => 'works out the same',
    altered: (parts) => `does not follow from the log: ${parts}`,
    'other-engine': (_parts, engine) =>
      `worked out by version ${engine}; this version gives other figures, the sealed ones stand:`,
    erased: (parts) => `something before it was erased: ${parts} cannot be worked out`,
  },
  wholeOffice: 'all',
  scales: {
    points: 'points',
    money: 'fees',
    submitted: 'submitted',
    counted: 'counted',
    items: 'items',
    adoptions: 'adoptions',
  },
  sealedAndNow: (sealed, now) => `sealed ${sealed}, now ${now}`,
  invited: (days) => `Above is the code: good once, within ${days} days. Hand it over in person or by a way you trust.`,
  accepted: (workspace, role, name) =>
    `joined the workspace "${workspace}" as ${history.en.roles[role]}${name === null ? '' : ` (${name})`}`,
  member: ({ record, name, role, state, until }) =>
    `${record}  ${name ?? '(no name)'}  ${history.en.roles[role]}  ${memberStates.en[state]}${state === 'open' ? `, until ${until}` : ''}`,
  schedule: {
    day: (day, workday) => `${day}${workday ? '' : ' (day off)'}`,
    behind: (name, what, done, expected) => `behind: ${name}, ${what}, ${done} done, ${expected} expected by now`,
    would: 'what the timers would do on this day',
    timers: { remind: 'remind', warn: 'warn', prepare: 'draft', close: 'close', deliver: 'notices' },
    nothing: 'nothing',
    undelivered: (channel, person, state, attempts, why) =>
      `${words.en.channels[channel]}${person === null ? '' : ` (${person})`}: ${words.en.noticeStates[state]}, tried ${attempts} times${why === null ? '' : `, ${why}`}`,
    set: 'the settings are saved',
  },
  line: (line) => `line ${line}`,
  event: (seq) => `event ${seq}`,
  faults: {
    unreadable: 'cannot be read',
    missing: 'is missing',
    altered: 'was altered',
    unlinked: 'does not follow the one before',
    twice: 'stands there twice',
    stray: 'belongs to nothing',
    kept: 'should be erased and is there',
    damaged: 'this line was changed',
    cut: 'the file is not complete',
    'no-package': 'is no package',
  },
};

export const cliText = { zh, en } as const;
