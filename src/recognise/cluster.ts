/** Clusters: 永修有机硅产业集群, 光伏及新能源产业集群, 襄阳新能源与智能网联汽车集群. */
import { matchesOf } from '../matches.js';
import { type Candidate, WEIGHT } from './candidate.js';
import { headsOf } from './headed.js';
import { isProper } from './name-start.js';
import type { Scope } from './scope.js';
import { type Segment, walkLeft } from './walk.js';

/** A name of several trades holds its own conjunction. */
const JOINT = /^(及|与|和|制造|加工|服务|生产|研发|应用|创新|联合)$/;
/** Ranks of clusters are honours: 国家先进制造业集群, 省级中小企业特色产业集群. */
const RANK = /(先进制造业|中小企业特色产业|特色产业|战略性新兴产业|优势产业)集群$/;

export function recogniseClusters(scope: Scope): Candidate[] {
  return [...headedClusters(scope), ...listedClusters(scope)];
}

/** 余江眼镜、崇仁输变电设备、南城校具（教育装备）|5个集群: the head that closes the list is each one's. */
const LIST =
  /((?:[\u3400-\u9fff（）]{4,18}、)+[\u3400-\u9fff（）]{4,18}?)(?:等)?[\d一二三四五六七八九十]+个(?:国家级|省级|特色|[百千万]亿级?)?(?:产业)?集群/gu;

function listedClusters(scope: Scope): Candidate[] {
  if (!scope.text.includes('集群') || !scope.text.includes('、')) return [];
  return matchesOf(LIST, scope.text).flatMap((match) => {
    const items = [...match[1]!.matchAll(/[^、]+/gu)].flatMap(({ 0: item, index }): Candidate[] => {
      const end = match.index + index + item.length;
      const start = firstPlace(scope, match.index + index, end);
      if (start === undefined) return [];
      return [shared(start, end, `${scope.text.slice(start, end)}集群`)];
    });
    return items.length > 1 ? items : [];
  });
}

/** 省级集群中推荐的|萍乡湘东工业陶瓷: where the first place begins that a trade follows. */
function firstPlace(scope: Scope, from: number, to: number): number | undefined {
  const hit = scope.hits.find((h) => h.kind === 'Place' && h.start >= from && h.end <= to - SHORTEST_TRADE);
  return hit && (hit.start === from || /的$/u.test(scope.text.slice(0, hit.start))) ? hit.start : undefined;
}

const SHORTEST_TRADE = 2;

const shared = (start: number, end: number, name: string): Candidate => ({
  kind: 'Cluster',
  start,
  end,
  name,
  ids: [],
  rule: 'cluster-listed',
  weight: WEIGHT.anchored,
});

function headedClusters(scope: Scope): Candidate[] {
  return headsOf(scope, 'Cluster').flatMap(({ hit }) => {
    const walk = walkLeft(scope, hit.start, { limit: 24, quotes: true, notes: true, pass: (text) => JOINT.test(text) });
    const segments = trim(walk.segments, scope);
    const first = segments.at(-1);
    if (!first) return [];
    const name = scope.text.slice(first.start, hit.end);
    // 一园|一集群: one cluster to each; 六大|产业链集群: any of them.
    if (/(一(个)?(产业)?|^产业链?)集群$/u.test(name)) return [];
    // 广东|此类集群
    if (/[此这该各同][类个]?集群$|上述集群$/u.test(name)) return [];
    // 新材料“1个两千亿级”产业集群: a count of clusters.
    if (RANK.test(name) || /亿级”/u.test(name)) return [];
    const own = segments.filter((s) => s.type === 'word' || s.type === 'group');
    if (own.length === 0 || !isProper(scope, own) || /^[一二三四五六七八九十两\d]+[个大条]/.test(name)) return [];
    return [{ kind: 'Cluster', start: first.start, end: hit.end, name, ids: [], rule: 'cluster-head', weight: WEIGHT.anchored }];
  });
}

/** Drops what stands before the nearest place, and a conjunction at the edge. */
function trim(segments: readonly Segment[], scope: Scope): Segment[] {
  let kept = [...segments];
  const { trade: trades, action } = scope.knowledge.lexicon.roles;
  const edge = kept.findIndex((s, i) => i > 0 && (s.type === 'place' || s.type === 'name'));
  if (edge >= 0) kept = kept.slice(0, edge + 1);
  // 玉山县轴承产业集群|高安市建筑陶瓷产业集群: lines of a list.
  const other = kept.findIndex((s, i) => i > 0 && s.type !== 'group' && /集群$/u.test(s.text));
  if (other > 0) kept = kept.slice(0, other);
  // 有色金属再生|3个|产业集群: a count parts it.
  const count = kept.findIndex((s) => s.type === 'word' && /^(\d|[一二三四五六七八九十两]+(大|个|条)$)/.test(s.text));
  if (count >= 0) kept = kept.slice(0, count);
  // 织里镇|解码|现代纺织产业集群, “415X”先进制造业集群|中|现代纺织与服装产业集群: what is done with it, what holds it.
  const verb = kept.findIndex(
    (s) =>
      s.type === 'word' &&
      (/^(中|的|由|即)$/.test(s.text) ||
        (s.tag === 'v' && s.text !== '计算' && !JOINT.test(s.text) && !trades.has(s.text) && !action.has(s.text))),
  );
  if (verb > 0) kept = kept.slice(0, verb);
  const { generic } = scope.knowledge.lexicon;
  while (kept.length > 0) {
    const last = kept.at(-1)!;
    const rank =
      /^(整个|整|眼下|如今|目前|现在|千亿|百亿|万亿|千亿级|百亿级|万亿级|个|多个|一批|一个|大|的|特色|重点|优势|主导|做强|做优|做大|优|强)$/.test(
        last.text,
      );
    if (last.type === 'word' && (JOINT.test(last.text) || last.tag === 'm' || last.tag === 'q' || rank) && generic.size > 0) kept.pop();
    else break;
  }
  return kept;
}
