/** How is the file called in which an office's log lies beside its workbook? 办公室.xlsx → 办公室.tonglian */
export const logEnding = '.tonglian';

export const logNameOf = (workbook: string): string => `${workbook.replace(/\.[^.]*$/, '')}${logEnding}`;
