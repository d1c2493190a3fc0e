/** The labels of 审签链接: where an editor gives one, and the page that a leader opens by it. */
import type { Language } from '../../shared/text/sentence';

export interface SignLinkLabels {
  // where the editor gives it
  readonly act: string;
  readonly make: string;
  readonly days: string;
  readonly neutralFirst: string;
  readonly text: string;
  readonly message: (given: Message) => string;
  readonly made: string;
  readonly copy: string;
  readonly copied: string;
  readonly selected: string;
  readonly open: (who: string, until: string) => string;
  readonly end: string;
  readonly ended: string;
  // the leader's page
  readonly page: string;
  readonly loading: string;
  readonly again: string;
  readonly unit: string;
  readonly kind: string;
  readonly authors: string;
  readonly filedBy: string;
  readonly receivedOn: string;
  readonly registeredOnly: string;
  readonly noText: string;
  readonly top: string;
  readonly name: string;
  readonly post: string;
  readonly reason: string;
  readonly whoMissing: string;
  readonly reasonMissing: string;
  readonly sign: string;
  readonly giveBack: string;
  readonly confirmReturn: string;
  readonly back: string;
  readonly once: (until: string) => string;
  readonly answered: Readonly<Record<'sign' | 'return', string>>;
}

interface Message {
  readonly who: string;
  readonly title: string;
  readonly url: string;
  readonly days: number;
}

export const signLinkLabels = (language: Language): SignLinkLabels => (language === 'zh' ? zh : en);

const zh: SignLinkLabels = {
  act: '发审签链接',
  make: '生成链接',
  days: '有效天数（1–14）',
  neutralFirst: '该单位的稿件只登记、不存正文：请先办理“改为只登记、不存正文”，写上不涉密的标题，再发链接。',
  text: '发到微信的文字',
  message: ({ who, title, url, days }) =>
    `${who === '' ? '' : `${who}：`}请审签稿件“${title}”。点开链接，核对姓名、职务后审签或退回：\n${url}\n（${days} 天内有效，只能用一次，请勿转发）`,
  made: '链接已生成，只显示这一次；请复制后发给领导本人。',
  copy: '复制',
  copied: '已复制，可以粘贴到微信里。',
  selected: '文字已选中，请按 Ctrl+C 复制。',
  open: (who, until) => `审签链接已发出${who === '' ? '' : `给${who}`}，有效至 ${until}，尚未答复。`,
  end: '收回链接',
  ended: '链接已收回。',
  page: '稿件审签',
  loading: '正在打开……',
  again: '再试一次',
  unit: '报送单位',
  kind: '类别',
  authors: '作者',
  filedBy: '报送人',
  receivedOn: '收稿日期',
  registeredOnly: '这条稿件只登记、不存正文，正文请看纸质件。',
  noText: '系统中没有存正文，请看来稿或纸质件。',
  top: '这条稿件须由主要领导审签。',
  name: '姓名',
  post: '职务',
  reason: '退回原因',
  whoMissing: '请填写姓名和职务。',
  reasonMissing: '请写明退回原因。',
  sign: '同意，审签',
  giveBack: '退回修改',
  confirmReturn: '确认退回',
  back: '不退回',
  once: (until) => `这个链接只能答复一次，有效至 ${until}。请勿转发。`,
  answered: {
    sign: '已审签，系统已记下您的姓名、职务和时间。可以关闭本页。',
    return: '已退回，原因已转给编辑。可以关闭本页。',
  },
};

const en: SignLinkLabels = {
  act: 'Give a link for signing off',
  make: 'Make the link',
  days: 'Good for days (1–14)',
  neutralFirst:
    'Of this unit no text is kept: register the item only, with a title that gives nothing away, then give the link.',
  text: 'Text to send',
  message: ({ who, title, url, days }) =>
    `${who === '' ? '' : `${who}: `}please sign off “${title}”. Open the link, check your name and post, sign or return:\n${url}\n(good once, for ${days} days; please do not pass it on)`,
  made: 'The link is shown this once; copy it and send it to the leader in person.',
  copy: 'Copy',
  copied: 'Copied; paste it into the message.',
  selected: 'The text is selected; press Ctrl+C to copy it.',
  open: (who, until) => `A link was given${who === '' ? '' : ` to ${who}`}, good until ${until}, not answered yet.`,
  end: 'Take the link back',
  ended: 'The link was taken back.',
  page: 'Sign-off',
  loading: 'Opening…',
  again: 'Try again',
  unit: 'Unit',
  kind: 'Kind',
  authors: 'Authors',
  filedBy: 'Filed by',
  receivedOn: 'Received on',
  registeredOnly: 'This item is only registered; please read its text on paper.',
  noText: 'No text is kept here; please read the manuscript.',
  top: 'This item has to be signed off by the top leader.',
  name: 'Name',
  post: 'Post',
  reason: 'Why it is returned',
  whoMissing: 'Fill in your name and post.',
  reasonMissing: 'Say why it is returned.',
  sign: 'Agree and sign off',
  giveBack: 'Return',
  confirmReturn: 'Confirm the return',
  back: 'Do not return',
  once: (until) => `This link can be answered once, until ${until}. Please do not pass it on.`,
  answered: {
    sign: 'Signed off; your name, post and the time are recorded. You can close this page.',
    return: 'Returned; the editor is told why. You can close this page.',
  },
};
