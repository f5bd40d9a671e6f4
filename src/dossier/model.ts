/**
 * The dossier of an entity, as plain data in one language: its head, its posts over time, its facts by relation, its figures
 * indicator by indicator, every sentence with its date, and the sources numbered in the order in which they are first cited.
 * html.ts and docx.ts write it.
 */
import { kindName, type Language, relationHeading, valueName } from '../../graph-schema/words.js';
import type { EntityView, EvidenceView, FactView } from '../serve/types.js';
import { brief } from './brief.js';
import { detailsOf } from './details.js';
import { type FigurePoint, type FigureSeries, figuresOf, figureText, periodText } from './figures.js';
import { relationGroups } from './groups.js';
import { type Post, postsOf } from './posts.js';
import { isUnsure, type Judged } from './unsure.js';
import { wordIn } from './words.js';

export interface Dossier {
  readonly language: Language;
  readonly name: string;
  readonly kind: string;
  /** Who, what and where; '' where the facts say nothing of it. */
  readonly brief: string;
  readonly aliases: readonly string[];
  readonly codes: readonly string[];
  readonly pages: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly posts: DossierPosts | null;
  readonly relations: readonly DossierRelation[];
  readonly figures: readonly DossierFigures[];
  readonly sources: readonly DossierSource[];
  /** Sentences cited, each as often as it states something. */
  readonly sentences: number;
}

export interface DossierPosts {
  /** The posts of a person, or who held those of a body. */
  readonly held: 'posts' | 'holders';
  readonly rows: readonly {
    readonly other: string;
    readonly office: string;
    readonly standing: Post['standing'];
    readonly first: string | null;
    readonly last: string | null;
    readonly sources: readonly number[];
  }[];
}

export interface DossierRelation {
  readonly heading: string;
  readonly facts: readonly DossierFact[];
}

export interface DossierFact {
  readonly other: string;
  /** Office, role, nature or year; '' for none. */
  readonly key: string;
  /** planned, negated, least certain. */
  readonly notes: readonly string[];
  readonly first: string | null;
  readonly last: string | null;
  readonly pages: number;
  readonly sentences: readonly DossierSentence[];
}

export interface DossierFigures {
  readonly indicator: string;
  readonly values: readonly {
    readonly value: string;
    readonly period: string;
    readonly notes: readonly string[];
    readonly sentences: readonly DossierSentence[];
  }[];
}

export interface DossierSentence {
  readonly text: string;
  readonly date: string | null;
  /** Number of its source. */
  readonly source: number;
  /** What this statement says besides: post as printed, tenure, amount. */
  readonly notes: readonly string[];
}

export interface DossierSource {
  readonly number: number;
  /** null where it is not known, and where the page is called by it. */
  readonly date: string | null;
  readonly page: string;
  readonly article: string | null;
}

/** Numbers sources as they are cited. */
class Sources {
  readonly #numbers = new Map<string, DossierSource>();
  cited = 0;

  cite({ article, articleId, date, page }: EvidenceView): number {
    const key = articleId ?? `${page}\t${article}`;
    const known = this.#numbers.get(key) ?? {
      number: this.#numbers.size + 1,
      date: page.includes(date ?? page) ? null : date,
      page,
      article,
    };
    this.#numbers.set(key, known);
    return known.number;
  }

  get all(): DossierSource[] {
    return [...this.#numbers.values()];
  }
}

export function dossierOf(entity: EntityView, language: Language): Dossier {
  const { aliases, codes, facts, first, kind, last, name, pages } = entity;
  const sources = new Sources();
  return {
    language,
    name,
    kind: kindName(kind, language),
    brief: brief(entity, language),
    aliases,
    codes,
    pages,
    first,
    last,
    posts: postsIn(facts, sources),
    relations: relationGroups(facts).map((group) => ({
      heading: capital(relationHeading(group.type, group.outgoing, language)),
      facts: group.facts.map((fact) => factIn(fact, language, sources)),
    })),
    figures: figuresOf(facts).map((series) => figuresIn(series, language, sources)),
    sources: sources.all,
    sentences: sources.cited,
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function postsIn(facts: readonly FactView[], sources: Sources): DossierPosts | null {
  const own = postsOf(facts, true);
  const posts = own.length > 0 ? own : postsOf(facts, false);
  if (posts.length === 0) return null;
  return {
    held: own.length > 0 ? 'posts' : 'holders',
    rows: posts.map(({ first, last, office, other, reports, standing }) => ({
      other: other.label,
      office,
      standing,
      first,
      last,
      sources: [...new Set(reports.map(({ evidence }) => sources.cite(evidence)))],
    })),
  };
}

function notesOf(fact: Judged & Pick<FactView, 'modality'>, language: Language): string[] {
  const say = wordIn(language);
  return [...(fact.modality === 'fact' ? [] : [say(fact.modality)]), ...(isUnsure(fact) ? [say('unsure')] : [])];
}

function factIn(fact: FactView, language: Language, sources: Sources): DossierFact {
  const { count, evidence, first, key, last, other, outgoing } = fact;
  return {
    other: other.label,
    key: valueName(key, outgoing, language),
    notes: notesOf(fact, language),
    first,
    last,
    pages: count,
    sentences: evidence.map((one) => sentenceIn(one, fact, language, sources)),
  };
}

function figuresIn({ indicator, points }: FigureSeries, language: Language, sources: Sources): DossierFigures {
  const say = wordIn(language);
  const value = ({ contradicted, fact, figure }: FigurePoint) => ({
    value: figureText(figure, language),
    period: periodText(figure),
    notes: [...notesOf(fact, language), ...(contradicted ? [say('contradicted')] : [])],
    sentences: fact.evidence.map((one) => sentenceIn(one, fact, language, sources)),
  });
  return { indicator, values: points.map(value) };
}

function sentenceIn(evidence: EvidenceView, fact: FactView, language: Language, sources: Sources): DossierSentence {
  const own = evidence.modality === 'fact' || evidence.modality === fact.modality ? [] : [wordIn(language)(evidence.modality)];
  const details = detailsOf(evidence, fact, language).map(([, text]) => text);
  sources.cited += 1;
  return { text: evidence.sentence, date: evidence.date, source: sources.cite(evidence), notes: [...own, ...new Set(details)] };
}
