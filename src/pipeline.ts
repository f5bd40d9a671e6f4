/**
 * The way of a page: read → arrange → segment → recognise → resolve → relate, measure → extract.
 * Pure: the same page, gazetteers and version give the same extract, byte for byte.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Kind } from '../graph-schema/schema.js';
import { arrange, splitSentences } from './arrange/index.js';
import { type Correction, readCorrections } from './correct/corrections.js';
import { type Corrected, correctEntities } from './correct/entities.js';
import { correctFacts, type Facts } from './correct/facts.js';
import { Gazetteer } from './gazetteer/gazetteer.js';
import { placeVote } from './gazetteer/place-vote.js';
import { sha256 } from './hash.js';
import { measure } from './measure/index.js';
import { sortedUnique } from './order.js';
import { type Recognised, recognise } from './recognise/index.js';
import { readLexicon } from './recognise/lexicon.js';
import type { Knowledge } from './recognise/scope.js';
import { relate } from './relate/index.js';
import { type Rules, readRules, ruleFiles } from './relate/rules.js';
import { type ResolvedPage, resolvePage } from './resolve/page.js';
import { withPosts } from './resolve/person-posts.js';
import { withOwners } from './resolve/plan-owner.js';
import { packageRoot } from './root.js';
import { dictionaryFiles } from './segment/dictionary.js';
import { Segmenter } from './segment/segmenter.js';
import type { Dropped, Trace } from './trace.js';
import type { Extract, Layout, Page, ReadPage, Sentence } from './types.js';

export interface ExtractorOptions {
  /** Folders of the user's own gazetteers, read after the shipped ones. */
  readonly gazetteers?: readonly string[];
  /** Folders of the user's own patterns, read after the shipped ones. */
  readonly patterns?: readonly string[];
  /** The user's own table of corrections. */
  readonly corrections?: string;
  /** Who wants to know what a stage costs (`npm run bench`). */
  readonly watch?: Watch;
}

/** Stages of a page's way; `segment` runs inside of arrange and recognise. */
export type Stage = 'arrange' | 'segment' | 'recognise' | 'resolve' | 'relate' | 'measure';

/** Does the work of a stage and gives its result: one that looks at a clock is handed in, since no stage may. */
export type Watch = <T>(stage: Stage, work: () => T) => T;

/** What the graph needs to know of an entity that gazetteers name. */
export interface KnownEntity {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  readonly code: string | null;
}

export interface Extractor {
  readonly extract: (page: Page) => Extract;
  /** A page with everything found in it before relations. */
  readonly read: (page: Page) => ReadPage;
  /** What is said of a page, how it was read, and what was left out. */
  readonly explain: (page: Page) => Explained;
  /** Full name of the province of most place names in a text, or null. */
  readonly placeVote: (text: string, newspaper?: string | null) => string | null;
  /** Hash of all that decides what a page is read as: knowledge files and the program's version. */
  readonly knowledgeHash: string;
  /** Entities of gazetteers by id, bodies of places (`body/…@place/…`) included. */
  readonly entities: { get(id: string): KnownEntity | undefined };
  readonly knowledge: Knowledge;
  /** The rows of the user's corrections. */
  readonly corrections: readonly string[];
}

export interface Explained {
  readonly read: ReadPage;
  readonly extract: Extract;
  /** In the order of steps: names, entities, relations, figures. */
  readonly dropped: readonly Dropped[];
}

/** Loads the gazetteers and the lexicon; the segmenter's dictionary only with the first page. */
export function createExtractor(options: ExtractorOptions = {}): Extractor {
  const root = packageRoot();
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const gazetteer = new Gazetteer([join(root, 'seeds/gazetteers'), ...(options.gazetteers ?? [])]);
  const lexicon = readLexicon(join(root, 'seeds/lexicon'), gazetteer.forms);
  const watch: Watch = options.watch ?? ((_stage, work) => work());
  const segmenter = new Segmenter(
    () => dictionaryFiles(gazetteer.entryForms()),
    (work) => watch('segment', work),
  );
  const rules = readRules(options.patterns);
  const corrections = options.corrections === undefined ? [] : readCorrections(options.corrections);
  const knowledge: Knowledge = { gazetteer, lexicon, segmenter };
  const words = (text: string) => segmenter.words(text).map(({ text: word, tag }) => ({ word, tag }));
  const read = (page: Page, trace?: Trace): ReadPage => {
    const layout = watch('arrange', () => arrange(page, { segmenter: words }));
    const recognised = watch('recognise', () => recognise(page, layout, knowledge, trace));
    return watch('resolve', () => {
      const resolved = resolvePage(page, recognised, gazetteer);
      const corrected = correctEntities(page.id, resolved, corrections, gazetteer);
      if (trace) traceResolved(recognised, resolved, corrected, trace);
      return readPage(page, layout, corrected);
    });
  };
  const means: Means = { rules, corrections, gazetteer, version, watch };
  return {
    read: (page) => read(page),
    extract: (page) => extractOf(read(page), means),
    explain: (page) => {
      const dropped: Dropped[] = [];
      const trace: Trace = (one) => dropped.push(one);
      const own = read(page, trace);
      return { read: own, extract: extractOf(own, means, trace), dropped };
    },
    placeVote: (text, newspaper) => placeVote(gazetteer, text, newspaper),
    knowledgeHash: knowledgeHash(root, gazetteer, options.patterns ?? [], corrections, version),
    entities: { get: (id) => knownEntity(gazetteer, id) },
    knowledge,
    corrections: corrections.map(({ row }) => row),
  };
}

function readPage(page: Page, layout: Layout, { resolved, applied }: Corrected): ReadPage {
  const sentences: Sentence[] = layout.articles.flatMap((article) =>
    article.paragraphs.flatMap((paragraph) => {
      const mentions = resolved.mentions.get(paragraph) ?? [];
      return splitSentences(paragraph).map(({ start, end }) => ({
        article: article.id,
        paragraph,
        start,
        end,
        text: paragraph.text.slice(start, end),
        mentions: mentions.filter((m) => m.start >= start && m.end <= end),
      }));
    }),
  );
  return { page, layout, entities: new Map(resolved.entities.map((e) => [e.id, e])), sentences, corrected: applied };
}

/** What a page is read with after its names are known. */
interface Means {
  readonly rules: Rules;
  readonly corrections: readonly Correction[];
  readonly gazetteer: Gazetteer;
  readonly version: string;
  readonly watch: Watch;
}

function extractOf(read: ReadPage, { rules, corrections, gazetteer, version, watch }: Means, trace?: Trace): Extract {
  const { page, layout } = read;
  const titles = new Map(layout.articles.map(({ id, title }) => [id, title]));
  const said = { relations: watch('relate', () => relate(read, rules, trace)), metrics: watch('measure', () => measure(read, trace)) };
  const { relations, metrics, applied } = correctFacts(page.id, said, corrections, read.entities, titles);
  if (trace) traceCorrected(said, { relations, metrics }, trace);
  const corrected = sortedUnique([...(read.corrected ?? []), ...applied]);
  return {
    page: page.id,
    meta: { date: page.date, province: page.province, newspaper: page.newspaper, hash: page.hash, version },
    entities: withOwners(withPosts([...read.entities.values()], relations, gazetteer), relations, gazetteer),
    relations,
    metrics,
    articles: layout.articles.map(({ id, title, lines }) => ({ id, title, lines })),
    unplaced: layout.unplaced,
    ...(corrected.length > 0 ? { corrected } : {}),
  };
}

/** Words that stand for nothing, and entities that a correction drops. */
function traceResolved(recognised: Recognised, resolved: ResolvedPage, corrected: Corrected, trace: Trace): void {
  for (const { paragraph, mentions } of recognised.paragraphs) {
    const bound = resolved.mentions.get(paragraph) ?? [];
    for (const { start, end, kind, rule, anaphor } of mentions) {
      if (!anaphor || bound.some((m) => m.start === start && m.end === end)) continue;
      trace({ what: 'name', paragraph, start, end, kind, rule, why: 'stands-for-nothing' });
    }
  }
  const kept = new Set(corrected.resolved.entities.map((e) => e.id));
  for (const entity of resolved.entities) if (!kept.has(entity.id)) trace({ what: 'corrected', entity });
}

function traceCorrected(said: Facts, kept: Facts, trace: Trace): void {
  for (const relation of said.relations) if (!kept.relations.includes(relation)) trace({ what: 'corrected', relation });
  for (const metric of said.metrics) if (!kept.metrics.includes(metric)) trace({ what: 'corrected', metric });
}

function knownEntity(gazetteer: Gazetteer, id: string): KnownEntity | undefined {
  const name = gazetteer.nameOf(id);
  if (name === undefined) return undefined;
  const entry = gazetteer.entry(id);
  return { id, kind: entry?.kind ?? 'Organization', name, code: entry?.code ?? null };
}

/** Every knowledge file counts, in order of path; a changed row gives the store a new epoch. */
function knowledgeHash(
  root: string,
  gazetteer: Gazetteer,
  ownPatterns: readonly string[],
  corrections: readonly Correction[],
  version: string,
): string {
  const parts = [version, ...gazetteer.texts.map(({ file, text }) => `${basename(file)}\n${text}`)];
  for (const folder of ['arrange', 'lexicon', 'measure', 'patterns', 'relate', 'tagger']) {
    for (const name of readdirSync(join(root, 'seeds', folder)).sort()) {
      if (name.endsWith('.tsv')) parts.push(`${folder}/${name}\n${readFileSync(join(root, 'seeds', folder, name), 'utf8')}`);
    }
  }
  for (const file of ownPatterns.flatMap(ruleFiles)) parts.push(`own/${basename(file)}\n${readFileSync(file, 'utf8')}`);
  for (const { row } of corrections) parts.push(`correction\n${row}`);
  return sha256(parts.join('\u001f'));
}
