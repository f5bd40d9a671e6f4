/** The pack as people read it: the list of questions by topic, and the help of one. */
import type { PackParameter, PackQuery } from './pack.js';
import { TOPIC_NAMES, TOPICS } from './topics.js';

/** All questions, grouped by topic, a line each. */
export function packList(pack: readonly PackQuery[]): string {
  const wide = Math.max(...pack.map((q) => q.name.length));
  const groups = TOPIC_NAMES.map((topic) => {
    const own = pack.filter((q) => q.topic === topic).map((q) => `  ${q.name.padEnd(wide)}  ${q.title.zh}  ${q.title.en}`);
    return [`${TOPICS[topic].zh}  ${TOPICS[topic].en}`, ...own].join('\n');
  });
  return `${groups.join('\n')}\n`;
}

function parameterHelp({ name, type, fallback, doc }: PackParameter): string {
  const standing = fallback === undefined ? 'required' : fallback === '' ? '' : `default ${fallback}`;
  return `  --param ${name}=<${type}>${standing === '' ? '' : `  (${standing})`}\n      ${doc.zh}\n      ${doc.en}`;
}

/** How a question is asked so that the sample pages answer. */
export function exampleOf({ name, example }: PackQuery): string {
  return ['gantu query', name, ...[...example].map(([key, value]) => `--param ${key}=${value}`)].join(' ');
}

/** One question: what it asks, its parameters, an example. */
export function queryHelp(query: PackQuery): string {
  const { name, title, description, parameters } = query;
  const blocks = [
    `${name}  ${title.zh}  ${title.en}`,
    `${description.zh}\n${description.en}`,
    ...(parameters.length > 0 ? [`Parameters:\n${parameters.map(parameterHelp).join('\n')}`] : []),
    `Example:\n  $ ${exampleOf(query)}`,
  ];
  return `${blocks.join('\n\n')}\n`;
}
