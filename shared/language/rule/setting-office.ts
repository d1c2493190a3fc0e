/** What does a line of 方案设置 decide for the office: ranking, checks, months, tax, payout? Undefined where its prose decides nothing. */
import { bare, compact } from '../normalise';
import { readFigure } from '../number';
import { readValue } from './value';

export const readTies = (text: string): '1-1-3' | '1-1-2' | undefined => {
  const plain = compact(text).replace(/[、,，]/g, '');
  if (/1-?1-?3|空缺|跳过|顺延空/.test(plain)) return '1-1-3';
  return /1-?1-?2|连续|紧接|不空|依次顺延|顺延|接续/.test(plain) ? '1-1-2' : undefined;
};
export const readTieBreakers = (text: string): readonly ('rate' | 'adopted' | 'submitted' | 'order')[] | undefined => {
  const plain = compact(text);
  const scope = /(积分|得分|分数|总分)?(相同|同分|并列)(的|时|者)?.*$/.exec(plain)?.[0] ?? plain;
  const found = (
    [
      ['rate', /采用率|录用率/],
      ['adopted', /采用(数|条数|量|条次|多)|录用(数|条数|量)/],
      ['submitted', /报送(数|条数|量|多)|上报(数|条数|量)/],
      ['order', /(表中|列表|原有|单位)(的)?(顺序|次序|先后)/],
    ] as const
  )
    .map(([name, pattern]) => [name, pattern.exec(scope)?.index] as const)
    .filter((entry): entry is readonly ['rate' | 'adopted' | 'submitted' | 'order', number] => entry[1] !== undefined)
    .sort((one, two) => one[1] - two[1]);
  return found.length > 0 ? found.map(([name]) => name) : undefined;
};
export const readZeroRanked = (text: string): boolean | undefined => {
  const plain = compact(text);
  if (/(无积分|零分|0分|无分|没有积分|未得分)(的)?.{0,6}(也|均|同样|一并|照常)/.test(plain)) return true;
  return /(无积分|零分|0分|无分|没有积分|未得分)(的)?.{0,6}不/.test(plain) ? false : undefined;
};
/** 按乡镇、县级部门分组: the boards in order. */
export const readBoards = (text: string): readonly string[] => {
  const found = /按([^，。；,;]+?)(分组|分别排名|分类排名|分开排名|分榜)/.exec(bare(text))?.[1];
  return found ? found.split(/[、和与]/).filter((part) => part !== '') : [];
};
/** 县委办公室、县政府办公室为牵头单位，只列数，不排名: the names before the verb. */
export const readNames = (text: string): readonly string[] => {
  const clause = bare(text).split(/[。；;]/)[0] ?? '';
  const list =
    clause.split(/为牵头|为主办|为组织|系牵头|只列|不参与|不参加|不排|不计|等(?=\d|单位|部门|不|为)|，|,/)[0] ?? '';
  return list
    .split(/[、和及与]/)
    .map((part) =>
      part.replace(/^(以下单位|下列单位|单位)[:：]?/, '').replace(/[(（](主办|牵头|组织|承办|主管)[^)）]*[)）]$/, ''),
    )
    .filter((part) => part !== '' && part.length <= 30);
};

export const readRepeats = (text: string): 'first' | 'all' | undefined =>
  /最先|先报|先到|首先|首报|首发|只计(一次|首|最早)|不(再|重复)?计/.test(compact(text))
    ? 'first'
    : /都计|均计|分别/.test(compact(text))
      ? 'all'
      : undefined;
export const readSignOff = (text: string): 'required' | 'noted' | 'off' | undefined => {
  const plain = compact(text);
  if (/均不计分|不计分|不计发|不计条|不予(计|采)|不计入|不采用|只列入上报|不得(报送|采用)|不计/.test(plain))
    return 'required';
  if (/不要求|无需|不作要求/.test(plain)) return 'off';
  return /注明|标注|提醒|列出|照常/.test(plain) ? 'noted' : undefined;
};
export const readWithdrawn = (text: string): 'not-submitted' | 'submitted' | undefined =>
  /不列入|不计|不算|不统计|剔除/.test(compact(text))
    ? 'not-submitted'
    : /照常|仍(计|列)|列入/.test(compact(text))
      ? 'submitted'
      : undefined;
export const readCounts = (text: string): 'counts' | 'not-counted' | undefined =>
  /照常|照计|仍计|正常计/.test(compact(text))
    ? 'counts'
    : /不计|不列入|不发|不予/.test(compact(text))
      ? 'not-counted'
      : undefined;
export const readDirect = (text: string): 'adoption' | 'both' | 'none' | undefined => {
  const plain = compact(text);
  if (/不计报送|只计采用/.test(plain)) return 'adoption';
  if (/不计采用|不予?计|不统计/.test(plain)) return 'none';
  return /计采用|照常|报送.*采用|均计/.test(plain) ? (/计报送|均计|照常/.test(plain) ? 'both' : 'adoption') : undefined;
};
export const readMonths = (
  text: string,
): { readonly submission?: 'received' | 'adopted'; readonly adoption?: 'adopted' | 'received' } => {
  const plain = compact(text);
  const submission = /报送按(收稿|报送|收到|接收)|按(收稿|报送)(日期|时间)/.test(plain) ? 'received' : undefined;
  const adoption = /采用按(采用|刊发|刊登|见报|发布)|按(采用|刊发|见报|发布)(日期|时间)/.test(plain)
    ? 'adopted'
    : /采用按(收稿|报送)/.test(plain)
      ? 'received'
      : undefined;
  return { ...(submission ? { submission } : {}), ...(adoption ? { adoption } : {}) };
};
export const readTax = (text: string): 'author' | 'labour' | 'wages' | 'none' | undefined => {
  const plain = compact(text);
  if (/劳务/.test(plain)) return 'labour';
  if (/工资|薪金/.test(plain)) return 'wages';
  if (/不扣|免扣|不代扣|税前/.test(plain) && !/稿酬所得/.test(plain)) return 'none';
  return /稿酬所得|稿酬/.test(plain) ? 'author' : undefined;
};
export const readPayout = (text: string): 'month' | 'quarter' | 'half-year' | 'year' | undefined => {
  const plain = compact(text);
  if (/半年/.test(plain)) return 'half-year';
  if (/季/.test(plain)) return 'quarter';
  if (/年(终|底|度|末)|每年|一年/.test(plain)) return 'year';
  return /每月|按月|当月/.test(plain) ? 'month' : undefined;
};
/** 全年安排5万元, 每季度12000元: the first sum of money that is set aside, in fen; without a span it is the year's. */
export const readFund = (
  text: string,
): { readonly amount: number; readonly per: 'month' | 'quarter' | 'half-year' | 'year' } | undefined => {
  const found = /(\d[\d,，]*(?:\.\d{1,4})?)(万)?元/.exec(compact(text));
  if (!found) return undefined;
  const yuan = Number((found[1] ?? '').replace(/[,，]/g, '')) * (found[2] ? 10_000 : 1);
  const amount = Math.round(yuan * 100);
  return Number.isSafeInteger(amount) ? { amount, per: readPayout(text) ?? 'year' } : undefined;
};
export const readYes = (text: string): boolean | undefined =>
  /^(否|不|无)|不(予|得|再)?(结转|抵|点名|通报)/.test(compact(text))
    ? false
    : /是|可|结转|点名|通报|抵/.test(compact(text))
      ? true
      : undefined;
/** 每3条报送抵1条采用. */
export const readSetOff = (text: string): number | undefined => {
  const found = /(\d+|[一二三四五六七八九十])条?(?:报送|投稿|自采|上报).*?(?:抵|顶|冲|折).{0,3}?(?:1|一)条/.exec(
    compact(text),
  )?.[1];
  return found ? readFigure(found) : undefined;
};
export const readPriceSetting = (text: string): number | undefined => {
  const whole = readValue(text);
  if (whole?.value.op === 'price') return whole.value.each;
  const found = /每分(?:折合?|计|奖励?|发|兑现)?(\d+(?:\.\d{1,2})?)元|(\d+(?:\.\d{1,2})?)元\/分/.exec(compact(text));
  const each = Number(found?.[1] ?? found?.[2]);
  return Number.isFinite(each) ? Math.round(each * 100) : undefined;
};
/** 没有条款的: put to the editor, or nought. */
export const readNoRule = (text: string): 'decide' | 'nought' | undefined =>
  /编辑|酌情|研究|确定|比照|另定|待定/.test(compact(text))
    ? 'decide'
    : /不计|不奖|零|不发/.test(compact(text))
      ? 'nought'
      : undefined;
