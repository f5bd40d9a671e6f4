/** Questions to a store: the query pack, and a person's own Cypher. */
import type { ExportEntity } from '../../export/walk.js';
import { type Answer, ask, askFreely } from '../../query/answer.js';
import { bindParameters, type PackQuery, readPack } from '../../query/pack.js';
import { TOPICS } from '../../query/topics.js';
import type { QueryOptions, Store } from '../../store/types.js';
import { DEFAULT_LIMITS } from '../limits.js';
import type { QuestionSource, RawEdge, RawNode } from '../source.js';
import type { AnswerView, Cell, FactDetail, QueryView } from '../types.js';
import { buildViewGraph } from '../view-graph.js';
import { factDetails } from './facts.js';

/** Facts and entities of one answer: beyond them a layout takes longer than a person waits. */
const MOST = 1_000;

/** What is asked, of which generation. */
interface Asked {
  readonly store: Store;
  readonly generation: string;
}

/** Calls with what is asked now, which stays open until the answer is there. */
type Asking = <T>(work: (asked: Asked) => Promise<T>) => Promise<T>;

export function storeQuestions(asking: Asking): QuestionSource {
  const pack = new Map(readPack().map((query) => [query.name, query]));
  const views = [...pack.values()].map(queryView);
  return {
    queries: () => views,
    ask: async (name, given) => {
      const query = pack.get(name);
      if (!query) return null;
      const parameters = bindParameters(query, given);
      return asking(async (asked) => answerView(asked, await ask(asked.store, query, parameters, { timeoutMs: DEFAULT_LIMITS.timeMs })));
    },
    cypher: async ({ text, parameters = {} }, signal) => {
      const limits = { limit: DEFAULT_LIMITS.rows, timeoutMs: DEFAULT_LIMITS.timeMs };
      const options: QueryOptions = { ...limits, guarded: true, apart: true, ...(signal ? { signal } : {}) };
      return asking(async (asked) => answerView(asked, await askFreely(asked.store, text, parameters, options)));
    },
  };
}

function queryView({ name, topic, title, description, parameters, example }: PackQuery): QueryView {
  return {
    name,
    topic,
    topicTitle: TOPICS[topic],
    title,
    description,
    parameters: parameters.map((parameter) => {
      const shown = { name: parameter.name, type: parameter.type, doc: parameter.doc };
      const value = example.get(parameter.name);
      return {
        ...shown,
        ...(parameter.fallback === undefined ? {} : { fallback: parameter.fallback }),
        ...(value === undefined ? {} : { example: value }),
      };
    }),
  };
}

async function answerView({ store, generation }: Asked, answer: Answer): Promise<AnswerView> {
  const rows = answer.rows.slice(0, DEFAULT_LIMITS.rows);
  const ids = { facts: answer.facts.slice(0, MOST), nodes: answer.nodes.slice(0, MOST) };
  const { facts, entities } = await store.read((tx) => factDetails(tx, ids.facts, ids.nodes));
  const nodes = [...entities.values()].map(rawNode);
  const { graph } = buildViewGraph({ generation, nodes, edges: facts.flatMap(rawEdge) }, nodes.length);
  return {
    generation,
    columns: answer.columns,
    rows: rows.map((cells, i) => ({ cells: cells as Readonly<Record<string, Cell>>, ...answer.about[i]! })),
    truncated: answer.truncated || rows.length < answer.rows.length || answer.facts.length > MOST || answer.nodes.length > MOST,
    facts,
    graph,
  };
}

function rawNode({ id, name, kind, aliases, codes, official, pages, first, last }: ExportEntity): RawNode {
  return { key: id, attributes: { label: name, kind, aliases, official, pages, first, last }, codes };
}

/** Articles and metrics are no nodes of the viewer: their facts stand in `facts` only. */
function rawEdge({ id, source, target, type, key, count, first, last, modality }: FactDetail): RawEdge[] {
  if (target.kind === 'Article' || target.kind === 'Metric') return [];
  return [{ key: id, source: source.id, target: target.id, attributes: { type, key, count, first, last, modality } }];
}
