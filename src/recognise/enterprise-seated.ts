/** Firms by their place: a place's own holdings (定远县|国投, 马鞍山|轨道投|公司) and plants of a firm elsewhere (云骐汽车|长沙|工厂). */
import { matchesOf } from '../matches.js';
import { type Candidate, WEIGHT } from './candidate.js';
import { brandBefore } from './enterprise.js';
import type { Scope } from './scope.js';

/** 国投|集团公司; what goes on with a legal form (国投|有限公司) is read by that. */
const FORM = /^(?:集团)?(?:公司)?(?!有限|股份|控股)/u;
/** 国投|资, 城投|入: a verb. */
const VERB = /^[资入产放用标递稿诉票保送身向]/u;
/** Letters of a holding's own name behind its place: 怀化|舞|水投. */
const OWN_LONGEST = 1;
/** 怀化市|舞|水投: no holding leaves a letter behind its place's level. */
const LEVELLED = /[省市县区州镇乡村]$/u;

/** A place's holdings. */
function holdings(scope: Scope): Candidate[] {
  const { text } = scope;
  const groups = scope.knowledge.lexicon.roles['state-group'];
  return scope.survey.trades.flatMap(({ start: group, end: bare }): Candidate[] => {
    if (!groups.has(text.slice(group, bare)) || VERB.test(text.charAt(bare))) return [];
    const form = FORM.exec(text.slice(bare));
    if (!form) return [];
    const seat = seatBefore(scope, group);
    if (seat === undefined) return [];
    const end = bare + form[0].length;
    return [
      { kind: 'Enterprise', start: seat, end, name: text.slice(seat, end), ids: [], rule: 'enterprise-holding', weight: WEIGHT.anchored },
    ];
  });
}

/** Where the place, or the zone, begins whose holding it is. */
function seatBefore(scope: Scope, group: number): number | undefined {
  for (let own = 0; own <= OWN_LONGEST; own++) {
    const at = group - own;
    const zone = own === 0 ? scope.nameEndingAt(at) : undefined;
    const place = zone?.kind === 'Park' ? zone : scope.placeEndingAt(at);
    if (place && (own === 0 || !LEVELLED.test(scope.text.slice(place.start, place.end)))) return place.start;
  }
  return undefined;
}

/** A firm's plant, behind its place: 云骐汽车长沙|工厂 */
const PLANT = /工厂|基地/gu;
/** Characters before a plant that say whether it is a work, and behind it. */
const BEFORE_PLANT = 16;
const BEHIND_PLANT = 3;
/** 总投资30亿元的|…基地, …基地|开工: a work. */
const IS_BUILT = /(?:投资[^，。；]{0,10}元的|[和与及、]?项目)$/u;
const IS_WORK = /^(?:[一二三四五]期|项目|工程|签约|开工|动工|奠基|竣工|投产|建设|建成|落成|[（(])/u;
/** 主要配套|云骐汽车长沙工厂, 位于七里街的|星牌玉山基地 */
const OPENER = /(?:的|供应|配套|供给|交给|送往|发往|运往|卖给|走进|来到|入驻|签约)$/u;

/** A firm's plants in other places. */
function plants(scope: Scope): Candidate[] {
  return matchesOf(PLANT, scope.text).flatMap((match): Candidate[] => {
    const end = match.index + match[0].length;
    const place = scope.placeEndingAt(match.index);
    if (!place || IS_WORK.test(scope.text.slice(end, end + BEHIND_PLANT))) return [];
    const start = brandBefore(scope, place.start, OPENER);
    if (start === undefined || IS_BUILT.test(scope.text.slice(Math.max(0, start - BEFORE_PLANT), start))) return [];
    return [
      { kind: 'Enterprise', start, end, name: scope.text.slice(start, end), ids: [], rule: 'enterprise-plant', weight: WEIGHT.anchored },
    ];
  });
}

/** @returns holdings of places, and plants of firms elsewhere, by their whole names. */
export const recogniseSeatedFirms = (scope: Scope): Candidate[] => [...holdings(scope), ...plants(scope)];
