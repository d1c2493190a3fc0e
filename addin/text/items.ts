/** The labels of 稿件办理: sign-off and processing of what came in, one for every place in every language. */
import type { ItemAct } from '../../shared/office/item/life';
import type { Language } from '../../shared/text/sentence';
import { terms } from '../../shared/text/terms';

export interface ItemsLabels {
  readonly view: string;
  readonly noOffice: string;
  readonly none: string;
  readonly loading: string;
  readonly all: string;
  readonly unsignedOnly: string;
  readonly find: string;
  readonly unsigned: string;
  readonly signedBy: string;
  readonly signedPost: string;
  readonly top: string;
  readonly how: string;
  readonly ways: Readonly<Record<'noted' | 'paper', string>>;
  readonly slip: string;
  readonly photo: string;
  readonly slipOf: (slip: string) => string;
  readonly showPhoto: string;
  readonly signAs: (who: string) => string;
  readonly signMyself: string;
  readonly waitsForMe: string;
  readonly signedHow: Readonly<Record<'link' | 'system', string>>;
  readonly notYours: string;
  readonly signedHere: string;
  readonly reason: string;
  readonly issue: string;
  readonly sendTo: string;
  readonly into: string;
  readonly act: string;
  readonly acts: Readonly<Record<ItemAct, string>>;
  readonly missing: string;
  readonly confirm: (act: string) => string;
  readonly done: (act: string, title: string) => string;
  readonly registerOnly: string;
  readonly neutral: string;
  /** @param cells of the user's in which the title still stands. */
  readonly erased: (cells: readonly string[]) => string;
}

export const itemsLabels = (language: Language): ItemsLabels => (language === 'zh' ? zh : en);

const zh: ItemsLabels = {
  view: '稿件办理',
  noOffice: '请先打开有单位名单的工作簿。',
  none: '没有这一类稿件。',
  loading: '正在查……',
  all: '全部',
  unsignedOnly: '缺审签',
  find: '按单位或标题查找',
  unsigned: '缺审签',
  signedBy: '审签人',
  signedPost: '职务',
  top: '主要领导审签',
  how: '审签方式',
  ways: { noted: '来稿注明', paper: '纸质审签单' },
  slip: '审签单编号',
  photo: '审签单照片或扫描件（可不附）',
  slipOf: (slip) => `纸质审签单 ${slip}`,
  showPhoto: '打开照片',
  signAs: (who) => `以本人名义审签：${who}`,
  signMyself: '本人审签',
  waitsForMe: '待我审签',
  signedHow: { link: '链接审签', system: '系统内审签' },
  notYours: '只能审签本单位的稿件；姓名、职务以花名册为准。',
  signedHere: '已在系统内审签。',
  reason: '原因',
  issue: '编入期号，如 第12期',
  sendTo: '上报至',
  into: '并入哪一条',
  act: '办理',
  acts: terms.zh.itemActs,
  missing: '请填写这一项',
  confirm: (act) => `确认${act}`,
  done: (act, title) => `已办理：${act}“${title}”。`,
  registerOnly: '改为只登记、不存正文',
  neutral: '不涉密的标题',
  erased: (cells) =>
    `原标题、姓名、消息和附件已清除，只留登记。${cells.length === 0 ? '' : `工作簿里 ${cells.slice(0, 5).join('、')} 还写着原标题，请自行改掉。`}`,
};

const en: ItemsLabels = {
  view: 'Items',
  noOffice: 'Open a workbook with the list of units first.',
  none: 'There is no item of this kind.',
  loading: 'Looking…',
  all: 'All',
  unsignedOnly: 'Unsigned',
  find: 'Find by unit or title',
  unsigned: 'unsigned',
  signedBy: 'Signed off by',
  signedPost: 'Post',
  top: 'Signed by the top leader',
  how: 'How',
  ways: { noted: 'noted in the message', paper: 'on a paper slip' },
  slip: 'Number of the slip',
  photo: 'Photo or scan of the slip (optional)',
  slipOf: (slip) => `paper slip ${slip}`,
  showPhoto: 'Open the photo',
  signAs: (who) => `Signed off in person: ${who}`,
  signMyself: 'Sign off',
  waitsForMe: 'Waiting for me',
  signedHow: { link: 'signed off by link', system: 'signed off in the system' },
  notYours: 'You sign off items of your own unit only, by the name and post of the roster.',
  signedHere: 'Signed off in the system.',
  reason: 'Reason',
  issue: 'Issue, such as 第12期',
  sendTo: 'Sent up to',
  into: 'Merge into',
  act: 'What to do',
  acts: {
    file: 'File',
    sign: 'Sign off',
    accept: 'Accept',
    return: 'Return',
    refile: 'File again',
    plan: 'Plan for an issue',
    'send-up': 'Send up',
    reject: 'Not adopted',
    withdraw: 'Withdraw',
    merge: 'Merge as a repeat',
    restore: 'Put back',
  },
  missing: 'Fill this in',
  confirm: (act) => `Confirm: ${act}`,
  done: (act, title) => `Done: ${act}, “${title}”.`,
  registerOnly: 'Register only from now on',
  neutral: 'A title that gives nothing away',
  erased: (cells) =>
    `Title, names, message and files are gone; only the entry stays.${cells.length === 0 ? '' : ` Your workbook still says the title in ${cells.slice(0, 5).join(', ')}: please change it there.`}`,
};
