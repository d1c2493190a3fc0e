/** What the operator's command says beside problems. */
const zh = {
  usage: `用法:
  tonglian workspace create 工作区 [--account 存储账户 | --server 地址]   建立工作区，给出管理员的邀请码
  tonglian workspace invite 工作区 [--account 存储账户 | --server 地址]   补发管理员的邀请码
工作区名由小写字母和数字组成，不超过 32 位。--account 用 az login 的身份；不写则读取 AzureWebJobsStorage；
--server 是本机的试用服务。邀请码只显示这一次。`,
  made: (act: 'create' | 'invite', name: string, until: string): string =>
    `${act === 'create' ? `已建立工作区“${name}”` : `已为工作区“${name}”补发邀请码`}。以上是管理员的邀请码，只能用一次，${until} 前有效；请当面或用可靠的方式交给管理员。`,
};

const en: typeof zh = {
  usage: `usage:
  tonglian workspace create NAME [--account STORAGE | --server URL]   begins an office, gives the administrator's code
  tonglian workspace invite NAME [--account STORAGE | --server URL]   another code for an administrator
NAME has lower-case letters and digits, at most 32. --account enters with the identity of az login; without it
AzureWebJobsStorage is read; --server is the trial server of this machine. The code is shown this once.`,
  made: (act, name, until) =>
    `${act === 'create' ? `The workspace "${name}" is there` : `Another code for the workspace "${name}"`}. Above is the administrator's invitation code: good once, until ${until}. Hand it over in person or by a way you trust.`,
};

export const operatorText = { zh, en } as const;
