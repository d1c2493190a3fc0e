/** What do the lines of 方案设置 decide? Policies per scale and for the office, and every line as typed, read or not. */
import { readDate } from '../../language/date';
import * as words from '../../language/rule/setting';
import * as official from '../../language/rule/setting-office';
import { firstDate } from '../../language/rule/word';
import { defaultOffice, defaultScales } from '../default-policy';
import type { Scale } from '../facts';
import type { OfficePolicy, ScalePolicy } from '../policy';
import type { Rule, Setting } from '../rule-set';

export interface Line {
  readonly name: string;
  readonly text: string;
  readonly at: string;
  /** What it is about, where its name does not say. */
  readonly topic?: words.SettingTopic;
  /** The scales of its sheet. */
  readonly scales: readonly Scale[];
}

export interface Policies {
  readonly settings: readonly Setting[];
  readonly scales: Readonly<Record<Scale, ScalePolicy>>;
  readonly office: OfficePolicy;
  readonly validFrom: string | null;
  /** 每分4元 as a rule. */
  readonly prices: readonly Rule[];
}

/** What a line may decide, by the policy's name. */
type OfficeValues = { readonly [K in keyof OfficePolicy]-?: NonNullable<OfficePolicy[K]>['value'] };

export function readSettings(lines: readonly Line[]): Policies {
  const scales = defaultScales();
  let office: OfficePolicy = defaultOffice;
  let validFrom: string | null = null;
  const prices: Rule[] = [];
  const settings = lines.map((line): Setting => {
    const named = line.topic ?? words.settingTopic(line.name);
    // 稿酬 | 每分奖励10元: the text says what the name leaves open.
    const topic = named ?? (official.readPriceSetting(line.text) === undefined ? undefined : 'price');
    const only = words.settingScale(line.name);
    const of: readonly Scale[] = only ? [only] : line.scales;
    const stated = <T>(value: T) => ({ value, at: line.at, assumed: words.isUnconfirmed(line.text) });
    let read = false;
    const scale = <K extends keyof ScalePolicy>(name: K, value: ScalePolicy[K]['value'] | undefined): void => {
      if (value === undefined) return;
      read = true;
      for (const one of of) {
        // A line that names its scale stands, whatever a general line says before or after it.
        const named = lines.some(
          (other) =>
            other !== line && words.settingTopic(other.name) === topic && words.settingScale(other.name) === one,
        );
        if (only || !named) scales[one] = { ...scales[one], [name]: stated(value) };
      }
    };
    const set = <K extends keyof OfficePolicy>(name: K, value: OfficeValues[K] | undefined): void => {
      if (value === undefined) return;
      read = true;
      office = { ...office, [name]: stated(value) };
    };
    const { text } = line;
    switch (topic) {
      case 'combine':
        scale('combine', words.readCombine(text));
        break;
      case 'composite': {
        scale('composite', words.readComposite(text));
        break;
      }
      case 'order':
        scale('order', words.readOrder(text));
        break;
      case 'nested':
        scale('nested', words.readNested(text));
        break;
      case 'authors': {
        const authors = words.readAuthors(text);
        scale('authors', authors && { ...authors, roles: [...authors.roles], weights: [...authors.weights] });
        break;
      }
      case 'instructions':
        scale('instructions', words.readInstructions(text));
        break;
      case 'noRule':
        scale('noRule', official.readNoRule(text));
        break;
      case 'topic':
        scale('topic', words.readTopic(text));
        break;
      case 'digits':
        scale('digits', words.readDigits(text));
        break;
      case 'levels': {
        const levels = words.readLevels(text);
        scale('levels', levels.length > 1 ? [...levels] : undefined);
        break;
      }
      case 'ranking': {
        set('ties', official.readTies(text));
        set('zeroRanked', official.readZeroRanked(text));
        set('tieBreakers', listOf(official.readTieBreakers(text)));
        const boards = official.readBoards(text);
        set('boards', boards.length > 0 ? [...boards] : undefined);
        break;
      }
      case 'tieBreakers':
        set('tieBreakers', listOf(official.readTieBreakers(text)));
        break;
      case 'unranked':
        set('unranked', listOf(official.readNames(text)));
        break;
      case 'repeats':
        set('repeats', official.readRepeats(text));
        break;
      case 'signOff':
        set('signOff', official.readSignOff(text));
        break;
      case 'withdrawn':
        set('withdrawn', official.readWithdrawn(text));
        break;
      case 'late':
        set('late', official.readCounts(text));
        break;
      case 'direct':
        set('direct', official.readDirect(text));
        break;
      case 'unregistered':
        set('unregistered', official.readCounts(text));
        break;
      case 'months': {
        const months = official.readMonths(text);
        set('submissionMonth', months.submission);
        set('adoptionMonth', months.adoption);
        break;
      }
      case 'zero':
        set('nameZero', official.readYes(text));
        break;
      case 'tax':
        set('tax', official.readTax(text));
        break;
      case 'payout':
        set('payout', official.readPayout(text));
        break;
      case 'fund':
        set('fund', official.readFund(text));
        break;
      case 'carryOver':
        set('carryOver', official.readYes(text));
        break;
      case 'setOff':
        set('setOff', official.readSetOff(text));
        break;
      case 'validFrom': {
        const date = dateIn(text);
        if (date) {
          validFrom = date;
          read = true;
        }
        break;
      }
      case 'price': {
        const each = official.readPriceSetting(text);
        if (each !== undefined) {
          read = true;
          prices.push(priceRule(line, each));
        }
        break;
      }
      case undefined:
        break;
      default:
        topic satisfies never;
    }
    return { name: line.name, text, at: line.at, scales: [...of], read };
  });
  return { settings, scales, office, validFrom, prices };
}

const listOf = <T>(list: readonly T[] | undefined): T[] | undefined =>
  list && list.length > 0 ? [...list] : undefined;

/** 自2018年3月1日起: the first date in the sentence. */
function dateIn(text: string): string | undefined {
  const found = firstDate(text);
  return found === undefined ? undefined : readDate(found, undefined);
}

function priceRule(line: Line, each: number): Rule {
  return {
    id: line.at,
    row: line.at,
    at: line.at,
    scale: 'money',
    on: 'price',
    stage: 'base',
    when: [],
    effect: { op: 'price', each, of: 'points' },
    payee: null,
    every: null,
    label: line.name,
    pool: null,
  };
}
