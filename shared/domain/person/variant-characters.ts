/** Traditional and variant forms beside the standard one, as they stand in registers, for characters common in names and places. */
const pairs =
  '張张陳陈劉刘趙赵楊杨黃黄吳吴孫孙馬马鄭郑羅罗謝谢韓韩許许鄧邓馮冯葉叶蘇苏盧卢蔣蒋賈贾魯鲁鄒邹龍龙萬万錢钱嚴严譚谭龔龚陸陆顧顾賀贺賴赖鍾钟鐘钟湯汤齊齐喬乔華华國国榮荣蘭兰鳳凤麗丽偉伟強强彊强軍军紅红蓮莲貴贵寶宝寳宝慶庆興兴壽寿濤涛傑杰麥麦鄺邝關关聶聂閻阎鄔邬韋韦薑姜範范葛葛於于學学愛爱歡欢樂乐雲云電电飛飞鶴鹤鵬鹏鴻鸿鵑鹃燕燕鶯莺梅梅蕭萧藝艺藍蓝薩萨蘆芦蔭荫蕓芸義义儀仪億亿優优儉俭凱凯劍剑勝胜勞劳務务動动勳勋勲勋勵励區区協协單单圍围團团園园圓圆聖圣場场塊块堅坚執执壇坛壯壮夢梦奮奋婦妇媽妈嬌娇孃娘寧宁甯宁實实審审將将專专對对導导層层島岛嶺岭巖岩峯峰幹干廣广廟庙廠厂彥彦後后從从徑径復复恆恒悅悦惠惠憲宪應应懷怀戰战擇择據据敎教數数斌斌曉晓暉晖曆历會会東东條条業业極极構构標标樓楼樹树橋桥機机權权歐欧歲岁歷历氣气決决沖冲況况淚泪淨净淵渊溫温滿满漢汉潔洁澤泽瀾澜燈灯燦灿營营爍烁爾尔牆墙獎奖獨独現现琺珐瑋玮瑤瑶瓊琼畫画異异當当發发盡尽監监眞真確确禮礼禎祯種种積积穎颖穩稳窮穷競竞筆笔節节簡简糧粮約约純纯紹绍終终組组結结絲丝綱纲維维綠绿綺绮緒绪緣缘練练總总縣县縱纵績绩繁繁繼继續续羣群習习聞闻聯联聲声職职肅肃脫脱脩修臺台臘腊與与舉举舊旧莊庄莖茎菴庵著着葦苇蒼苍術术衛卫裏里裡里製制見见規规視视親亲覺觉觀观記记設设詠咏詩诗詳详誌志語语誠诚誼谊課课諒谅論论諾诺謙谦講讲證证識识護护讓让豐丰貝贝財财貢贡貞贞賓宾賜赐質质賢贤贊赞趙赵車车軒轩輝辉輪轮辰辰農农連连進进運运達达遠远選选遷迁邊边鄉乡醫医釗钊銀银銘铭銳锐鋒锋鋼钢錦锦鎖锁鎮镇鑫鑫長长門门閃闪開开間间閔闵閏闰陽阳陰阴陣阵際际隊队隨随險险雙双雜杂離离雋隽靈灵靜静韻韵頁页順顺預预頌颂領领頭头題题願愿顏颜顯显風风養养餘余駿骏騰腾驕骄驚惊髮发魚鱼鮑鲍鮮鲜鯉鲤鳥鸟鳴鸣鹽盐麼么點点黨党龐庞龜龟昇升陞升喆哲堃坤秊年甦苏';

const forms = Array.from(pairs);
const standard: ReadonlyMap<string, string> = new Map(
  forms.flatMap((form, index) => (index % 2 === 0 ? [[form, forms[index + 1] ?? form] as const] : [])),
);

/** The text with the forms above in their standard writing; everything else stays. */
export const inStandardCharacters = (text: string): string =>
  Array.from(text, (character) => standard.get(character) ?? character).join('');
