/** What the viewer asks for, served over HTTP by `gantu view`, or embedded in the file of `gantu view --html`. */
import type { Kind, Modality, RelationType } from '../../graph-schema/schema.js';

export interface NodeAttributes {
  readonly label: string;
  readonly kind: Kind;
  readonly aliases: readonly string[];
  readonly official: boolean;
  /** Distinct pages that name it. */
  readonly pages: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

export interface EdgeAttributes {
  readonly type: RelationType;
  /** Value of the type's key property (the office of HOLDS_POST …), '' for types without one. */
  readonly key: string;
  readonly count: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly modality: Modality;
}

/** GET /api/graph. Node keys are entity ids, edge keys fact ids; AUTHORED and REPORTS are no edges here. */
export interface ViewGraph {
  /** Changes when the store's graph changes; also GET /api/generation → { generation }. */
  readonly generation: string;
  /** The whole graph's size; the graph given may be the most connected part of it. */
  readonly total: { readonly nodes: number; readonly edges: number };
  /** graphology's serialisation of a directed multigraph. */
  readonly graph: {
    readonly attributes: Record<string, unknown>;
    readonly options: { readonly type: 'directed'; readonly multi: true; readonly allowSelfLoops: true };
    readonly nodes: readonly { readonly key: string; readonly attributes: NodeAttributes }[];
    readonly edges: readonly {
      readonly key: string;
      readonly source: string;
      readonly target: string;
      readonly attributes: EdgeAttributes;
    }[];
  };
}

export interface EvidenceView {
  readonly sentence: string;
  readonly date: string | null;
  readonly page: string;
  readonly article: string | null;
  readonly rule: string;
  readonly modality: Modality;
  /** What this statement says besides: post as printed, tenure, amount. */
  readonly details: Readonly<Record<string, string | number | boolean>>;
}

export interface FactView {
  readonly id: string;
  readonly type: RelationType;
  /** Whether the entity asked for is the fact's source. */
  readonly outgoing: boolean;
  /** The other end: an entity, an article (AUTHORED) or a metric (REPORTS, whose label reads 指标 值单位). */
  readonly other: { readonly id: string; readonly label: string; readonly kind: Kind | 'Article' | 'Metric' };
  readonly key: string;
  readonly count: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly modality: Modality;
  /** Newest first. */
  readonly evidence: readonly EvidenceView[];
}

/** GET /api/entity?id=… */
export interface EntityView {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly codes: readonly string[];
  readonly pages: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly facts: readonly FactView[];
}

/** GET /api/search?q=…: entities by name and alias, best first. */
export interface SearchHit {
  readonly id: string;
  readonly name: string;
  readonly kind: Kind;
  /** The name or alias that matched. */
  readonly matched: string;
  readonly pages: number;
}
