/**
 * The graph's looks in Neo4j Browser, as its GraSS (graph style sheet): cypher/browser/gantu.grass, which `npm run docs` writes.
 * Browser reads more of CSS's shape than of its grammar: it knows no comments, and a value holds neither `:` nor `;`.
 * Of the rules that match a node all apply, later ones over earlier ones, so what is more special stands later.
 */
import { contrast, EDGE, INK, kindColour, mix } from './colour.js';
import { KIND_NAMES, keyProperty, type NODES, RELATION_TYPES, RELATIONS, type RelationType, STRUCTURE } from './schema.js';

type Style = Readonly<Record<string, string>>;

const PAPER = '#ffffff';
/** Pixels across. Browser breaks a caption at blanks only, and Chinese has none: a name has one line, cut where the circle ends. */
const ENTITY_SIZE = '80px';
const LAYER_SIZE = '40px';

/** What stands on the nodes that hold sentences and figures. */
const LAYER_CAPTIONS: Readonly<Record<Exclude<keyof typeof NODES, 'Entity'>, string>> = {
  Page: '{id}',
  Article: '{title}',
  Metric: '{indicator} {value}{unit}',
  Evidence: '{sentence}',
};
/** Paler than entities and facts, as what stands behind them. */
const LAYER = mix(EDGE.light, PAPER, 0.2);
const STRUCTURAL = mix(EDGE.light, PAPER, 0.4);

/** The style sheet, with the viewer's colours on light ground. */
export function grass(): string {
  const layers = Object.entries(LAYER_CAPTIONS);
  return [
    rule('node', { diameter: LAYER_SIZE, ...disc(LAYER), 'border-width': '2px', 'font-size': '10px', caption: quoted('{id}') }),
    rule('relationship', {
      ...line(STRUCTURAL),
      'shaft-width': '1px',
      'font-size': '9px',
      padding: '3px',
      'text-color-external': INK.light,
      caption: quoted('<type>'),
    }),
    ...layers.map(([label, caption]) => rule(`node.${label}`, { ...disc(LAYER), caption: quoted(caption) })),
    rule('node.Entity', { diameter: ENTITY_SIZE, ...disc(STRUCTURAL), caption: quoted('{name}') }),
    ...KIND_NAMES.map((kind) => rule(`node.${kind}`, { ...disc(kindColour(kind, 'light')), caption: quoted('{name}') })),
    rule('node.Official', { 'border-color': INK.light, 'border-width': '5px' }),
    ...RELATION_TYPES.map(relationRule),
    ...Object.keys(STRUCTURE).map((type) => rule(`relationship.${type}`, { ...line(STRUCTURAL), caption: quoted('<type>') })),
  ].join('\n');
}

/** 任职 县长: what the relation says, and what tells two of one type apart. */
function relationRule(type: RelationType): string {
  const key = keyProperty(type);
  const caption = key === undefined ? RELATIONS[type].zh : `${RELATIONS[type].zh} {${key}}`;
  return rule(`relationship.${type}`, { ...line(EDGE.light), 'shaft-width': '2px', caption: quoted(caption) });
}

function disc(colour: string): Style {
  return { color: colour, 'border-color': mix(colour, INK.light, 0.75), 'text-color-internal': readable(colour) };
}

/** Browser writes on a thick line, and on the type's tag in its legend. */
function line(colour: string): Style {
  return { color: colour, 'text-color-internal': readable(colour) };
}

function readable(ground: string): string {
  return contrast(ground, PAPER) >= contrast(ground, INK.light) ? PAPER : INK.light;
}

const quoted = (caption: string): string => `'${caption}'`;

function rule(selector: string, style: Style): string {
  const lines = Object.entries(style).map(([name, value]) => `  ${name}: ${value};\n`);
  return `${selector} {\n${lines.join('')}}\n`;
}
