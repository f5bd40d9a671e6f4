/** What may be wrong with a graph, and how it is put right. */

const REREAD =
  'gantu store check --reread, then gantu build: every stored page is read again, into a new graph that takes the place of this one';
const PAGE_AGAIN = 'gantu remove the page, then gantu build its file';
const BY_HAND = 'delete one of them in Neo4j Browser; or gantu build the pages into a new store';

export const PROBLEMS = {
  'missing-index': { says: 'indexes or constraints are missing', remedy: 'gantu build (of any page) creates them' },
  'index-not-ready': { says: 'indexes do not answer', remedy: 'wait while they are built; a failed one: drop it, then gantu build' },
  'unfinished-epoch': { says: 'nodes of a new graph that no build has finished', remedy: 'gantu build begins it again' },
  'node-without-id': { says: 'nodes without an id', remedy: REREAD },
  'duplicate-node': { says: 'nodes with an id that another of their label has', remedy: BY_HAND },
  labels: { says: 'labels that do not fit', remedy: REREAD },
  property: { says: 'properties that the schema does not have, of another type, or missing', remedy: REREAD },
  'page-text': { says: 'pages whose text is not that of their hash', remedy: PAGE_AGAIN },
  'edge-type': { says: 'edges of a type that the schema does not have there', remedy: REREAD },
  'edge-ends': { says: 'edges between ends that the schema does not allow', remedy: REREAD },
  'edge-id': { says: 'facts whose id is not that of their ends and key', remedy: REREAD },
  'duplicate-edge': { says: 'edges with one fact id', remedy: BY_HAND },
  'fact-without-evidence': { says: 'facts that no sentence says', remedy: REREAD },
  'fact-summary': { says: 'facts whose count, dates or modality are not what their evidence says', remedy: REREAD },
  'evidence-without-fact': { says: 'evidence of facts that are not there', remedy: REREAD },
  'evidence-id': { says: 'evidence whose ids are not those of what it says', remedy: REREAD },
  'evidence-without-page': { says: 'evidence of pages that are not there', remedy: REREAD },
  'evidence-article': { says: 'evidence that is not tied to its article', remedy: REREAD },
  'entity-without-signature': { says: 'entities that no page names', remedy: REREAD },
  'entity-pages': { says: 'entities whose number of pages is not what their signatures say', remedy: REREAD },
  tally: { says: 'tallies that are not what the signatures of their entity come to', remedy: REREAD },
  'signature-without-page': { says: 'signatures of pages that are not there', remedy: REREAD },
  'signature-without-entity': { says: 'signatures of entities that are not there', remedy: REREAD },
  'article-without-page': { says: 'articles that are not tied to their page', remedy: REREAD },
  'metric-without-fact': { says: 'figures that no entity reports', remedy: REREAD },
} as const satisfies Record<string, { says: string; remedy: string }>;

export type ProblemKind = keyof typeof PROBLEMS;

export interface Problem {
  readonly kind: ProblemKind;
  readonly count: number;
  /** Some of them, for people. */
  readonly examples: readonly string[];
  readonly says: string;
  readonly remedy: string;
}

const EXAMPLES = 5;

/** Counts problems and keeps a few of each: however many there are, it does not grow. */
export class Problems {
  private readonly found = new Map<ProblemKind, { count: number; examples: string[] }>();

  add(kind: ProblemKind, example: string, count = 1): void {
    const known = this.found.get(kind) ?? { count: 0, examples: [] };
    known.count += count;
    if (known.examples.length < EXAMPLES) known.examples.push(example);
    this.found.set(kind, known);
  }

  /** In the order of {@link PROBLEMS}. */
  list(): Problem[] {
    return (Object.keys(PROBLEMS) as ProblemKind[]).flatMap((kind) => {
      const known = this.found.get(kind);
      return known ? [{ kind, ...known, ...PROBLEMS[kind] }] : [];
    });
  }
}
