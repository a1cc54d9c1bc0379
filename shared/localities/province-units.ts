import { provinceOf, type DivisionCode } from '../kernel/division-code.ts';

interface UnitName {
  readonly zh: string;
  readonly en: string;
}

const names = {
  '11': { zh: '北京市', en: 'Beijing' },
  '12': { zh: '天津市', en: 'Tianjin' },
  '13': { zh: '河北省', en: 'Hebei' },
  '14': { zh: '山西省', en: 'Shanxi' },
  '15': { zh: '内蒙古自治区', en: 'Inner Mongolia' },
  '21': { zh: '辽宁省', en: 'Liaoning' },
  '22': { zh: '吉林省', en: 'Jilin' },
  '23': { zh: '黑龙江省', en: 'Heilongjiang' },
  '31': { zh: '上海市', en: 'Shanghai' },
  '32': { zh: '江苏省', en: 'Jiangsu' },
  '33': { zh: '浙江省', en: 'Zhejiang' },
  '34': { zh: '安徽省', en: 'Anhui' },
  '35': { zh: '福建省', en: 'Fujian' },
  '36': { zh: '江西省', en: 'Jiangxi' },
  '37': { zh: '山东省', en: 'Shandong' },
  '41': { zh: '河南省', en: 'Henan' },
  '42': { zh: '湖北省', en: 'Hubei' },
  '43': { zh: '湖南省', en: 'Hunan' },
  '44': { zh: '广东省', en: 'Guangdong' },
  '45': { zh: '广西壮族自治区', en: 'Guangxi' },
  '46': { zh: '海南省', en: 'Hainan' },
  '50': { zh: '重庆市', en: 'Chongqing' },
  '51': { zh: '四川省', en: 'Sichuan' },
  '52': { zh: '贵州省', en: 'Guizhou' },
  '53': { zh: '云南省', en: 'Yunnan' },
  '54': { zh: '西藏自治区', en: 'Tibet' },
  '61': { zh: '陕西省', en: 'Shaanxi' },
  '62': { zh: '甘肃省', en: 'Gansu' },
  '63': { zh: '青海省', en: 'Qinghai' },
  '64': { zh: '宁夏回族自治区', en: 'Ningxia' },
  '65': { zh: '新疆维吾尔自治区', en: 'Xinjiang' },
  '66': { zh: '新疆生产建设兵团', en: 'Xinjiang Production and Construction Corps' },
} as const satisfies Readonly<Record<string, UnitName>>;

/** One of the 32 province-level units, each of which has one inbox. */
export type ProvinceUnit = keyof typeof names;

const isUnit = (text: string): text is ProvinceUnit => Object.hasOwn(names, text);

export const provinceUnits: readonly { readonly unit: ProvinceUnit; readonly name: UnitName }[] = Object.keys(
  names,
)
  .filter(isUnit)
  .toSorted()
  .map((unit) => ({ unit, name: names[unit] }));

/**
 * The unit whose inbox serves the division, or none (Hong Kong, Macao, Taiwan, a code of no province). The cities of the
 * corps (659001 …) have codes of Xinjiang and go to 65; only codes that begin with 66 go to the corps' own inbox. Which
 * of the two agencies serves such a city was not found in a source.
 */
export const unitOf = (code: DivisionCode): ProvinceUnit | undefined => {
  const province = provinceOf(code);
  return isUnit(province) ? province : undefined;
};
