/** From what one page says to rows of the graph: articles, mentions, evidence. */
import {
  endsProblem,
  type Kind,
  keyProperty,
  MODALITIES,
  type Modality,
  type NodeLabel,
  RELATIONS,
  type RelationType,
} from '../../graph-schema/schema.js';
import { hashId } from '../hash.js';
import { compareText, earliest, groupBy, latest } from '../order.js';
import type { EvidenceItem, Extract, PageMetric, PageRelation, Properties } from '../types.js';
import { articleFinder } from './lines.js';
import type { ArticleRow, Bag, EvidenceRow, FactRow, MentionedRow, MetricRow, PageRows } from './types.js';

/** The page entity's place in the graph. */
export interface Assigned {
  readonly id: string;
  readonly kind: Kind;
}

interface Statement {
  readonly type: RelationType;
  readonly source: string;
  readonly target: string;
  readonly key: string;
  readonly details: Bag;
  readonly modality: Modality;
  readonly rule: string;
  readonly evidence: readonly EvidenceItem[];
}

/** Drops nulls: a property that is not there is not stored. */
function bag(properties: Properties): Bag {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null && value !== undefined)) as Bag;
}

/** Years that pages print without their number, counted from the page's. */
const RELATIVE_YEARS: Readonly<Record<string, number>> = { 前年: -2, 去年: -1, 今年: 0 };

/** 2025年度 → 2025; 去年 on a page of 2024 → 2023; '' where the page does not say. */
function yearOf(printed: string, date: string | null): string {
  const digits = /\d{4}/.exec(printed)?.[0];
  const back = RELATIVE_YEARS[printed.slice(0, 2)];
  if (digits !== undefined || back === undefined || date === null) return digits ?? '';
  return String(Number(date.slice(0, 4)) + back);
}

/** @param date the page's, for a year that is told from it. */
function keyOf(type: RelationType, properties: Properties, date: string | null): string {
  const key = keyProperty(type);
  if (key === 'year') return yearOf(String(properties[key] ?? ''), date);
  return key === undefined ? '' : String(properties[key] ?? '');
}

/** Ends of a symmetric relation are sorted, so that both directions are one fact. */
function sortEnds(type: RelationType, key: string, source: string, target: string): [string, string] {
  const { symmetric } = RELATIONS[type] as { symmetric?: readonly string[] };
  return symmetric?.includes(key) && compareText(source, target) > 0 ? [target, source] : [source, target];
}

/** A fact's id: its type, its ends and the type's key (DESIGN "Facts and evidence"). */
export function factId(type: RelationType, source: string, target: string, key: string): string {
  return hashId(type, source, target, key);
}

/** Metrics of one entity are one node if indicator, value, unit and period are the same. */
function metricRow(subject: string, metric: PageMetric): MetricRow {
  const { indicatorName, value, valueTo, unit, normalised, base, bound, period, from, to } = metric;
  const properties = bag({
    indicator: indicatorName,
    value,
    valueTo: valueTo ?? null,
    unit,
    normalised: normalised ?? null,
    base: base ?? null,
    bound: bound ?? null,
    period: from === undefined ? period : null,
    from: from ?? null,
    to: to ?? null,
  });
  return { id: `metric/${hashId(subject, JSON.stringify(Object.entries(properties).sort(([a], [b]) => compareText(a, b))))}`, properties };
}

export function articleRows(extract: Extract): ArticleRow[] {
  return extract.articles.map(({ id, title }) => ({
    id: `${extract.page}#${id}`,
    page: extract.page,
    local: id,
    title,
    date: extract.meta.date,
  }));
}

function mentionedRows(extract: Extract, text: string, assigned: ReadonlyMap<string, Assigned>): MentionedRow[] {
  const articleOf = articleFinder(extract, text);
  const counts = new Map<string, MentionedRow>();
  for (const entity of extract.entities) {
    const id = assigned.get(entity.id)?.id;
    if (id === undefined) continue;
    for (const span of entity.mentions) {
      const article = articleOf(span);
      if (article === null) continue;
      const key = `${id}\u001f${article}`;
      counts.set(key, { entity: id, article, count: (counts.get(key)?.count ?? 0) + 1 });
    }
  }
  return [...counts.values()];
}

/** The sentence as it reads: its spans joined, without the line ends that the layout put in. */
function sentenceOf(text: string, { spans }: EvidenceItem): string {
  return spans
    .map(([start, end]) => text.slice(start, end).replace(/\s*[\r\n]+\s*/g, ''))
    .join('')
    .trim();
}

function statementOfRelation(extract: Extract, relation: PageRelation, assigned: ReadonlyMap<string, Assigned>): Statement | undefined {
  const source = assigned.get(relation.source);
  if (!source) return undefined;
  const target =
    relation.type === 'AUTHORED'
      ? { id: `${extract.page}#${relation.target}`, kind: 'Article' as NodeLabel }
      : assigned.get(relation.target);
  if (!target || endsProblem(relation.type, source.kind, target.kind)) return undefined;
  const key = keyOf(relation.type, relation.properties, extract.meta.date);
  const [from, to] = sortEnds(relation.type, key, source.id, target.id);
  if (from === to) return undefined;
  const { type, modality, rule, evidence } = relation;
  return { type, source: from, target: to, key, details: bag(relation.properties), modality, rule, evidence };
}

function statementOfMetric(metric: PageMetric, subject: string, target: string): Statement {
  const { indicator, value, unit, period, change, changePercent, modality, rule, evidence } = metric;
  const details = bag({ indicator, value, unit, period, change, changePercent: changePercent ?? null });
  return { type: 'REPORTS', source: subject, target, key: '', details, modality, rule, evidence };
}

function evidenceRows(extract: Extract, text: string, statements: readonly Statement[]): EvidenceRow[] {
  const articleOf = articleFinder(extract, text);
  const rows = new Map<string, EvidenceRow>();
  for (const { evidence, type, source, target, key, ...rest } of statements) {
    const fact = factId(type, source, target, key);
    for (const item of evidence) {
      const first = item.spans[0];
      if (!first) continue;
      const id = hashId(fact, extract.page, JSON.stringify(item.spans));
      if (rows.has(id)) continue;
      rows.set(id, {
        id,
        fact,
        type,
        source,
        target,
        key,
        page: extract.page,
        article: articleOf(first),
        starts: item.spans.map(([start]) => start),
        ends: item.spans.map(([, end]) => end),
        sentence: sentenceOf(text, item),
        date: extract.meta.date,
        ...rest,
      });
    }
  }
  return [...rows.values()];
}

/**
 * What a page adds to the graph.
 * @param text the page's text, which spans refer to.
 * @param assigned the graph's entity for each page entity, with its voted kind.
 */
export function pageRows(extract: Extract, text: string, assigned: ReadonlyMap<string, Assigned>): PageRows {
  const statements: Statement[] = [];
  const metrics = new Map<string, MetricRow>();
  let dropped = 0;
  for (const relation of extract.relations) {
    const statement = statementOfRelation(extract, relation, assigned);
    if (statement) statements.push(statement);
    else dropped++;
  }
  for (const metric of extract.metrics) {
    const subject = assigned.get(metric.subject);
    if (!subject) {
      dropped++;
      continue;
    }
    const row = metricRow(subject.id, metric);
    metrics.set(row.id, row);
    statements.push(statementOfMetric(metric, subject.id, row.id));
  }
  return {
    articles: articleRows(extract),
    mentioned: mentionedRows(extract, text, assigned),
    evidence: evidenceRows(extract, text, statements),
    metrics: [...metrics.values()],
    dropped,
  };
}

/** The strongest way in which something is stated. */
export function strongest(modalities: Iterable<Modality>): Modality {
  const said = new Set(modalities);
  return MODALITIES.find((m) => said.has(m)) ?? 'fact';
}

/** Facts are computed from their evidence, never set. */
export function factsOf(evidence: Iterable<EvidenceRow>): FactRow[] {
  return [...groupBy(evidence, (row) => row.fact).values()].map((rows) => {
    const { fact, type, source, target, key } = rows[0]!;
    return {
      id: fact,
      type,
      source,
      target,
      key,
      count: new Set(rows.map((row) => row.page)).size,
      first: rows.map((row) => row.date).reduce(earliest, null),
      last: rows.map((row) => row.date).reduce(latest, null),
      modality: strongest(rows.map((row) => row.modality)),
    };
  });
}
