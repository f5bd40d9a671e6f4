/**
 * What a branch's name comes to, where the gazetteers know its bank or firm: 中国农业银行万年支行, 农行万年县支行 →
 * branch:firm/nong-ye-yin-hang@place/361129:支行. A branch is never its parent, nor the branch of another place.
 */
import type { Gazetteer } from '../gazetteer/gazetteer.js';
import { wordTable } from '../relate/lexicon.js';
import { leadingPlaces } from './leading-places.js';

const TAIL = /^(?:股份有限公司|有限责任公司|有限公司)?(.*)$/u;
/** Words that the name of a branch holds one of. */
const BRANCHES = /分行|支行|分公司|支公司|分局|营业部/u;
const BRANCH = /^(?:分行|支行|分公司|支公司|分局|营业部)/u;

function firmAtStart(name: string, gazetteer: Gazetteer): { id: string; end: number } | undefined {
  const known = gazetteer.find(name).findLast((hit) => hit.start === 0 && hit.kind === 'Enterprise' && hit.end < name.length);
  if (known) return { id: known.ids[0]!, end: known.end };
  // 农行, 工行: short forms that only a branch's name makes safe.
  const short = wordTable('bank-short').find(({ form }) => name.startsWith(form));
  return short && { id: short.value, end: short.form.length };
}

/** @returns undefined where the name is no branch of a known firm at a known place. */
export function branchKey(name: string, gazetteer: Gazetteer): string | undefined {
  const firm = BRANCHES.test(name) ? firmAtStart(name, gazetteer) : undefined;
  if (!firm) return undefined;
  const rest = TAIL.exec(name.slice(firm.end))![1]!;
  const found = placeAndTail(rest, gazetteer);
  return found && BRANCH.test(found.tail) ? `branch:${firm.id}@${found.place}:${found.tail}` : undefined;
}

/** 万年|支行: a short name that is a place's only beside such a word. */
const SHORT = /^([\u3400-\u9fff]{2,3})(?=分行|支行|分公司|支公司|分局|营业部)/u;

function placeAndTail(rest: string, gazetteer: Gazetteer): { place: string; tail: string } | undefined {
  const { place, end } = leadingPlaces(rest, gazetteer);
  if (place !== null) return { place, tail: rest.slice(end) };
  const short = SHORT.exec(rest)?.[1];
  for (const level of short === undefined ? [] : ['县', '市', '区']) {
    const [entry] = gazetteer.named(`${short}${level}`).filter(({ kind }) => kind === 'Place');
    if (entry) return { place: entry.id, tail: rest.slice(short!.length) };
  }
  return undefined;
}
