/** An amount in capitals, as a payment sheet bears it: 人民币肆仟陆佰壹拾伍元整. */
import Nzh from 'nzh';
import { type Fen, printFen } from '../money';

export const capitals = (amount: Fen): string => Nzh.cn.toMoney(printFen(amount), { forceZheng: true });
