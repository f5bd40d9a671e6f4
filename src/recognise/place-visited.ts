/**
 * Sites of a name that no place opens, where only a name can stand: 来到|琴湖公园|，参加植树; 在|南坑林场|，市长察看.
 * A park's or a square's name may be of everyday words (人民公园); what kind it is (湿地公园, 口袋公园) names none.
 */
import { matchesOf } from '../matches.js';
import { type Candidate, WEIGHT } from './candidate.js';
import type { Scope } from './scope.js';

const SITES =
  /(?:来到|走进|深入|前往|赶到|(?<![前到])往|赴|(?<=^|[，。；\s])在|(?<![得达受看回收感])到)(?:国有)?([\u3400-\u9fff]{2,5}?(?:林场|(?:森林)?公园|烈士陵园|农贸市场|广场))(?=[，。；、]|等地|参加|开展|调研|检查|督导|察看|查看|看望|慰问|植树)/gu;
/** What kind it is, how many, and whose: no name. */
const KIND =
  /^(?:[一二两三四五六七八九十\d各全该本这那几多某每]|附近|门前|周边|当地|我|他|县城|城区|城市|城乡|社区|小区|村庄|乡镇|家庭|国有|集体|村集体|湿地|口袋|国家|地质|主题|郊野|体育|街心|法治|廉政|文化|生态|森林|农业|科技|产业|休闲|健身|市民|社区|主要|大型|中心|游乐|动物|植物|附属|基层|乡村|农村|企业|学校|工业|商业|建设|施工|绿地|游园|遗址|红色|爱国)/u;

export function visitedSites(scope: Scope): Candidate[] {
  if (!/林场|公园|陵园|农贸市场|广场/u.test(scope.text)) return [];
  return matchesOf(SITES, scope.text).flatMap((match): Candidate[] => {
    const name = match[1]!;
    const end = match.index + match[0].length;
    const start = end - name.length;
    if (KIND.test(name) || scope.hitsFrom(start).some((hit) => hit.kind === 'Place') || /[的和与及、]/u.test(name)) return [];
    return [{ kind: 'Place', start, end, name, ids: [], rule: 'place-visited', weight: WEIGHT.weak }];
  });
}
