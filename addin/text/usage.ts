/** What `tonglian --help` prints: every command with its words and options. */
import type { Language } from '../../shared/text/sentence';

export const usage: Readonly<Record<Language, string>> = {
  zh: `用法:
  tonglian recognise 文件.xlsx [--json]                 识别各工作表
  tonglian settle 文件.xlsx [--period 2018-04|2018Q1|2018] [--rules 规则.xlsx]
                  [--out 输出.xlsx] [--server 地址] [--json]   计数、计分、排名、稿酬
  tonglian check 文件.xlsx [--json]                     核对表内数字
  tonglian circular|review|payout 文件.xlsx --period 期间 --out 文件夹 [--rules 规则.xlsx] [--server 地址]
                  通报及附件、季度督查或年度考核、稿酬发放
                  （payout 可加 --people 人员.xlsx：证件号、卡号只在导出时并入，不保存）
  tonglian publish 文件.xlsx --out 文件夹 [--period 期间] [--unit 单位,单位]   给每个单位一份上报表
  tonglian slip 文件.xlsx --out 文件夹 --period 期间 [--unit 单位,单位]   稿件审签单，一稿一页
  tonglian collect 文件夹 --office 工作簿.xlsx [--server 地址] [--json]
                  收回各单位的表：逐份列出，指出重复、两样的和未交的，一次报送
  tonglian export 数据包 --server 地址 --workspace 工作区|--from 文件.xlsx [--since 序号]   整个账本，或某序号之后的部分
  tonglian export 输出.xlsx --xlsx --server 地址 --workspace 工作区|--from 文件.xlsx   单位、稿件、采用、任务各成一表，供查询和透视
  tonglian verify 数据包 [--json]                       核验账本，指出改动之处，重算每次封账
  tonglian import 数据包 --server 地址 [--workspace 工作区] [--match 甲=乙,丙=] [--dry] [--json]
                  并入另一账本：按名称对应单位、人员、媒体，列出退回的；--dry 只看不报
  tonglian erase 记录编号 --server 地址 --workspace 工作区   清除姓名、标题等内容（管理员）
  tonglian remind 文件.xlsx [--day 2018-04-28] [--deadlines 每周一下班前,每月28日前] [--json]   催报文字
  tonglian schedule 工作区 --server 地址 [--day 日期] [--set 设置.json] [--json]   当天到期事项和定时任务试算
  tonglian workspace create|invite 工作区 [--account 存储账户|--server 地址]   建立工作区（运维人员）
  tonglian invite 角色 --server 地址 --workspace 工作区 [--name 姓名] [--person 花名册编号] [--days 7]   邀请（管理员）
  tonglian accept 邀请码 --server 地址                   用自己的账号接受邀请
  tonglian members 工作区 --server 地址 [--end 邀请编号] [--json]   邀请和账号一览，停用一个（管理员）
  角色: editor correspondent leader supervisor accountant administrator；本机试用时以 --account 姓名 登录
退出码: 0 完成, 1 完成但有问题, 2 输入不可用。TONGLIAN_LANG=en 使用英文。`,
  en: `usage:
  tonglian recognise FILE.xlsx [--json]                  what the sheets are
  tonglian settle FILE.xlsx [--period 2018-04|2018Q1|2018] [--rules RULES.xlsx]
                  [--out OUT.xlsx] [--server URL] [--json]   counts, points, ranking, payout
  tonglian check FILE.xlsx [--json]                      printed figures that do not add up
  tonglian circular|review|payout FILE.xlsx --period PERIOD --out FOLDER [--rules RULES.xlsx] [--server URL]
                  circular with annex, quarterly review or yearly appraisal, payout
                  (payout --people PEOPLE.xlsx: identity and card numbers join at export only and are kept nowhere)
  tonglian publish FILE.xlsx --out FOLDER [--period PERIOD] [--unit UNIT,UNIT]   a workbook for each unit to fill in
  tonglian slip FILE.xlsx --out FOLDER --period PERIOD [--unit UNIT,UNIT]   sign-off slips, a page an item
  tonglian collect FOLDER --office WORKBOOK.xlsx [--server URL] [--json]
                  takes returned workbooks back: lists each, what came twice, what differs, who owes; posts once
  tonglian export PACKAGE --server URL --workspace NAME|--from FILE.xlsx [--since SEQ]   the whole log, or what is new
  tonglian export OUT.xlsx --xlsx --server URL --workspace NAME|--from FILE.xlsx   units, items, adoptions, tasks as plain rows
  tonglian verify PACKAGE [--json]                       is it whole, where it was changed; every seal worked out anew
  tonglian import PACKAGE --server URL [--workspace NAME] [--match A=B,C=] [--dry] [--json]
                  into another log: units, people, outlets by name; lists what is refused; --dry sends nothing
  tonglian erase RECORD --server URL --workspace NAME    names, titles and texts go (administrator)
  tonglian remind FILE.xlsx [--day 2018-04-28] [--deadlines 每周一下班前,每月28日前] [--json]   who owes what
  tonglian schedule NAME --server URL [--day DAY] [--set SETTINGS.json] [--json]   what is due, what the timers would do
  tonglian workspace create|invite NAME [--account STORAGE|--server URL]   begin an office (operator)
  tonglian invite ROLE --server URL --workspace NAME [--name WHO] [--person ROSTER-ID] [--days 7]   (administrator)
  tonglian accept CODE --server URL                      take up an invitation with one's own account
  tonglian members NAME --server URL [--end INVITATION] [--json]   who was invited, as what; ends one's access (administrator)
  ROLE: editor correspondent leader supervisor accountant administrator; on a trial server sign in with --account WHO
exit code: 0 done, 1 done with issues, 2 unusable input. TONGLIAN_LANG=en for English.`,
};
