"use strict";
/** What a spreadsheet may take a typed text for: dates, times, amounts. Text of ours must stay text. */
Object.defineProperty(exports, "__esModule", { value: true });
exports.figureLike = exports.plainWords = void 0;
/** Words that begin with a Han character and hold no digit or numeral: never read as anything else. */
exports.plainWords = /^\p{Script=Han}[^\p{N}〇零一二三四五六七八九十百千万年月日时分秒%％]*$/u;
/** Digits with signs and the words of dates, times and amounts only. */
exports.figureLike = /^(?=.*\p{Nd})[\p{Nd}\p{P}\p{S}\seE年月日号时分秒上下午元万亿]+$/u;
//# sourceMappingURL=cell-words.js.map