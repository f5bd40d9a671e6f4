/** Where the page has its data from: the server that sent it, or the file that it is. */
import type {
  AnswerView,
  ArticleView,
  Capabilities,
  CypherRequest,
  EntityView,
  FactDetail,
  GraphFilter,
  MarkRequest,
  NeighbourhoodView,
  PageView,
  PathsView,
  QueryView,
  SchemaView,
  SearchHit,
  Summary,
  ViewGraph,
} from '../../src/serve/types.js';

/** Answers of null: there is no such entity, fact, article or page. What fails throws a DataError. */
export interface DataSource {
  /** Whether the graph can change behind the page. */
  readonly live: boolean;
  /** Entities that can be had, where that may be less than the whole: a file's; null: all. */
  readonly holds: number | null;
  /** What else than the graph can be asked for: the methods of the same names. */
  can(): Promise<Capabilities>;
  generation(): Promise<string>;
  graph(limit?: number, filter?: GraphFilter): Promise<ViewGraph>;
  summary(): Promise<Summary>;
  entity(id: string): Promise<EntityView | null>;
  /** Entities of the whole graph, shown or not. */
  search(query: string, signal?: AbortSignal): Promise<readonly SearchHit[]>;
  neighbours(id: string, depth: number, limit?: number): Promise<NeighbourhoodView | null>;
  paths(from: string, to: string, avoid: readonly string[]): Promise<PathsView | null>;
  fact(id: string): Promise<FactDetail | null>;
  /** Where `can().read`. */
  article(id: string, mark?: MarkRequest): Promise<ArticleView | null>;
  page(id: string, mark?: MarkRequest): Promise<PageView | null>;
  /** Where the dossier of an entity can be saved from; null where the page has to write it itself. */
  dossier(id: string, format: 'html' | 'docx', language: 'zh' | 'en'): string | null;
  /** Where `can().ask`. */
  queries(): Promise<readonly QueryView[]>;
  ask(name: string, parameters: Readonly<Record<string, string>>, signal?: AbortSignal): Promise<AnswerView>;
  /** Where the rows of an answer can be saved from; null where they cannot. */
  answerFile(name: string, parameters: Readonly<Record<string, string>>, format: 'csv' | 'json'): string | null;
  /** Where `can().cypher`. */
  cypher(request: CypherRequest, signal?: AbortSignal): Promise<AnswerView>;
  schema(): Promise<SchemaView>;
}

/** What the source says is wrong, in words for people. */
export class DataError extends Error {
  override readonly name = 'DataError';
  constructor(
    message: string,
    /** ErrorView.reason, or `network` where nothing answered. */
    readonly reason: string,
  ) {
    super(message);
  }
}
