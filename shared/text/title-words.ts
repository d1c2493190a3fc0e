/** Where a title's line may end and begin: words of Chinese titles that keep to what follows or to what stands before. */
export const titleWords = {
  /** A line likes to begin with these. */
  joining: ['关于', '和', '及', '与', '暨', '并'],
  /** No line begins with these. */
  leaning: ['的', '了', '等', '年', '月', '日', '号', '期', '季度', '、', '，', '。', '：', '）', '》', '〕', '”'],
  /** No line ends with these. */
  leading: ['第', '对', '在', '（', '《', '〔', '“'],
  year: '年',
} as const;
