/**
 * A page read by an oracle: articles and names come from its gold, so that the relate step is measured alone.
 * Names are found by longest match; 该县, 该公司 and the like stand for the last name of their kind.
 */
import type { Kind } from '../../graph-schema/schema.js';
import { normalise, splitSentences } from '../../src/arrange/index.js';
import type { Article, LineRole, Page, PageEntity, Paragraph, Piece, ReadPage, ResolvedMention, Sentence } from '../../src/types.js';

export interface GoldEntity {
  readonly kind: Kind | readonly Kind[];
  readonly name: string;
  readonly aliases?: readonly string[];
}

export interface Gold {
  readonly page: string;
  readonly entities: readonly GoldEntity[];
  readonly articles: readonly { id: string; title: string; lines: readonly { line: number; role: LineRole }[] }[];
}

const ANAPHORS: readonly (readonly [RegExp, readonly Kind[], RegExp?])[] = [
  [/该(?:公司|企业|集团|厂)/g, ['Enterprise']],
  [/该市|全市|我市/g, ['Place'], /市$/],
  [/该县|全县|我县/g, ['Place'], /县$/],
  [/该区|全区|我区/g, ['Place', 'Park'], /区$/],
  [/该村|全村/g, ['Place'], /村$/],
  [/该园区/g, ['Park']],
  [/该集群/g, ['Cluster']],
  [/该中心|该院|该校/g, ['Organization']],
  [/当地/g, ['Place']],
];

interface Line {
  readonly start: number;
  readonly end: number;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    lines.push({ start, end: start + line.replace(/\r$/, '').length });
    start += line.length + 1;
  }
  return lines;
}

/** Body lines that stop in mid-sentence go on in the next one. */
function paragraphsOf(article: Gold['articles'][number], page: string, lines: readonly Line[]): Paragraph[] {
  const paragraphs: { role: LineRole; raw: string; pieces: Piece[]; open: boolean }[] = [];
  for (const { line, role } of article.lines) {
    const { start, end } = lines[line - 1]!;
    const raw = page.slice(start, end);
    const open = role === 'body' && !/[。！？”；：）)]\s*$|摄\s*$/.test(raw);
    const last = paragraphs.findLast((p) => p.role === role);
    const target = role === 'body' && last?.open ? last : { role, raw: '', pieces: [], open: false };
    if (target !== last) paragraphs.push(target);
    target.pieces.push({ at: target.raw.length, start, length: raw.length });
    target.raw += raw;
    target.open = open;
  }
  return paragraphs.map(({ role, raw, pieces }) => ({ article: article.id, role, text: normalise(raw), pieces }));
}

const bare = (name: string): string => name.replace(/^[“《]|[”》]$/g, '');
const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function finder(entities: readonly PageEntity[]): (text: string) => { id: string; start: number; end: number }[] {
  const byForm = new Map<string, string>();
  for (const entity of entities)
    for (const form of [entity.name, ...entity.aliases].map((n) => normalise(n))) if (!byForm.has(form)) byForm.set(form, entity.id);
  for (const entity of entities) {
    const form = bare(normalise(entity.name));
    if (form.length >= 3 && !byForm.has(form)) byForm.set(form, entity.id);
  }
  const forms = [...byForm.keys()].filter((form) => form.length >= 2).sort((a, b) => b.length - a.length);
  const pattern = new RegExp(forms.map((form) => [...form].map(literal).join(form.length <= 4 ? '\\s*' : '')).join('|'), 'g');
  return (text) =>
    [...text.matchAll(pattern)].map((m) => ({
      id: byForm.get(m[0].replace(/\s/g, '')) ?? byForm.get(m[0])!,
      start: m.index,
      end: m.index + m[0].length,
    }));
}

/** The page as the steps before relate would ideally give it. */
export function oracle(gold: Gold, page: Page): ReadPage {
  const entities = gold.entities.map((entity, i): PageEntity => {
    const kind = (Array.isArray(entity.kind) ? entity.kind[0] : entity.kind) as Kind;
    return {
      id: `e${i + 1}`,
      kind,
      name: entity.name,
      aliases: entity.aliases ?? [],
      mentions: [],
      gazetteer: null,
      full: true,
      features: [],
    };
  });
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const find = finder(entities);
  const lines = linesOf(page.text);
  const articles: Article[] = gold.articles.map((a) => ({
    id: a.id,
    title: a.title,
    lines: a.lines,
    paragraphs: paragraphsOf(a, page.text, lines),
  }));
  const sentences: Sentence[] = [];
  for (const article of articles) {
    const named: { id: string; kind: Kind }[] = [];
    for (const paragraph of article.paragraphs) {
      const found: ResolvedMention[] = find(paragraph.text).map(({ id, start, end }) => ({
        entity: id,
        kind: byId.get(id)!.kind,
        start,
        end,
        anaphor: /^(?:全|我)[省市县区]$/.test(paragraph.text.slice(start, end)),
        rule: 'marked',
      }));
      const inner = found.flatMap((m) => nested(m, paragraph.text, find, byId));
      const all = [...found, ...inner];
      for (const [form, kinds, suffix] of ANAPHORS) {
        for (const match of paragraph.text.matchAll(form)) {
          const start = match.index;
          const end = start + match[0].length;
          if (all.some((m) => m.start < end && m.end > start)) continue;
          const before = [
            ...named,
            ...found
              .filter((m) => m.end <= start && !m.anaphor)
              .sort((a, b) => a.start - b.start)
              .map((m) => ({ id: m.entity, kind: m.kind })),
          ];
          const last = before.findLast((m) => kinds.includes(m.kind) && (!suffix || suffix.test(byId.get(m.id)!.name)));
          if (last) all.push({ entity: last.id, kind: last.kind, start, end, anaphor: true, rule: 'marked' });
        }
      }
      all.sort((a, b) => a.start - b.start || b.end - a.end);
      for (const mention of found) if (!mention.anaphor) named.push({ id: mention.entity, kind: mention.kind });
      for (const { start, end } of splitSentences(paragraph)) {
        sentences.push({
          article: article.id,
          paragraph,
          start,
          end,
          text: paragraph.text.slice(start, end),
          mentions: all.filter((m) => m.start >= start && m.end <= end),
        });
      }
    }
  }
  return { page, layout: { articles, unplaced: [] }, entities: byId, sentences };
}

/** Names inside a name: 九江 in 九江市委. */
function nested(
  outer: ResolvedMention,
  text: string,
  find: ReturnType<typeof finder>,
  byId: ReadonlyMap<string, PageEntity>,
): ResolvedMention[] {
  const inside: ResolvedMention[] = [];
  for (const [from, to] of [
    [outer.start, outer.end - 1],
    [outer.start + 1, outer.end],
  ] as const) {
    for (const { id, start, end } of find(text.slice(from, to))) {
      if (id === outer.entity || inside.some((m) => m.start === start + from)) continue;
      inside.push({ entity: id, kind: byId.get(id)!.kind, start: start + from, end: end + from, anaphor: false, rule: 'marked' });
    }
  }
  return inside;
}
