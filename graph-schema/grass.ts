/**
 * The graph's looks in Neo4j Browser, as its GraSS (graph style sheet): cypher/browser/gantu.grass, which `npm run docs` writes.
 * Browser reads more of CSS's shape than of its grammar: it knows no comments, and a value holds neither `:` nor `;`.
 * Of the rules that match a node all apply, later ones over earlier ones, so what is more special stands later.
 */
import { contrast, EDGE, INK, kindColour, mix } from './colour.js';
import { KIND_NAMES, type Kind, keyProperty, type NODES, RELATION_TYPES, RELATIONS, type RelationType, STRUCTURE } from './schema.js';

type Style = Readonly<Record<string, string>>;

const PAPER = '#ffffff';
/** Pixels across: a name of eight Hanzi fits into an entity. */
const ENTITY_SIZE = '65px';
const LAYER_SIZE = '40px';

/** What stands on the nodes that hold sentences and figures. */
const LAYER_CAPTIONS: Readonly<Record<Exclude<keyof typeof NODES, 'Entity'>, string>> = {
  Page: '{id}',
  Article: '{title}',
  Metric: '{indicator} {value}{unit}',
  Evidence: '{sentence}',
};

/** The style sheet, with the viewer's colours on light ground. */
export function grass(): string {
  const layers = Object.entries(LAYER_CAPTIONS).map(([label, caption]): string =>
    rule(`node.${label}`, { diameter: LAYER_SIZE, ...filled(mix(EDGE.light, PAPER, 0.2)), caption: quoted(caption) }),
  );
  return [
    rule('node', {
      diameter: LAYER_SIZE,
      ...filled(mix(EDGE.light, PAPER, 0.2)),
      'border-width': '2px',
      'font-size': '10px',
      caption: quoted('{id}'),
    }),
    rule('relationship', {
      color: mix(EDGE.light, PAPER, 0.5),
      'shaft-width': '1px',
      'font-size': '9px',
      padding: '3px',
      'text-color-external': INK.light,
      'text-color-internal': PAPER,
      caption: quoted('<type>'),
    }),
    ...layers,
    rule('node.Entity', { diameter: ENTITY_SIZE, ...filled(mix(EDGE.light, PAPER, 0.5)), caption: quoted('{name}') }),
    ...KIND_NAMES.map(kindRule),
    rule('node.Official', { 'border-color': INK.light, 'border-width': '5px' }),
    ...RELATION_TYPES.map(relationRule),
    ...Object.keys(STRUCTURE).map((type) =>
      rule(`relationship.${type}`, { color: mix(EDGE.light, PAPER, 0.3), caption: quoted('<type>') }),
    ),
  ].join('');
}

function kindRule(kind: Kind): string {
  return rule(`node.${kind}`, { ...filled(kindColour(kind, 'light')), caption: quoted('{name}') });
}

/** 任职 县长: what the relation says, and what tells two of one type apart. */
function relationRule(type: RelationType): string {
  const key = keyProperty(type);
  const caption = key === undefined ? RELATIONS[type].zh : `${RELATIONS[type].zh} {${key}}`;
  return rule(`relationship.${type}`, { color: EDGE.light, 'shaft-width': '2px', caption: quoted(caption) });
}

function filled(colour: string): Style {
  const text = contrast(colour, PAPER) >= contrast(colour, INK.light) ? PAPER : INK.light;
  return { color: colour, 'border-color': mix(colour, INK.light, 0.75), 'text-color-internal': text };
}

const quoted = (caption: string): string => `'${caption}'`;

function rule(selector: string, style: Style): string {
  const lines = Object.entries(style).map(([name, value]) => `  ${name}: ${value};\n`);
  return `${selector} {\n${lines.join('')}}\n\n`;
}
