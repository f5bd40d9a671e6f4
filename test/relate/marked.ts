/** Sentences with their mentions marked, `[[name:Kind]]` or `[[name:Kind:s]]`, as a read page. */
import { type BaseKind, baseKind, type Kind } from '../../graph-schema/schema.js';
import { normalise, splitSentences } from '../../src/arrange/index.js';
import { relate } from '../../src/relate/index.js';
import type { PageEntity, PageRelation, Paragraph, ReadPage, ResolvedMention } from '../../src/types.js';

export interface Mark {
  readonly name: string;
  readonly kind: Kind;
  /** s, t or nothing. */
  readonly end: string;
}

const MARK = /\[\[([^:\]]+):([A-Za-z]+)(?::([a-z]+))?\]\]/g;
const ANAPHOR = /^(?:该|全|我|本).{1,2}$|^当地$/;
const PROVINCE = '江西省';

export function marksOf(example: string): Mark[] {
  return [...example.matchAll(MARK)].map((m) => ({ name: m[1]!, kind: m[2] as Kind, end: m[3] ?? '' }));
}

/** Pairs that the marks ask for: every s with every t. */
export function pairsOf(example: string): Set<string> {
  const marks = marksOf(example);
  const pairs = new Set<string>();
  for (const s of marks.filter((m) => m.end === 's'))
    for (const t of marks.filter((m) => m.end === 't')) pairs.add(`${s.name} → ${t.name}`);
  return pairs;
}

/** Names of a kind to put in the place of others; an administrative place keeps its level. */
const OTHERS: Readonly<Record<BaseKind, readonly [string, string]>> = {
  Person: ['欧阳牧', '纪春'],
  Place: ['溪口', '华容'],
  Organization: ['北岭研究中心', '海州大学'],
  Enterprise: ['云帆重工集团', '苏北百味食品有限公司'],
  Park: ['云岭高新技术产业开发区', '海州港工业园'],
  Programme: ['“3+6+N”产业体系', '“7+9+X”行动'],
  Industry: ['航空装备', '预制菜'],
  Cluster: ['海州纺织集群', '云岭光电集群'],
  Project: ['光伏支架项目', '年产5万吨铝箔项目'],
  Meeting: ['全市春耕工作会', '海州产业大会'],
  // Titles that a firm, a place and a person may bear.
  Honour: ['省政府质量奖', '全国先进集体'],
  Product: ['减速器', '毛绒玩具'],
};
const LEVEL = /(?:省|市|县|区|镇|乡|村)$/;

/** The example with every name replaced by another of its kind; anaphors stay. `nth` is 0 or 1. */
export function swapped(example: string, nth: 0 | 1): string {
  const used = new Map<string, string>();
  const counts = new Map<Kind, number>();
  return example.replace(MARK, (all, name: string, kind: Kind, end?: string) => {
    // The page's province stays what it is.
    if (ANAPHOR.test(name) || name === PROVINCE) return all;
    let other = used.get(name);
    if (other === undefined) {
      const count = counts.get(kind) ?? 0;
      counts.set(kind, count + 1);
      const stem = kind === 'Programme' ? '' : ['', '东', '西', '南', '北'][count]!;
      const level = kind === 'Place' ? (LEVEL.exec(name)?.[0] ?? '') : '';
      other = `${stem}${OTHERS[baseKind(kind)][nth]}${level}`;
      if (kind === 'Programme' && count > 0) other = other.replace('+', `+${count}+`);
      used.set(name, other);
    }
    return `[[${other}:${kind}${end ? `:${end}` : ''}]]`;
  });
}

/** Sentences of a paragraph with their mentions. */
function sentencesOf(paragraph: Paragraph, mentions: readonly ResolvedMention[]): ReadPage['sentences'] {
  return splitSentences(paragraph).map(({ start, end }) => ({
    article: 'a1',
    paragraph,
    start,
    end,
    text: paragraph.text.slice(start, end),
    mentions: mentions.filter((m) => m.start >= start && m.end <= end),
  }));
}

/** A page of one article whose body is the example, its paragraphs parted by ` / `, a title after `# `; every name is one entity, ids are names. */
export function readMarked(example: string): ReadPage {
  const entities = new Map<string, PageEntity>();
  const add = (name: string, kind: Kind): void => {
    entities.set(name, { id: name, kind, name, aliases: [], mentions: [], gazetteer: null, full: true, features: [] });
  };
  add(PROVINCE, 'Place');
  const paragraphs: Paragraph[] = [];
  const sentences: ReadPage['sentences'][number][] = [];
  let text = '';
  for (const part of example.split(' / ')) {
    const title = part.startsWith('# ');
    const { letters, mentions } = unmarked(title ? part.slice(2) : part, (name, kind) => entities.has(name) || add(name, kind));
    const pieces = [{ at: 0, start: text.length, length: letters.length }];
    const paragraph: Paragraph = { article: 'a1', role: title ? 'title' : 'body', text: normalise(letters), pieces };
    paragraphs.push(paragraph);
    sentences.push(...sentencesOf(paragraph, mentions));
    text += `${letters}\n`;
  }
  return {
    page: { id: 'p', text, date: '2024-05-06', province: PROVINCE, newspaper: null, source: 'p', hash: '' },
    layout: { articles: [{ id: 'a1', title: '', lines: [], paragraphs }], unplaced: [] },
    entities,
    sentences,
  };
}

/** The letters of a paragraph and its mentions; 该市 first in an example stands for itself. */
function unmarked(part: string, add: (name: string, kind: Kind) => void): { letters: string; mentions: ResolvedMention[] } {
  let letters = '';
  let from = 0;
  const mentions: ResolvedMention[] = [];
  for (const match of part.matchAll(MARK)) {
    letters += part.slice(from, match.index);
    from = match.index + match[0].length;
    const [name, kind] = [match[1]!, match[2] as Kind];
    add(name, kind);
    const [start, end] = [letters.length, letters.length + name.length];
    mentions.push({ entity: name, kind, start, end, anaphor: ANAPHOR.test(name), rule: 'marked' });
    letters += name;
  }
  return { letters: letters + part.slice(from), mentions };
}

/** What rules alone say of a page: the tests of rules do not ask the learned model. */
export function byRules(read: ReadPage): PageRelation[] {
  return relate(read, undefined, undefined, null);
}

/** What rules state of a type in an example, by names; of one rule, where it is given. */
export function stated(example: string, type: string, rule?: string): Set<string> {
  const relations = byRules(readMarked(example)).filter((r) => r.type === type && (rule === undefined || r.rule === rule));
  return new Set(relations.map((r) => `${r.source} → ${r.target}`));
}
