/** Honours: after 获评, 入选, 授予 …, or by their level: 国家级绿色工厂, 全国文明城市, 中国民营企业500强. */
import { type Candidate, WEIGHT } from './candidate.js';
import type { Scope } from './scope.js';

const CONFER =
  '获评|荣获|获得|获授|入选|入列|入围|跻身|被评为|评为|被授予|授予|被认定为|认定为|获批|列入|位列|晋级|摘得|斩获|捧回|夺得|授牌|被命名为|命名为|跃居|获|创建|创成|争创|是';
/** Levels that begin an honour. */
const LEVEL = '国家级|国家|全国|省级|市级|中国|全球|世界|亚洲|[\\u3400-\\u9fff]{2,4}省|江西|全省';
/** What an honour ends in. */
const HEAD =
  '示范(?:县|市|区|村|镇|乡|点|企业|基地|园区|单位|社区|学校|项目|街区|区县|城市|工厂|岗|区域|案例|中心|户)|先进(?:集体|个人|单位|县|市|企业|工作者)|先进县（市）|绿色工厂|绿色工业园区|绿色园区|灯塔工厂|智能工厂|“小巨人”企业|“小巨人”|小巨人企业|单项冠军企业|单项冠军|专精特新中小企业|瞪羚企业|独角兽企业|领航企业|领军企业|链主企业|创新标杆|标杆企业|百强县|百强区|百强市|百强镇|百强城市|百强企业|百强|[\\d]+强(?:企业|县|市|区|镇)?|[一二三四五六七八九十百]+强|之都|之乡|之城|名城|名镇|名村|古镇|药都|瓷都|文明(?:城市|单位|村镇|村|镇|校园|家庭)|卫生城市|园林城市|森林城市|森林乡村|美丽休闲乡村|休闲乡村|传统村落|劳动模范|劳动奖章|劳动奖状|三八红旗手|五一奖章|道德模范|质量奖|科技进步奖|科学技术奖|一等奖|二等奖|三等奖|特等奖|金奖|银奖|铜奖|优秀奖|创新奖|称号|先进制造业集群|中小企业特色产业集群|特色产业集群|企业技术中心|工业设计中心|集聚区|产业基地|旅游区|景区|度假区|高新技术企业|驰名商标|地理标志产品|地理标志|老字号|中华老字号|典型案例|优秀案例|试点(?:城市|县|市|区|单位|园区|企业)?|先行区|先导区|标准化厂房|放心工厂|模范(?:县|市|集体)?|红旗村|明星企业|信用企业|诚信企业|名录';
const CONFERRED = new RegExp(
  `(?:${CONFER})(?:了|为|首批|第[一二三四五六七八九十]+批|\\d{4}年度?)*(“?)((?:${LEVEL})?[^，。；、！？“”（）《》：的了]{0,16}?(?:“[^”]{1,8}”)?[^，。；、！？“”（）《》：的了]{0,8}?(?:${HEAD}))”?`,
  'gu',
);
const LEVELLED = new RegExp(`(?:${LEVEL})[^，。；、！？“”（）《》：的了在是和与]{0,14}?(?:“[^”]{1,8}”)?(?:${HEAD})`, 'gu');
/** 被授予“湖北省先进制造业集群”称号; 是“中国变电设备之都” */
const QUOTED = new RegExp(`“((?:${LEVEL})[^“”]{2,20})”`, 'gu');
const TITLE_AFTER = /^(称号|荣誉|名单|美誉|牌匾|荣誉称号)/;

/** 获评|江西省瞪羚企业, 63家我省企业获评|国家级绿色工厂: how much of a match stands before the honour itself. */
function verbLength(text: string): number {
  return /^.*(?:获评|荣获|入选|入列|入围|跻身|被评为|评为|授予|认定为|获批|晋级|摘得|斩获|命名为)(?:为|了)?/u.exec(text)?.[0].length ?? 0;
}

export function recogniseHonours(scope: Scope): Candidate[] {
  const found = new Map<string, Candidate>();
  const add = (from: number, end: number, rule: string, weight: number) => {
    const start = from + verbLength(scope.text.slice(from, end));
    const name = scope.text.slice(start, end);
    if (name.length < 4 || name.length > 26 || /称号$/.test(name)) return;
    const key = `${start}-${end}`;
    if (!found.has(key)) found.set(key, { kind: 'Honour', start, end, name, ids: [], rule, weight });
  };
  for (const match of scope.text.matchAll(QUOTED)) {
    const start = match.index + 1;
    const end = start + match[1]!.length;
    const titled = TITLE_AFTER.test(scope.text.slice(end + 1));
    const conferred = new RegExp(`(?:${CONFER})(?:了|为)?$`).test(scope.text.slice(0, match.index));
    if (titled || conferred || new RegExp(`(?:${HEAD})$`).test(match[1]!)) add(start, end, 'honour-quoted', WEIGHT.anchored);
  }
  for (const match of scope.text.matchAll(CONFERRED)) {
    const start = match.index + match[0].indexOf(match[2]!, 1);
    if (/^(是|获得|获|创建|获批|列入)/.test(match[0]) && !new RegExp(`^(?:${LEVEL})`).test(match[2]!)) continue;
    add(start, start + match[2]!.length, 'honour-conferred', WEIGHT.grammar);
  }
  for (const match of scope.text.matchAll(LEVELLED)) add(match.index, match.index + match[0].length, 'honour-level', WEIGHT.grammar);
  return [...found.values()];
}
