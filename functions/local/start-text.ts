/** What `npm start` says. */
export const startText = {
  zh: {
    language: 'zh' as const,
    port: '端口应为 0 到 65535 的整数',
    large: (entities: number) => `试用存储已有 ${entities} 条，写入会变慢；大量数据请使用正式存储`,
    lost: (reason: string) => `试用存储已停止：${reason}`,
    functions: (count: number) => `已注册 ${count} 个函数：`,
    serving: (url: string) => `打开网页 ${url}/  按 Ctrl+C 结束`,
  },
  en: {
    language: 'en' as const,
    port: 'the port must be a whole number from 0 to 65535',
    large: (entities: number) =>
      `the trial storage holds ${entities} entities and writes slow down; use real storage for large data`,
    lost: (reason: string) => `the trial storage stopped: ${reason}`,
    functions: (count: number) => `${count} functions registered:`,
    serving: (url: string) => `open ${url}/  Ctrl+C ends it`,
  },
} as const;
