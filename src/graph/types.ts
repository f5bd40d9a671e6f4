/** The entity graph as rows, the same in memory and in a store: what derivation yields and the writer writes. */
import type { Kind, Modality, RelationType } from '../../graph-schema/schema.js';

export type Scalar = string | number | boolean;
export type Bag = Readonly<Record<string, Scalar>>;

/** What the graph needs to know of gazetteers: entities with fixed ids. */
export interface EntitySource {
  get(id: string): { readonly kind: Kind; readonly name: string; readonly code: string | null } | undefined;
}

export interface EntityRow {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  /** Other forms that pages print, in code unit order. */
  readonly aliases: readonly string[];
  readonly codes: readonly string[];
  readonly gazetteer: string | null;
  readonly official: boolean;
  /** Distinct pages that name it, and the dates of the first and last of them. */
  readonly pages: number;
  readonly first: string | null;
  readonly last: string | null;
}

export interface EvidenceRow {
  readonly id: string;
  readonly fact: string;
  readonly type: RelationType;
  readonly source: string;
  readonly target: string;
  /** Value of the type's key property, '' without one. */
  readonly key: string;
  readonly page: string;
  readonly article: string | null;
  /** Spans on the page, as two lists. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly sentence: string;
  /** The page's date. */
  readonly date: string | null;
  readonly rule: string;
  readonly modality: Modality;
  /** What this statement says besides: post, tenure, amount, from, to … */
  readonly details: Bag;
}

export interface FactRow {
  readonly id: string;
  readonly type: RelationType;
  readonly source: string;
  readonly target: string;
  readonly key: string;
  /** Distinct pages that say it. */
  readonly count: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly modality: Modality;
}

export interface ArticleRow {
  /** `page#local` */
  readonly id: string;
  readonly page: string;
  readonly local: string;
  readonly title: string;
  readonly date: string | null;
}

export interface MetricRow {
  readonly id: string;
  readonly properties: Bag;
}

/** A figure as its node bears it. */
export type MetricParameter = Bag & { readonly id: string };

export interface MentionedRow {
  readonly entity: string;
  readonly article: string;
  readonly count: number;
}

/** What one page adds, once its entities are known. */
export interface PageRows {
  readonly articles: readonly ArticleRow[];
  readonly mentioned: readonly MentionedRow[];
  readonly evidence: readonly EvidenceRow[];
  readonly metrics: readonly MetricRow[];
  /** Statements whose ends the schema does not allow, or that relate an entity to itself. */
  readonly dropped: number;
}
