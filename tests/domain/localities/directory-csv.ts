import { civilDateSchema } from '../../../shared/kernel/civil-date.ts';
import { divisionCodeSchema } from '../../../shared/kernel/division-code.ts';
import { parseDivisionCsv } from '../../../shared/localities/division-csv.ts';
import { createDivisionIndex } from '../../../shared/localities/division.ts';
import { resolveDivision } from '../../../shared/localities/resolve-division.ts';

export const header = '代码,一级行政区,二级行政区,名称,级别,状态,启用时间,变更/弃用时间,新代码';

/** Facts of the public record, in the format of the directory that localities import. */
export const directoryCsv = `\uFEFF${[
  header,
  '533522,云南省,临沧地区,凤庆县,县级,弃用,1981,2003,530921',
  '530921,云南省,临沧市,凤庆县,县级,在用,2003,,',
  '342327,安徽省,滁县地区,嘉山县,县级,弃用,1981,1992,341127',
  '341127,安徽省,滁州市,嘉山县,县级,弃用,1992,1994,341182',
  '341182,安徽省,滁州市,明光市,县级,在用,1994,,',
  '120110,天津市,直辖,东丽区,县级,在用,1992,,',
  '120110,天津市,直辖,东郊区,县级,变更,1981,1992,120110',
  '130124,河北省,石家庄市,栾城县,县级,弃用,1986,2014,130108[2001];130111',
  '130108,河北省,石家庄市,裕华区,县级,在用,2001,,',
  '130111,河北省,石家庄市,栾城区,县级,在用,2014,,',
  '130123,河北省,石家庄市,正定县,县级,在用,1986,,130102[2001];130108[2001]',
  '469003,海南省,直辖,儋州市,县级,弃用,2001,2015,460400',
  '460400,海南省,儋州市,儋州市,地级,在用,2015,,',
  '142200,山西省,忻县地区,忻县地区,地级,变更,1981,1983,',
].join('\r\n')}\r\n`;

const index = createDivisionIndex(parseDivisionCsv(directoryCsv).rows);

export const resolve = (code: string, on = '2026-11-21', { lookup } = index) =>
  resolveDivision(divisionCodeSchema.parse(code), civilDateSchema.parse(on), lookup);
