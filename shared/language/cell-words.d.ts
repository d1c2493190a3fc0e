/** What a spreadsheet may take a typed text for: dates, times, amounts. Text of ours must stay text. */
/** Words that begin with a Han character and hold no digit or numeral: never read as anything else. */
export declare const plainWords: RegExp;
/** Digits with signs and the words of dates, times and amounts only. */
export declare const figureLike: RegExp;
