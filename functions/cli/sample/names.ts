const surnames = Array.from(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余',
);
const given = Array.from('秀英桂兰玉珍凤霞建国志明德福文华春梅永贵长青小红大山金花月娥世昌庆云');

/** What ordinary forms lose: code points beyond the basic plane, extension A, `·`, private use, full-width, variants. */
const unusual = [
  '𠮷田秀英',
  '㛃桂兰',
  '王䶮',
  '李𬱖',
  '阿依古丽·买买提',
  '扎西·多吉',
  '张\uE863',
  '刘Ａ华',
  '葛\u{E0100}玉珍',
  '欧阳娜娜',
] as const;

const pick = (values: readonly string[], index: number): string => values[index % values.length] ?? '';

/** Every eighth name is unusual. */
export const syntheticName = (seed: number): string => {
  if (seed % 8 === 7) return pick(unusual, Math.floor(seed / 8));
  const first = pick(given, seed * 7 + 3);
  const second = seed % 3 === 0 ? '' : pick(given, seed * 11 + Math.floor(seed / given.length));
  return `${pick(surnames, seed)}${first}${second}`;
};
