/**
 * Traditional and variant forms, each before the standard one (通用规范汉字表), for characters common in names and places. Forms that
 * the standard gave back to names, such as 喆 or 堃, are characters of their own.
 */
const pairs = [
  '張张 陳陈 劉刘 趙赵 楊杨 黃黄 吳吴 孫孙 馬马 鄭郑 羅罗 謝谢 韓韩 許许 鄧邓 馮冯 葉叶 蘇苏 盧卢 蔣蒋 賈贾 魯鲁 鄒邹 龍龙 萬万 錢钱 嚴严 譚谭 龔龚 陸陆',
  '顧顾 賀贺 賴赖 鍾钟 鐘钟 湯汤 齊齐 喬乔 華华 國国 榮荣 蘭兰 鳳凤 麗丽 偉伟 強强 彊强 軍军 紅红 蓮莲 貴贵 寶宝 寳宝 慶庆 興兴 壽寿 濤涛 傑杰 麥麦 鄺邝',
  '關关 聶聂 閻阎 鄔邬 韋韦 薑姜 範范 學学 愛爱 歡欢 樂乐 雲云 電电 飛飞 鶴鹤 鵬鹏 鴻鸿 鵑鹃 鶯莺 蕭萧 藝艺 藍蓝 薩萨 蘆芦 蔭荫 蕓芸 義义 儀仪 億亿 優优',
  '儉俭 凱凯 劍剑 勝胜 勞劳 務务 動动 勳勋 勲勋 勵励 區区 協协 單单 圍围 團团 園园 圓圆 聖圣 場场 塊块 堅坚 執执 壇坛 壯壮 夢梦 奮奋 婦妇 媽妈 嬌娇 孃娘',
  '寧宁 實实 審审 將将 專专 對对 導导 層层 島岛 嶺岭 巖岩 峯峰 幹干 廣广 廟庙 廠厂 彥彦 後后 從从 徑径 復复 恆恒 悅悦 憲宪 應应 懷怀 戰战 擇择 據据 敎教',
  '數数 曉晓 暉晖 曆历 會会 東东 條条 業业 極极 構构 標标 樓楼 樹树 橋桥 機机 權权 歐欧 歲岁 歷历 氣气 決决 沖冲 況况 淚泪 淨净 淵渊 溫温 滿满 漢汉 潔洁',
  '澤泽 瀾澜 燈灯 燦灿 營营 爍烁 爾尔 牆墙 獎奖 獨独 現现 琺珐 瑋玮 瑤瑶 瓊琼 畫画 異异 當当 發发 盡尽 監监 眞真 確确 禮礼 禎祯 種种 積积 穎颖 穩稳 窮穷',
  '競竞 筆笔 節节 簡简 糧粮 約约 純纯 紹绍 終终 組组 結结 絲丝 綱纲 維维 綠绿 綺绮 緒绪 緣缘 練练 總总 縣县 縱纵 績绩 繼继 續续 羣群 習习 聞闻 聯联 聲声',
  '職职 肅肃 脫脱 臺台 臘腊 與与 舉举 舊旧 莊庄 莖茎 菴庵 葦苇 蒼苍 術术 衛卫 裏里 裡里 製制 見见 規规 視视 親亲 覺觉 觀观 記记 設设 詠咏 詩诗 詳详 誌志',
  '語语 誠诚 誼谊 課课 諒谅 論论 諾诺 謙谦 講讲 證证 識识 護护 讓让 豐丰 貝贝 財财 貢贡 貞贞 賓宾 賜赐 質质 賢贤 贊赞 車车 軒轩 輝辉 輪轮 農农 連连 進进',
  '運运 達达 遠远 選选 遷迁 邊边 鄉乡 醫医 釗钊 銀银 銘铭 銳锐 鋒锋 鋼钢 錦锦 鎖锁 鎮镇 長长 門门 閃闪 開开 間间 閔闵 閏闰 陽阳 陰阴 陣阵 際际 隊队 隨随',
  '險险 雙双 雜杂 離离 雋隽 靈灵 靜静 韻韵 頁页 順顺 預预 頌颂 領领 頭头 題题 願愿 顏颜 顯显 風风 養养 餘余 駿骏 騰腾 驕骄 驚惊 髮发 魚鱼 鮑鲍 鮮鲜 鯉鲤',
  '鳥鸟 鳴鸣 鹽盐 麼么 點点 黨党 龐庞 龜龟 秊年',
];

const standard: ReadonlyMap<string, string> = new Map(
  pairs.flatMap((row) =>
    row.split(' ').map((pair) => {
      const [form = '', standardForm = form] = Array.from(pair);
      return [form, standardForm] as const;
    }),
  ),
);

/** The text with the forms above in their standard writing; everything else stays. */
export const inStandardCharacters = (text: string): string =>
  Array.from(text, (character) => standard.get(character) ?? character).join('');
