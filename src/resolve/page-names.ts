/** The name of a page entity, its aliases, and whether the name means the same everywhere. */
import { baseKind, type Kind } from '../../graph-schema/schema.js';
import type { Gazetteer } from '../gazetteer/gazetteer.js';
import { industryStem } from '../gazetteer/industries.js';
import { compareText } from '../order.js';
import type { Group } from './page-groups.js';
import { nameKey } from './signature.js';

export interface Naming {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly full: boolean;
}

const LEGAL = /(有限责任公司|有限公司|股份公司|集团公司|银行|信用社|合作社|家庭农场|分公司)$/u;
const LEVEL = /^(国家级|国家|全国|省级|中国|全球|世界|[\u3400-\u9fff]{2,3}省)/u;

export function nameGroup(group: Group, kind: Kind, gazetteer: Gazetteer): Naming {
  const printed = [...group.forms.keys()].sort((a, b) => b.length - a.length || compareText(a, b));
  const known = group.id === null ? undefined : gazetteer.nameOf(group.id);
  const name = known !== undefined && (kind === 'Place' || group.id!.includes('@')) ? known : (group.now ?? fullest(printed, kind));
  const key = nameKey(name);
  const aliases = printed.filter((form) => nameKey(form) !== key);
  return { name, aliases: aliases.sort(compareText), full: isFull(name, kind, group, gazetteer) };
}

/** The longest printed form; of an industry the one with 产业 (产业链 is longer but says less). */
function fullest(printed: readonly string[], kind: Kind): string {
  // “中国变电设备之都”: the marks are the writer's.
  if (kind === 'Honour') return printed[0]!.replace(/^“([^“”]+)”$/u, '$1');
  if (kind !== 'Industry') return printed[0]!;
  const plain = printed.find((form) => form.endsWith('产业'));
  return plain ?? printed.find((form) => industryStem(form) === form) ?? printed[0]!;
}

/** 2025世界VR产业大会, 第五届中国质量奖颁奖大会: a year or a number tells one of a series that is known beyond its place. */
const SERIES = /^(?:20\d\d年?|第[一二三四五六七八九十百\d]+届)/u;
const KNOWN_WIDELY = /中国|全国|世界|国际|全球|国家|亚洲|亚太/u;

function isOfSeries(name: string, gazetteer: Gazetteer): boolean {
  return (
    SERIES.test(name) && (KNOWN_WIDELY.test(name) || gazetteer.find(name).some((hit) => hit.kind === 'Place' && hit.end - hit.start >= 2))
  );
}

function isFull(name: string, kind: Kind, group: Group, gazetteer: Gazetteer): boolean {
  if (group.id !== null) return true;
  const base = baseKind(kind);
  switch (base) {
    case 'Person':
      return false;
    case 'Enterprise':
      return LEGAL.test(name) && name.length >= 6;
    case 'Organization':
    case 'Park':
    case 'Cluster':
    case 'Project':
      return /^(中国|国家)/u.test(name) || beginsWithPlace(name, gazetteer);
    case 'Meeting':
      return /^(中国|国家)/u.test(name) || beginsWithPlace(name, gazetteer) || isOfSeries(name, gazetteer);
    case 'Programme':
      // A number is a short name: “5312” is this district's plan, “1+2+N” that county's.
      return /《/.test(name) && name.length > 8 && !/“[\dNnXx+＋]{3,}”/.test(name);
    case 'Honour':
      return LEVEL.test(name);
    case 'Place':
      return false;
    case 'Industry':
    case 'Product':
      return true;
    default:
      return base satisfies never;
  }
}

/** Longest name of a place that another name begins with. */
const LONGEST_PLACE = 8;

export function beginsWithPlace(name: string, gazetteer: Gazetteer): boolean {
  return gazetteer.placesAt(name, 0).some(({ end }) => end <= LONGEST_PLACE && end < name.length);
}
