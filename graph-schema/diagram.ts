/** The schema drawn, as Mermaid flow charts for documents: `npm run docs` writes them into docs/neo4j.md. */
import { KIND_NAMES, NODES, type NodeLabel, RELATION_TYPES, RELATIONS, STRUCTURE } from './schema.js';

const NAMES_A_LINE = 3;

/** The layers: how entities, facts and sentences hang together. Dotted: a property that names an id, for which there is no edge. */
export function layerDiagram(): string {
  const boxes = Object.entries(NODES).map(([label, spec]) => `  ${label}["<b>${label}</b><br>${shownProperties(spec)}"]`);
  const edges = Object.entries(STRUCTURE).map(([type, { source, target }]) => `  ${source} -->|${type}| ${target}`);
  const ends = new Set(RELATION_TYPES.flatMap((type): NodeLabel[] => [...RELATIONS[type].target]).map(layerOf));
  // An arrow from a box to itself is drawn across others.
  const facts = [...ends].map((end) => {
    const types = RELATION_TYPES.filter((type) => RELATIONS[type].target.some((target) => layerOf(target) === end));
    const box = end === 'Entity' ? 'Other["another <b>Entity</b>"]' : end;
    return `  Entity ==>|"${types.length > 1 ? `${types.length} types of relations` : types[0]}"| ${box}`;
  });
  return chart('TB', [...boxes, ...edges, ...facts, '  Evidence -.->|"fact = id of the relation"| Entity']);
}

/** The relations, from left to right: each box stands for the kinds that it lists. */
export function relationDiagram(): string {
  const boxes = new Map<string, string>();
  const box = (side: 'from' | 'to', labels: readonly string[]): string => {
    const text = labels.length === KIND_NAMES.length ? 'any kind' : labels.join('<br>');
    const key = `${side} ${text}`;
    if (!boxes.has(key)) boxes.set(key, `  ${side}${boxes.size}["${text}"]`);
    return /\w+/.exec(boxes.get(key)!)![0];
  };
  const edges = new Map<string, string[]>();
  for (const type of RELATION_TYPES) {
    const [from, to] = [box('from', RELATIONS[type].source), box('to', RELATIONS[type].target)];
    edges.set(`${from} ${to}`, [...(edges.get(`${from} ${to}`) ?? []), `${type} ${RELATIONS[type].zh}`]);
  }
  const arrows = [...edges].map(([ends, types]) => `  ${ends.replace(' ', ` -->|"${types.join('<br>')}"| `)}`);
  return chart('LR', [...boxes.values(), ...arrows]);
}

function layerOf(label: NodeLabel): keyof typeof NODES {
  return label === 'Article' || label === 'Metric' ? label : 'Entity';
}

/** All of them, some on a line. */
function shownProperties(spec: Readonly<Record<string, string>>): string {
  const names = Object.keys(spec);
  const lines = names.flatMap((_, i) => (i % NAMES_A_LINE === 0 ? [names.slice(i, i + NAMES_A_LINE).join(', ')] : []));
  return lines.join('<br>');
}

function chart(direction: 'TB' | 'LR', lines: readonly string[]): string {
  return `\`\`\`mermaid\nflowchart ${direction}\n${lines.join('\n')}\n\`\`\`\n`;
}
