/** What does the engine price? Plain data without names of sheets: money in fen, points and counts in hundredths, dates as YYYY-MM-DD. */

export type Scale = 'points' | 'money' | 'count';

export interface UnitFacts {
  readonly id: string;
  readonly name: string;
  /** 分组: 乡镇, 县级部门. */
  readonly board?: string | null;
  /** 单位类别, where rules or quotas ask for it. */
  readonly class?: string | null;
  readonly headcount?: number | null;
  readonly ranked: boolean;
}

export interface PersonFacts {
  readonly name: string;
  readonly unit?: string | null;
  /** 身份: 通讯员, 记者, 兼职信息员. */
  readonly role?: string | null;
  readonly age?: number | null;
}

export interface AuthorFacts {
  readonly name: string;
  /** Agreed weight: 60 and 40, or 3 and 2. Used only where the scheme lets authors agree or every author has one. */
  readonly share?: number | null;
  /** 身份 for this item; else that of the person. */
  readonly kind?: string | null;
}

export interface AdoptionFacts {
  readonly id: string;
  readonly outlet: string;
  readonly level: string | null;
  /** 报, 刊, 网, 台, 微, 内刊 … ; where null it is inferred from the outlet's name. */
  readonly medium?: string | null;
  /** Genre as adopted; where null the item's own. */
  readonly genre?: string | null;
  readonly placement?: string | null;
  /** Characters. */
  readonly length?: number | null;
  readonly minutes?: number | null;
  readonly seconds?: number | null;
  readonly reads?: number | null;
  readonly photos?: number | null;
  /** 媒体稿费, fen; 0 is a known fee, null an unknown one. */
  readonly outletFee?: number | null;
  readonly date: string | null;
  readonly use: 'single' | 'composite';
  /** This source's part of a composite in ten-thousandths (5000 is half), where the record states it. */
  readonly share?: number | null;
  readonly issue?: string | null;
  /** 采用方式: 直接, 转发, 报送上级 … as the office says it. */
  readonly stage?: string | null;
}

export interface DecisionFacts {
  readonly scale: Scale;
  /** null: for the item as a whole, wherever a figure has to be decided. */
  readonly adoption: string | null;
  readonly amount: number;
}

export interface ItemFacts {
  readonly id: string;
  /** Unit id; null where only persons are known. */
  readonly unit: string | null;
  readonly title: string;
  readonly authors: readonly AuthorFacts[];
  /** 信息, 新闻 as text. */
  readonly stream: string | null;
  readonly genre: string | null;
  readonly receivedOn: string | null;
  /** false: written straight to the outlet, or asked for and never filed. */
  readonly submitted: boolean;
  /** Decided by the checks: signed, no repeat, not withdrawn. An item that does not count gives only lines of nought. */
  readonly counts: boolean;
  /** Filed late, whether or not it counts. */
  readonly late?: boolean;
  readonly whyNot?: 'unsigned' | 'repeat' | 'withdrawn' | 'late' | 'other' | null;
  readonly adoptions: readonly AdoptionFacts[];
  readonly instructions?: readonly { readonly level: string; readonly date: string | null }[];
  readonly awards?: readonly {
    readonly level: string | null;
    readonly what: string;
    readonly rank?: string | null;
    readonly date: string | null;
  }[];
  /** Yes-or-no facts in the office's words: 约稿, 迟报, 有偿宣传. */
  readonly marks?: readonly string[];
  readonly decisions?: readonly DecisionFacts[];
  readonly photos?: number | null;
  /** Of these, used before. */
  readonly reusedPhotos?: number | null;
  readonly photographer?: string | null;
  /** 合作单位: who produced it together with the office. */
  readonly partner?: string | null;
  /** 主题: items of one topic, unit or author and day may count as one. */
  readonly topic?: string | null;
}

/** A typed figure of an office that keeps no item list, or a stated number of something done. */
export interface CountFacts {
  readonly id: string;
  readonly unit: string | null;
  readonly person?: string | null;
  readonly measure: 'submitted' | 'adopted';
  readonly outlet: string | null;
  readonly level: string | null;
  readonly genre?: string | null;
  readonly stream?: string | null;
  readonly n: number;
  readonly period: { readonly from: string; readonly to: string };
}

/** One task of one unit or person over one span of time. */
export interface QuotaFacts {
  readonly id: string;
  readonly unit: string | null;
  readonly person?: string | null;
  readonly measure: 'submitted' | 'adopted' | 'points' | 'count';
  readonly outlet?: string | null;
  readonly level?: string | null;
  readonly genre?: string | null;
  readonly stream?: string | null;
  /** Items, or hundredths where the measure is points. */
  readonly min: number;
  /** Beyond it is over; without it whatever is beyond `min`. */
  readonly max?: number | null;
  readonly period: { readonly from: string; readonly to: string };
  /** Stated by somebody who counted; else the engine counts. */
  readonly done?: number | null;
}

/** 事实: something that happened so and so often and that a rule may name: 简报缺期, 未写稿的周. */
export interface EventFacts {
  readonly id: string;
  readonly unit: string | null;
  readonly person?: string | null;
  readonly what: string;
  readonly times: number;
  readonly date: string | null;
}

export interface Facts {
  readonly period: { readonly from: string; readonly to: string };
  readonly units: readonly UnitFacts[];
  readonly people?: readonly PersonFacts[];
  readonly items: readonly ItemFacts[];
  readonly counts: readonly CountFacts[];
  readonly quotas?: readonly QuotaFacts[];
  readonly events?: readonly EventFacts[];
  /** What had been reached before the period, for running totals, carry-over and bands of a total. */
  readonly before?: readonly {
    readonly scale: Scale;
    readonly unit: string | null;
    readonly person?: string | null;
    readonly amount: number;
  }[];
}
