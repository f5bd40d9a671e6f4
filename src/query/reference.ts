/** The pack in documents: the list in the READMEs, and docs/QUERIES.md. `npm run docs` writes both. */
import { exampleOf } from './list.js';
import type { PackParameter, PackQuery, Text } from './pack.js';
import { TOPIC_NAMES, TOPICS } from './topics.js';

export type Language = keyof Text;

const PUNCTUATION = { zh: { between: '；', after: '：' }, en: { between: '; ', after: ': ' } } as const;

/** One item a topic: its questions with their titles. */
export function packItems(pack: readonly PackQuery[], language: Language): string {
  const { between, after } = PUNCTUATION[language];
  const items = TOPIC_NAMES.map((topic) => {
    const own = pack.filter((q) => q.topic === topic).map((q) => `\`${q.name}\` ${q.title[language]}`);
    return `- **${TOPICS[topic][language]}**${after}${own.join(between)}`;
  });
  return `${items.join('\n')}\n`;
}

function parameterLine({ name, type, fallback, doc }: PackParameter): string {
  const standing = fallback === undefined ? '**required**' : fallback === '' ? '' : `\`${fallback}\``;
  return `| \`${name}\` | ${type} | ${standing} | ${doc.zh} | ${doc.en} |`;
}

function section(query: PackQuery): string {
  const { name, title, description, parameters } = query;
  const table = ['| parameter | type | default | | |', '| --- | --- | --- | --- | --- |', ...parameters.map(parameterLine)].join('\n');
  const blocks = [
    `### \`${name}\` ${title.zh} · ${title.en}`,
    `${description.zh}  \n${description.en}`,
    ...(parameters.length > 0 ? [table] : []),
    `\`\`\`\n${exampleOf(query)}\n\`\`\``,
  ];
  return blocks.join('\n\n');
}

/** docs/QUERIES.md. */
export function packReference(pack: readonly PackQuery[]): string {
  const head = `# Questions: the query pack

Written by \`npm run docs\` from the headers of \`cypher/queries\`. \`gantu query NAME --param name=value\` asks one, of either store; \`--json\`, \`--format csv\` and
\`--no-sentences\` say how rows are printed, \`--graph FILE\` writes the entities and facts that they speak of as a graph, for \`gantu view --graph FILE\` or other
tools (graphology's JSON). A parameter that is left out asks for all. A name may be an alias or an id (\`namesakes\` shows ids). Rows about facts end with \`date\`,
\`sentence\` and \`page\`; lists stand in order of their characters. The Cypher is the file of the same name, and most of it can be pasted into Neo4j Browser; where the file
names a \`step\`, the rest is done in \`src/query\`.`;
  const topics = TOPIC_NAMES.map((topic) => {
    const own = pack.filter((q) => q.topic === topic);
    return [`## ${TOPICS[topic].zh} · ${TOPICS[topic].en}`, ...own.map(section)].join('\n\n');
  });
  return `${[head, ...topics].join('\n\n')}\n`;
}
