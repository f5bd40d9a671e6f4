/** The view taken away: as a picture with its legend, or as the graph that it shows. */
import { kindColour } from '../../graph-schema/colour.js';
import { gexf } from '../../src/export/gexf.js';
import { graphml } from '../../src/export/graphml.js';
import { json } from '../../src/export/json.js';
import type { Derived } from '../model/derive.js';
import { signOf } from '../model/sign.js';
import { kindName } from '../strings.js';
import { filterWords } from '../ui/chips.js';
import type { Context } from '../ui/context.js';
import { csvZip } from './csv.js';
import { download, png } from './download.js';
import { MEDIA_TYPES, type SaveFormat } from './formats.js';
import type { Caption } from './legend.js';
import { viewNetwork } from './network.js';
import type { Sheet } from './sheet.js';
import { svgText } from './svg.js';

const TEXTS = { graphml, gexf, json } as const;

export interface View {
  readonly context: Context;
  readonly derived: Derived;
  /** null where nothing is drawn. */
  readonly sheet: () => Sheet | null;
}

/** @throws Error if there is no drawing to take a picture of, or the browser cannot hold it. */
export async function saveView(format: SaveFormat, view: View): Promise<void> {
  const content = await contentOf(format, view);
  download(
    content instanceof Blob ? content : new Blob(content, { type: MEDIA_TYPES[format] }),
    `gantu.${format === 'csv' ? 'csv.zip' : format}`,
  );
}

async function contentOf(format: SaveFormat, { context, derived, sheet }: View): Promise<Blob | BlobPart[]> {
  const { graph } = context;
  if (format === 'csv') return [csvZip(graph, derived.shown) as BlobPart];
  if (format === 'png' || format === 'svg') {
    const drawn = sheet();
    if (!drawn) throw new Error('nothing is drawn');
    const svg = svgText(drawn, captionOf(drawn, context, derived));
    return format === 'svg' ? [svg] : png(svg);
  }
  const pieces: string[] = [];
  const origin = {
    program: { name: 'gantu' },
    generation: context.generation,
    total: context.total,
    shown: { nodes: derived.shown.nodes.size, edges: derived.shown.edges.size },
    says: lines(context, derived),
  };
  for await (const piece of TEXTS[format](viewNetwork(graph, derived.shown, origin))) pieces.push(piece);
  return pieces;
}

/** How much of what is shown. */
function lines(context: Context, { shown }: Derived): string[] {
  const { graph, say, store, total } = context;
  const { filter, focus } = store.state;
  const centre = focus && graph.hasNode(focus.id) ? graph.getNodeAttribute(focus.id, 'label') : null;
  return [
    say('showing', { n: shown.nodes.size, all: total.nodes, m: shown.edges.size, allEdges: total.edges }),
    ...(centre === null ? [] : [say('focusOn', { name: centre })]),
    ...filterWords(context, filter),
  ];
}

function captionOf({ kinds, lines: kindsOfLines, theme }: Sheet, context: Context, derived: Derived): Caption {
  const { say } = context;
  const counted = [...kinds].sort((a, b) => b[1] - a[1]);
  return {
    title: `${say('title')} · ${say('subtitle')}`,
    lines: lines(context, derived),
    legend: [
      ...counted.map(([kind, count]) => ({ text: `${kindName(kind, say)} ${count}`, colour: kindColour(kind, theme), sign: signOf(kind) })),
      ...(['planned', 'negated', 'unsure'] as const).flatMap((line) => (kindsOfLines.has(line) ? [{ text: say(line), line }] : [])),
    ],
  };
}
