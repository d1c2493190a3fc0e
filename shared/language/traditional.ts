/** How does the trade's text look in simplified characters? One character for one, so that positions stay. */

/** Traditional and simplified by turns. */
const pairs =
  '條条個个週周學学報报採采錄录發发於于達达內内間间應应當当級级門门戶户電电視视臺台網网聞闻縣县鄉乡鎮镇區区單单數数總总計计標标準准額额獎奖勵励費费滿满過过萬万億亿兩两幾几張张組组項项場场點点塊块雙双減减關关務务員员訊讯聯联絡络線线題题領领導导簽签審审職职備备註注說说無无與与為为從从後后來来對对時时實实際际編编輯辑轉转載载評评論论類类別别圖图錶表專专欄栏經经濟济農农業业財财調调簡简廣广東东國国運运輸输統统戰战織织衛卫給给紙纸體体節节強强幹干進进開开頭头讀读須须歲岁現现寬宽紅红馬马龍龙黨党團团聽听寫写執执測测監监環环態态築筑設设規规劃划動动勞劳險险銷销資资質质訪访談谈議议認认證证讓让貧贫賓宾賽赛連连遠远選选遺遗鐵铁錢钱鐘钟長长陽阳陰阴陳陈隊队雲云霧雾靈灵順顺頒颁願愿風风飛飞驗验魚鱼鳥鸟麗丽黃黄齊齐稅税聲声藝艺藥药處处補补檢检歡欢決决沒没滬沪灣湾點点爭争獨独產产畫画異异療疗確确禮礼種种積积窮穷競竞約约級级納纳純纯細细終终結结絕绝維维練练縮缩績绩繼继續续義义習习聖圣職职腳脚興兴舉举舊旧華华葉叶蘇苏號号書书醫医趙赵劉刘孫孙羅罗鄧邓馮冯韓韩許许譚谭賈贾鄒邹閻阎湯汤龔龚賴赖藍蓝鄭郑吳吴楊杨鍾钟蔣蒋盧卢顧顾嚴严歐欧剛刚濤涛偉伟傑杰慶庆鳳凤賢贤樓楼診诊師师園园莊庄鄔邬駱骆龐庞韋韦寧宁請请閱阅謝谢紹绍喬乔賀贺盤盘鄰邻鋪铺隨随';

const table = new Map<string, string>();
const characters = [...pairs];
for (let index = 0; index + 1 < characters.length; index += 2) {
  table.set(characters[index] ?? '', characters[index + 1] ?? '');
}

export function simplify(text: string): string {
  return [...text].map((char) => table.get(char) ?? char).join('');
}
