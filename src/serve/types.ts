/**
 * What the viewer asks for: the answers of `gantu view` over HTTP, or embedded in the file of `gantu view --html`.
 * The one place of these types: the server (src/serve), the viewer (viewer/data) and docs/API.md follow it.
 *
 *   GET  /api/generation                          GenerationView   what is served, and what can be asked
 *   GET  /api/graph?limit & GraphFilter           ViewGraph        the most telling part that meets the filter
 *   GET  /api/summary                             Summary          counts, months, pages, places
 *   GET  /api/search?q&limit                      SearchHit[]      entities by name
 *   GET  /api/entity?id                           EntityView       an entity with all its facts
 *   GET  /api/neighbours?id&depth&limit           NeighbourhoodView
 *   GET  /api/paths?from&to&avoid&limit           PathsView
 *   GET  /api/fact?id                             FactDetail       a relation with all its sentences
 *   GET  /api/article?id & MarkRequest            ArticleView      its lines, the sentences asked for marked
 *   GET  /api/page?id & MarkRequest               PageView         likewise the whole page
 *   GET  /api/dossier?id&format&lang             a file         its dossier, as HTML for print or as a Word document
 *   GET  /api/queries                             QueryView[]      the query pack
 *   GET  /api/query/NAME?param=value&format       AnswerView       (format=csv and format=json: the rows alone)
 *   POST /api/cypher CypherRequest                AnswerView       a person's own Cypher, read-only
 *   GET  /api/schema                              SchemaView       labels, types and properties, for completion
 *
 * Lists in a query string are parted by commas (kinds=Person,Place). What goes wrong is an ErrorView with a status from 400 on.
 */
import type { Kind, Modality, PropertyType, RelationType } from '../../graph-schema/schema.js';
import type { ParameterType, ParameterValue, Text } from '../query/header.js';
import type { Topic } from '../query/topics.js';
import type { LineRole } from '../types.js';

/** Every answer that is none. */
export interface ErrorView {
  /** For people: what is wrong and what to do. */
  readonly error: string;
  readonly reason: ErrorReason;
}

/** For programs: what kind of wrong it is. `not-here`: this server cannot answer that at all (GenerationView.can). */
export type ErrorReason = 'parameter' | 'not-found' | 'not-here' | 'forbidden' | 'method' | 'query' | 'writes' | 'too-long' | 'failed';

/** GET /api/generation */
export interface GenerationView {
  /** Changes when the store's graph changes. */
  readonly generation: string;
  readonly can: Capabilities;
}

export interface Capabilities {
  /** Articles and pages: /api/article, /api/page. */
  readonly read: boolean;
  /** The query pack: /api/queries, /api/query. */
  readonly ask: boolean;
  /** A person's own Cypher: /api/cypher. */
  readonly cypher: boolean;
}

/** Whose fields all must be met; one that is absent lets everything through. */
export interface GraphFilter {
  readonly kinds?: readonly Kind[];
  readonly types?: readonly RelationType[];
  readonly modalities?: readonly Modality[];
  /** ISO dates or beginnings of them (2024-05), both inclusive: facts whose time from first to last report overlaps it. */
  readonly from?: string;
  readonly to?: string;
  /** Id of a place: it, all below it, and what is there. */
  readonly place?: string;
  /** Id of a page: the facts that it states. */
  readonly page?: string;
  /** Fewest pages that state a fact. */
  readonly count?: number;
  /** Least certainty of a fact, 0 to 1; one whose certainty is not known does not meet it. */
  readonly certainty?: number;
  /** Id of a community (ViewGraph.communities): its members; the communities of the answer are then its parts. */
  readonly community?: number;
}

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
  /** Facts that join it to other entities in the whole graph, shown or not. */
  readonly degree?: number;
  /** Which of ViewGraph.communities it belongs to. */
  readonly community?: number;
}

export interface EdgeAttributes {
  readonly type: RelationType;
  /** Value of the type's key property (the office of HOLDS_POST …), '' for types without one. */
  readonly key: string;
  readonly count: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly modality: Modality;
  /** Share of right statements, 0 to 1, of the best rule that states it (EvidenceView.certainty); absent where a file does not tell it. */
  readonly certainty?: number;
}

/** graphology's serialisation of a directed multigraph. Node keys are entity ids, edge keys fact ids; AUTHORED and REPORTS are no edges. */
export interface SerialisedGraph {
  readonly attributes: Record<string, unknown>;
  readonly options: { readonly type: 'directed'; readonly multi: true; readonly allowSelfLoops: true };
  readonly nodes: readonly { readonly key: string; readonly attributes: NodeAttributes }[];
  readonly edges: readonly {
    readonly key: string;
    readonly source: string;
    readonly target: string;
    readonly attributes: EdgeAttributes;
  }[];
}

export interface Size {
  readonly nodes: number;
  readonly edges: number;
}

export interface CommunityView {
  readonly id: number;
  /** Its most central members, most central first: what it is called by. */
  readonly names: readonly string[];
  /** Entities of it in the whole graph. */
  readonly nodes: number;
}

/** GET /api/graph */
export interface ViewGraph {
  readonly generation: string;
  /** The whole graph's size. */
  readonly total: Size;
  /** Size of what meets the filter, of which the graph given may be the most telling part; absent without a filter. */
  readonly matching?: Size;
  readonly communities?: readonly CommunityView[];
  readonly graph: SerialisedGraph;
}

/** GET /api/summary: what can be filtered by. */
export interface Summary {
  readonly generation: string;
  readonly total: Size;
  /** Most first. */
  readonly kinds: readonly { readonly kind: Kind; readonly count: number }[];
  readonly types: readonly { readonly type: RelationType; readonly count: number }[];
  readonly modalities: readonly { readonly modality: Modality; readonly count: number }[];
  /** Months with reports (`2024-05`), in order, with how many statements they make. */
  readonly months: readonly { readonly month: string; readonly count: number }[];
  /** Newest first; empty where there are no pages. */
  readonly pages: readonly PageHead[];
  readonly places: readonly PlaceBranch[];
}

export interface PageHead {
  readonly id: string;
  readonly date: string | null;
  readonly newspaper: string | null;
  readonly province: string | null;
}

export interface PlaceBranch {
  readonly id: string;
  readonly name: string;
  /** Entities there, in the places below it too. */
  readonly count: number;
  readonly below: readonly PlaceBranch[];
}

/** GET /api/neighbours?id=…&depth=1…3: who is joined to an entity, the strongest first. */
export interface NeighbourhoodView {
  readonly generation: string;
  readonly id: string;
  readonly depth: number;
  /** Neighbours beyond the limit. */
  readonly leftOut: number;
  readonly graph: SerialisedGraph;
}

/** GET /api/paths?from=…&to=…&avoid=…: all shortest paths, best first. */
export interface PathsView {
  readonly generation: string;
  readonly paths: readonly PathView[];
  /** Whether there are more than the limit. */
  readonly more: boolean;
  /** All that the paths walk. */
  readonly graph: SerialisedGraph;
}

export interface PathView {
  readonly nodes: readonly string[];
  /** Facts between each two entities that follow one another. */
  readonly hops: readonly (readonly string[])[];
}

export interface EvidenceView {
  /** Of the statement, to have it marked in its article; absent in graphs from files. */
  readonly id?: string;
  readonly sentence: string;
  readonly date: string | null;
  readonly page: string;
  /** Its title. */
  readonly article: string | null;
  /** To open it with /api/article; absent in graphs from files. */
  readonly articleId?: string | null;
  readonly rule: string;
  /** Share of right statements of its rule on pages that no rule was written for, 0 to 1; absent in graphs from files. */
  readonly certainty?: number;
  readonly modality: Modality;
  /** What this statement says besides: post as printed, tenure, amount. */
  readonly details: Readonly<Record<string, string | number | boolean>>;
}

/** An end of a fact: an entity, an article (AUTHORED) or a metric (REPORTS, whose label reads 指标 值单位). */
export interface FactEnd {
  readonly id: string;
  readonly label: string;
  readonly kind: Kind | 'Article' | 'Metric';
}

/** A figure that a fact of type REPORTS states. */
export interface FigureView {
  readonly indicator: string;
  readonly value: number;
  /** The upper end of a range. */
  readonly valueTo?: number;
  readonly unit: string;
  /** The value in the unit's base (元, 吨, 人 …), and what that is. */
  readonly normalised?: number;
  readonly base?: string;
  readonly bound?: 'about' | 'over' | 'under';
  /** ISO dates, both inclusive, where the page's date allows; else the period as printed. */
  readonly from?: string;
  readonly to?: string;
  readonly period?: string;
}

export interface FactView extends EdgeAttributes {
  readonly id: string;
  /** Where it states a figure. */
  readonly figure?: FigureView;
  /** Whether the entity asked for is the fact's source. */
  readonly outgoing: boolean;
  readonly other: FactEnd;
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

/** GET /api/fact?id=…: both ends, and all sentences, newest first. */
export interface FactDetail extends EdgeAttributes {
  readonly id: string;
  /** Where it states a figure. */
  readonly figure?: FigureView;
  readonly source: FactEnd;
  readonly target: FactEnd;
  readonly evidence: readonly EvidenceView[];
}

/** GET /api/search?q=…: entities by name and alias, by any part of them, by pinyin and by initials, best first. */
export interface SearchHit {
  readonly id: string;
  readonly name: string;
  readonly kind: Kind;
  /** The name or alias that matched. */
  readonly matched: string;
  readonly pages: number;
  /** What tells it from others of its name: a person's latest post, where a place or a firm lies; '' if nothing is known. */
  readonly context: string;
}

/** What to mark in a text: statements by their ids, and all statements of a fact. */
export interface MarkRequest {
  readonly evidence?: readonly string[];
  readonly fact?: string;
}

/** A stretch of a line that a statement rests on: UTF-16 offsets into the line's text. */
export interface TextMark {
  readonly start: number;
  readonly end: number;
  /** Id of the statement. */
  readonly evidence: string;
}

export interface TextLine {
  /** On the page, from 1. */
  readonly line: number;
  readonly text: string;
  readonly marks: readonly TextMark[];
}

export interface ArticleLineView extends TextLine {
  readonly role: LineRole;
  /** From 1; lines of one paragraph are read on without their line ends. */
  readonly paragraph: number;
}

/** A statement of an article, and the relation that it states. */
export interface StatedView {
  /** Id of the statement. */
  readonly evidence: string;
  readonly fact: string;
  readonly type: RelationType;
  readonly key: string;
  readonly modality: Modality;
  /** Of its rule. */
  readonly certainty?: number;
  readonly source: FactEnd;
  readonly target: FactEnd;
}

/** GET /api/article?id=…&evidence=…&fact=… : what is asked for is marked; where nothing is asked for, all that it states. */
export interface ArticleView {
  readonly id: string;
  readonly title: string;
  /** As printed: 本报记者…; '' if there is none. */
  readonly byline: string;
  readonly page: PageHead;
  /** In the order in which they are read: title, byline, body, captions. */
  readonly lines: readonly ArticleLineView[];
  /** All that it states, in the order of its text. */
  readonly stated: readonly StatedView[];
}

export interface PageLineView extends TextLine {
  /** Id of the article that the line belongs to, null for one that belongs to none. */
  readonly article: string | null;
  readonly role: LineRole | null;
}

/** GET /api/page?id=…&evidence=…&fact=…: all its lines, as they stand on it. */
export interface PageView extends PageHead {
  readonly articles: readonly { readonly id: string; readonly title: string }[];
  readonly lines: readonly PageLineView[];
}

/** GET /api/queries: a question of the pack. */
export interface QueryView {
  readonly name: string;
  readonly topic: Topic;
  readonly topicTitle: Text;
  readonly title: Text;
  readonly description: Text;
  readonly parameters: readonly QueryParameterView[];
}

export interface QueryParameterView {
  readonly name: string;
  readonly type: ParameterType;
  /** Absent: it must be given. */
  readonly fallback?: ParameterValue;
  readonly doc: Text;
  /** A value that has an answer in the sample pages. */
  readonly example?: string;
}

/** Dates are ISO strings; entities, relations and paths of a person's own Cypher are objects of their properties. */
export type Cell = null | boolean | number | string | readonly Cell[] | { readonly [name: string]: Cell };

export interface AnswerRow {
  /** By column. */
  readonly cells: Readonly<Record<string, Cell>>;
  /** Ids of the facts (AnswerView.facts) and of the entities that the row speaks of. */
  readonly facts: readonly string[];
  readonly nodes: readonly string[];
}

/** GET /api/query/NAME, POST /api/cypher */
export interface AnswerView {
  readonly generation: string;
  readonly columns: readonly string[];
  readonly rows: readonly AnswerRow[];
  /** Whether there were more rows than are given at most. */
  readonly truncated: boolean;
  /** All facts that rows speak of, with all their sentences. */
  readonly facts: readonly FactDetail[];
  /** The entities that rows speak of and the facts between them. */
  readonly graph: SerialisedGraph;
}

/** Body of POST /api/cypher, as application/json. */
export interface CypherRequest {
  readonly text: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
}

/** GET /api/schema */
export interface SchemaView {
  readonly labels: readonly {
    readonly name: string;
    readonly zh: string;
    readonly doc: string;
    readonly properties: readonly PropertyView[];
  }[];
  readonly types: readonly {
    readonly name: string;
    readonly zh: string;
    readonly doc: string;
    readonly from: readonly string[];
    readonly to: readonly string[];
    readonly properties: readonly PropertyView[];
  }[];
}

export interface PropertyView {
  readonly name: string;
  readonly type: PropertyType;
  readonly list: boolean;
}
