/** What the page says of a workbook and the office's record beside it. */
import type { Language } from '../../shared/text/sentence';

const zh = {
  note: '不联网时，登记、审签、封账等记在另一个 .tonglian 文件里，与工作簿放在一起；下次把两个文件一起拖进来，接着往下做。',
  folder: '打开文件夹',
  chooseOne: '文件夹里有几个工作簿，打开哪一个？',
  noWorkbook: '没有找到工作簿。请选择 .xlsx 文件，可以连同它旁边的 .tonglian 记录一起选。',
  folderRefused: '没有得到文件夹的读写许可，可改用“选择工作簿”。',
  savedBoth: (workbook: string, log: string) => `已存为 ${workbook} 和 ${log}，请放在一起`,
  savedHere: (workbook: string, log: string) => `已存回原文件夹：${workbook}、${log}`,
  unsaved: '这个工作簿里写入的内容，或登记、审签等记录，还没有存。现在换一个文件就没有了；请先点“另存工作簿”。',
  stay: '先不换',
  leave: '不存，换一个文件',
  folderReadOnly: '原文件夹不能写入（只读，或文件正被别的程序占用），改存到下载文件夹',
  goneOn: (events: number) => `接着上次的记录（${events} 条）`,
  onServer: '本单位的数据在服务器上，这份记录没有用到；要并入请用 tonglian import。',
};
export type BesideLabels = typeof zh;

const en: BesideLabels = {
  note: 'Offline, what you register, sign off and close is kept in a .tonglian file beside the workbook; drop both together next time to go on.',
  folder: 'Open a folder',
  chooseOne: 'There are several workbooks in the folder. Which one?',
  noWorkbook: 'No workbook was found. Choose an .xlsx file, with the .tonglian record beside it if there is one.',
  folderRefused: 'The browser was not allowed to read and write the folder. Choose the workbook instead.',
  savedBoth: (workbook, log) => `Saved as ${workbook} and ${log}; keep them together`,
  savedHere: (workbook, log) => `Saved into its folder: ${workbook}, ${log}`,
  unsaved:
    'What was written into this workbook, or recorded beside it, has not been saved and would be lost with another file. Save the workbook first.',
  stay: 'Stay here',
  leave: 'Open another file without saving',
  folderReadOnly:
    'The folder cannot be written (read-only, or the file is open in another program); saved to your downloads instead',
  goneOn: (events) => `Goes on from its record (${events} events)`,
  onServer: 'This office is on a server, the record was not used; tonglian import takes it over there.',
};

export const besideLabels = (language: Language): BesideLabels => (language === 'zh' ? zh : en);
