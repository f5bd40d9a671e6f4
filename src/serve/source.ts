/** Where the server takes its answers from: a store, a graph from a file, or a fixture of the tests. */
import type { PageText, Spans } from './page-text.js';
import type {
  AnswerView,
  ArticleView,
  CypherRequest,
  EdgeAttributes,
  EntityView,
  FactDetail,
  GraphFilter,
  MarkRequest,
  NeighbourhoodView,
  NodeAttributes,
  PageView,
  PathsView,
  QueryView,
  SearchHit,
  Summary,
  ViewGraph,
} from './types.js';

/** Answers of null: there is no such entity, fact, article or page. */
export interface GraphSource {
  /** Changes when the graph changes; asked every few seconds, so it must be cheap. */
  generation(): Promise<string>;
  /** Takes a newer graph, if there is one that can be read. */
  update(): Promise<void>;
  /** Generation of the graph that all other answers are of; behind `generation` until `update`. */
  served(): Promise<string>;
  /** The graph with coordinates, at most `limit` nodes of what meets the filter. */
  graph(limit: number, filter?: GraphFilter): Promise<ViewGraph>;
  entity(id: string): Promise<EntityView | null>;
  /** Entities by name and alias, best first. */
  search(query: string, limit?: number): Promise<readonly SearchHit[]>;
  summary(): Promise<Summary>;
  neighbours(id: string, depth: number, limit: number): Promise<NeighbourhoodView | null>;
  /** null if one of the ends is not in the graph. */
  paths(from: string, to: string, avoid: readonly string[], limit: number): Promise<PathsView | null>;
  fact(id: string): Promise<FactDetail | null>;
  /** Absent where there are no pages: a graph from a file. */
  readonly texts?: TextSource;
  /** Absent where nothing can be asked: a graph from a file. */
  readonly questions?: QuestionSource;
}

export interface TextSource {
  article(id: string, mark: MarkRequest): Promise<ArticleView | null>;
  page(id: string, mark: MarkRequest): Promise<PageView | null>;
  /** For the single file. */
  raw(id: string): Promise<RawPage | null>;
}

/** A page as it stands, and where on it all of its statements stand. */
export interface RawPage extends PageText {
  readonly statements: readonly Spans[];
}

export interface QuestionSource {
  queries(): readonly QueryView[];
  /** null if the pack has no such query. @throws ParameterError, QueryError */
  ask(name: string, parameters: ReadonlyMap<string, string>): Promise<AnswerView | null>;
  /** @param signal ends it when nobody waits any more. @throws QueryError, ReadOnlyError */
  cypher(request: CypherRequest, signal?: AbortSignal): Promise<AnswerView>;
}

/** A node as the store has it, before it has a place and a size. */
export interface RawNode {
  readonly key: string;
  readonly attributes: Omit<NodeAttributes, 'x' | 'y' | 'size' | 'degree' | 'community'>;
  /** Division codes of a place; absent where they are not known. */
  readonly codes?: readonly string[];
}

/** An edge whose ends may lie outside the nodes given; such an edge is left out. */
export interface RawEdge {
  readonly key: string;
  readonly source: string;
  readonly target: string;
  readonly attributes: EdgeAttributes;
}

export interface RawGraph {
  readonly generation: string;
  readonly nodes: readonly RawNode[];
  readonly edges: readonly RawEdge[];
}

/**
 * The whole graph in memory, made once a generation (src/serve/whole): every part of it has its places at once.
 * Answers of null: an entity that it does not have.
 */
export interface WholeGraph {
  readonly generation: string;
  /** @param pageFacts facts that the filter's page states; only where the filter has a page. */
  select(filter: GraphFilter, limit: number, pageFacts?: ReadonlySet<string>): ViewGraph;
  neighbourhood(id: string, depth: number, limit: number): NeighbourhoodView | null;
  paths(from: string, to: string, avoid: ReadonlySet<string>, limit: number): PathsView | null;
  /** Entities and facts by id, those that it has: the graph of an answer. Facts bring their ends. */
  part(nodes: Iterable<string>, facts: Iterable<string>): ViewGraph['graph'];
  /** What the graph alone can tell: months by first and last report; no pages. */
  summary(): Summary;
  /** The same, in slices between which a server answers. */
  counted(): Promise<Summary>;
}
