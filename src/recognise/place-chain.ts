/** A town and its village in one breath, neither in a gazetteer: 在|凤都镇|际面村, 古田县|大路边镇|黄泥村, |金口镇|长岭村|村民. */
import { matchesOf } from '../matches.js';
import { type Candidate, CHAINED, WEIGHT } from './candidate.js';
import { isHardEdge } from './lexicon.js';
import type { Scope } from './scope.js';

/** From a place's end, a mark or a word that leads to a place on: a town's name and a village's. */
const CHAIN =
  /(?:(?<=^|[^\u3400-\u9fff]|[在到往赴与和及是为从自由的省市县区州旗盟])|(?<=走进|来到|深入|前往|位于|走访|走入|步入|家住|地处|落户))([\u3400-\u9fff]{2,3})([镇乡]|街道)([\u3400-\u9fff]{2,5}?)(村|社区)(?![镇庄]|服务|治理|矫正|工作|医院|振兴|两委换届)/gu;
/** What towns and villages are counted by, or are of a kind. */
const NO_TOWN =
  /^(?:[全各本该我贵每多两几整同别外某这那乡]|[一二三四五六七八九十百\d]+个|所在|所有|所辖|下辖|部分|附近|周边|有关|相关|重点|特色|全国|全省|全市|全县|全区|示范|试点|中心|建制|偏远|边远|推进|建设|打造)|[城乡集村市小古强名重大示]$/u;
const NO_VILLAGE =
  /[的和与及等各个名位岁把将在是有为了着过]|^(?:[全本该我每多两几整同别外这那一二三四五六七八九十驻包联帮进出入离下沿新老农城美丽未]|所辖|下辖|辖区|党委|政府|纪委|人大|干部|机关|中心|示范|试点|部分|行政|自然|重点|周边|附近|美丽|特色|传统|党群|便民|综治|文化|卫生|敬老|农村|民族)$|^(?:[镇乡村]|街道|社区|党委|政府|干部|纪委|党员|群众|人大|工作|组织|机关|副|党)/u;
/** Particles before a name. */
const LEADS = /^[在到往赴与和及是为从由自对向将把给让使被以]/u;
/** Tags of words that no such name holds. */
const NO_NAME = /^(?:v|d|p|c|r|u[a-z]*|m|q|vn|ad|a|l|i)$/;

export function chainedTowns(scope: Scope): Candidate[] {
  if (!/[镇乡道]/.test(scope.text) || !/村|社区/.test(scope.text)) return [];
  return matchesOf(CHAIN, scope.text).flatMap(({ 1: run, 2: level, 3: village, 4: head, index }): Candidate[] => {
    const behind = scope.placeEndingAt(index) !== undefined;
    // |在|凤都镇
    const lead = !behind && LEADS.test(run!) ? 1 : 0;
    const start = index + lead;
    const stem = run!.slice(lead);
    const end = start + stem.length + level!.length;
    const last = end + village!.length + head!.length;
    if (stem.length < 2 || (lead === 0 && !opensHere(scope, start)) || NO_TOWN.test(stem) || NO_VILLAGE.test(village!)) return [];
    // 推进|城镇|老旧社区, 建设|美丽|乡村: ordinary words.
    if (ordinary(scope, start, end - level!.length) || ordinary(scope, end, end + village!.length) || endsWord(scope, end)) return [];
    return [place(scope, start, end), place(scope, end, last)];
  });
}

/** Whether a name may begin at an offset: behind a mark, a known place, or a whole word that leads to one. */
function opensHere(scope: Scope, at: number): boolean {
  const before = scope.text[at - 1] ?? '';
  if (!/[\u3400-\u9fff]/u.test(before)) return true;
  if (/[省市县区州旗盟]/u.test(before)) return scope.placeEndingAt(at) !== undefined;
  const word = scope.wordAt(at - 1)!;
  return isHardEdge(scope.knowledge.lexicon.edges.get(before)) || word.end <= at;
}

/** Whether an ordinary word of two letters and more lies between two offsets. */
function ordinary(scope: Scope, start: number, end: number): boolean {
  return scope.words.some((w) => w.start >= start && w.end <= end && w.text.length > 1 && NO_NAME.test(w.tag));
}

/** 城镇, 小镇, 水乡: the level is the end of a word of the dictionary. */
function endsWord(scope: Scope, end: number): boolean {
  const word = scope.wordAt(end - 1)!;
  return word.end === end && word.text.length > 1 && word.text !== '街道' && /^(?:n|vn|v|a|b|l)$/.test(word.tag);
}

function place(scope: Scope, start: number, end: number): Candidate {
  return { kind: 'Place', start, end, name: scope.text.slice(start, end), ids: [], rule: CHAINED, weight: WEIGHT.anchored };
}
