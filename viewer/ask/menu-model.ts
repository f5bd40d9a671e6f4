/** The questions of the pack by topic, and those that a search finds. */
import { groupBy } from '../../src/order.js';
import { TOPIC_NAMES } from '../../src/query/topics.js';
import { normalise } from '../../src/serve/search/fold.js';
import type { QueryView } from '../../src/serve/types.js';

export interface Topic {
  readonly title: QueryView['topicTitle'];
  readonly queries: readonly QueryView[];
}

/** Topics in the order in which the command lists them; a topic without questions is left out. */
export function byTopic(queries: readonly QueryView[]): Topic[] {
  const topics = groupBy(queries, ({ topic }) => topic);
  return [...new Set([...TOPIC_NAMES, ...topics.keys()])].flatMap((topic) => {
    const own = topics.get(topic);
    return own ? [{ title: own[0]!.topicTitle, queries: own }] : [];
  });
}

/** Those whose title, name, topic or description, in either language, hold every word; those that say it in the title first. */
export function findQueries(queries: readonly QueryView[], wanted: string): readonly QueryView[] {
  const words = wanted
    .split(/\s+/)
    .map(normalise)
    .filter((word) => word !== '');
  if (words.length === 0) return queries;
  const holds = (texts: readonly string[]): boolean => words.every((word) => texts.some((text) => compared(text).includes(word)));
  const scored = queries.map((query) => {
    const { title, name, topicTitle, description, parameters } = query;
    const heads = [title.zh, title.en, name];
    const all = [...heads, topicTitle.zh, topicTitle.en, description.zh, description.en, ...parameters.map(({ doc }) => doc.zh)];
    return { query, score: holds(heads) ? 2 : holds(all) ? 1 : 0 };
  });
  return scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ query }) => query);
}

/** Longer than a name: `normalise` compares names by their beginning. */
function compared(text: string): string {
  let out = '';
  for (let at = 0; at < text.length; at += 200) out += normalise(text.slice(at, at + 200));
  return out;
}
