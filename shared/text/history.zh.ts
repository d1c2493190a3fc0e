/** What happened in an office, in Chinese. */
import type { EventOf } from '../office/events';
import type { Signing } from '../office/item/acts';
import type { RecordKind } from '../record/records';
import type { HistoryWords } from './history';
import { schedule } from './schedule.zh';
import { terms } from './terms.zh';

const kinds: Readonly<Record<RecordKind, string>> = {
  unit: '单位',
  person: '人员',
  outlet: '媒体',
  task: '任务',
  rules: '标准',
  item: '稿件',
  adoption: '采用',
  count: '计数',
  score: '得分',
  settings: '设置',
  instruction: '批示',
  award: '获奖',
  mark: '标记',
  decision: '确定数额',
  adjustment: '调整',
  commission: '约稿',
};
/** A file hangs on an item, or on an adoption as its evidence. */
const holderOf = (record: string): string => (record.startsWith('a') ? kinds.adoption : kinds.item);
const quoted = (name: string): string => (name === '' ? '' : `“${name}”`);
const because = (reason: string | undefined): string => (reason === undefined ? '' : `，理由：${reason}`);
const signings = { noted: '登记签字', paper: '纸质审签单', link: '链接审签', system: '系统内审签' } as const;

/** The slip's number, or the link's mark. */
const markOf = (signing: Signing): string =>
  signing.how === 'paper' ? ` ${signing.slip}` : signing.how === 'link' ? ` ${signing.link}` : '';

const confirmations = { signed: '确认', silent: '逾期未回复，视为无异议：', retracted: '撤回确认' } as const;
const signedBy = (said: EventOf<'circular-issued'>['private']): string =>
  said?.signedBy === undefined ? '' : `，${said.signedPost ?? ''}${said.signedBy}签发`;

const papers = {
  sealed: '封账',
  reopened: '重新开账',
  'circular-issued': '通报',
  'payout-approved': '稿酬发放表',
  'payment-moved': '稿酬付款',
} as const;

export const history: HistoryWords = {
  roles: {
    editor: '编辑',
    correspondent: '通讯员',
    leader: '领导',
    supervisor: '督查',
    accountant: '报账员',
    administrator: '管理员',
    service: '系统',
  },
  saidBy: (role, person, time) => `（据${role} ${person} 于 ${time.slice(0, 10)} 所记）`,
  sentence: (event, { record, unit, period, nameOf }) => {
    switch (event.type) {
      case 'recorded': {
        const { kind, replaces, late } = event.data;
        const done = `${replaces === 0 ? '登记' : '更改'}${kinds[kind]}${quoted(record)}`;
        if (!late) return done;
        return `${done}，时在封账之后，${late.as === 'correction' ? '按更正计' : `计入 ${late.countsOn ?? ''}`}`;
      }
      case 'reminded':
        return `向${quoted(unit)}催报，尚欠 ${event.data.owed} 条，限 ${event.data.dueOn}`;
      case 'warned':
        return `提醒${quoted(unit)}进度偏慢，已完成 ${event.data.done} 条，按进度应有 ${event.data.expected} 条`;
      case 'notice-queued':
        return event.data.person === null
          ? `发通知到${schedule.channels[event.data.channel]}`
          : `给${quoted(nameOf(event.data.person))}发通知（${schedule.channels[event.data.channel]}）`;
      case 'notice-tried':
        return null;
      case 'notice-settled':
        return `一则通知${schedule.noticeStates[event.data.outcome]}`;
      case 'item-moved': {
        const { step } = event.data;
        const said = event.private;
        const by = said?.signedBy === undefined ? '' : `，${said.signedPost ?? ''}${said.signedBy}`;
        const returned = said?.returnedBy === undefined ? '' : `，${said.returnedPost ?? ''}${said.returnedBy}`;
        const more =
          step.act === 'sign'
            ? `（${signings[step.signing.how]}${markOf(step.signing)}${by}）`
            : step.act === 'return' && step.link !== undefined
              ? `（${signings.link} ${step.link}${returned}）`
              : step.act === 'plan'
                ? `（${step.issue}）`
                : step.act === 'send-up'
                  ? `（${step.to}）`
                  : step.act === 'merge'
                    ? `，并入${quoted(nameOf(step.into))}`
                    : '';
        return `稿件${quoted(record)}${terms.itemActs[step.act]}${more}${because(said?.reason)}`;
      }
      case 'attached':
        return `${holderOf(event.data.record)}${quoted(record)}加附件${quoted(event.private?.name ?? '')}（${terms.archives[event.data.archive]}）`;
      case 'detached':
        return `${holderOf(event.data.record)}${quoted(record)}去掉一个附件`;
      case 'adoption-moved': {
        const { step } = event.data;
        const done =
          step.act === 'verify'
            ? '经核实'
            : step.act === 'match'
              ? `对应稿件${quoted(nameOf(step.item))}`
              : step.act === 'merge'
                ? `并入${quoted(nameOf(step.into))}`
                : '恢复为单独一条';
        return `采用${quoted(record)}${done}`;
      }
      case 'withdrawn':
        return `撤回${quoted(record)}${because(event.private?.reason)}`;
      case 'restored':
        return `恢复${quoted(record)}`;
      case 'unit-changed': {
        const { step, from } = event.data;
        const done =
          step.what === 'renamed'
            ? `改名为${quoted(step.name)}`
            : step.what === 'moved'
              ? `转入分组${quoted(step.board ?? '')}`
              : step.what === 'merged'
                ? `并入${quoted(nameOf(step.into))}`
                : step.what === 'secrecy'
                  ? step.registeredOnly
                    ? '只登记、不存正文'
                    : '可存正文'
                  : '停止统计';
        return `单位${quoted(record)}自 ${from} 起${done}`;
      }
      case 'person-changed': {
        const { step, from } = event.data;
        return `人员${quoted(record)}自 ${from} 起${step.what === 'ended' ? '不再担任' : `到${quoted(nameOf(step.unit))}任职`}`;
      }
      case 'office-chosen':
        return `三家核对：${quoted(unit)}${period}以${event.data.office}的数字为准${because(event.private?.reason)}`;
      case 'confirmed':
        return `${quoted(unit)}${confirmations[event.data.how ?? 'signed']} ${period}（校验码 ${event.data.code}）`;
      case 'request-opened':
        return `${quoted(unit)}申请核实 ${period} 数据${event.private ? `：${event.private.text}` : ''}`;
      case 'request-decided':
        return `核实申请${event.data.decision === 'granted' ? '予以采纳' : '不予采纳'}${because(event.private?.reason)}`;
      case 'prepared':
        return `生成 ${period} 草稿（校验码 ${event.data.code}）`;
      case 'lines-kept':
      case 'payees-kept':
        return null;
      case 'sealed':
        return `${period} ${event.data.former === null ? '封账' : '再次封账'}（校验码 ${event.data.code}）`;
      case 'reopened':
        return `${period} 重新开账${because(event.private?.reason)}`;
      case 'circular-issued':
        return `印发 ${period} 通报${event.data.number ?? ''}${signedBy(event.private)}`;
      case 'late-placed':
        return `封账后登记的${quoted(record)}${event.data.as === 'correction' ? '按更正计' : `计入 ${event.data.countsOn ?? ''}`}`;
      case 'payout-prepared':
        return `生成 ${period} 稿酬发放表（校验码 ${event.data.code}）`;
      case 'payout-approved':
        return `批准 ${period} 稿酬发放，共 ${event.data.lines} 人`;
      case 'payment-moved':
        return `${period} 稿酬第 ${event.data.n} 笔转为${terms.paymentStates[event.data.to]}${because(event.private?.reason)}`;
      case 'invited':
        return `邀请${quoted(record)}担任${history.roles[event.data.role]}，${event.data.until} 前有效`;
      case 'invitation-accepted':
        return `${quoted(record)}接受邀请`;
      case 'member-ended':
        return `停用${quoted(record)}的邀请或账号`;
      case 'sign-link-given': {
        const to = event.private?.name === undefined ? '' : `给${event.private.post ?? ''}${event.private.name}`;
        return `为稿件${quoted(record)}发出审签链接${to}，有效至 ${event.data.until}`;
      }
      case 'sign-link-ended':
        return `收回稿件${quoted(record)}的审签链接`;
      case 'foreign-matched':
        return `并入的账本中的一个编号对应${quoted(record)}`;
      case 'document-filed':
        return `存入另一账本（${event.data.workspace}）的文件：${period} ${papers[event.data.what]}${event.data.code === null ? '' : `（校验码 ${event.data.code}）`}`;
      default:
        return event satisfies never;
    }
  },
};
