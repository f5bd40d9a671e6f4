/** Saving: the drawing as a picture with its legend, the shown part as JSON. */
import { BACKGROUND, INK, kindColour } from '../graph-schema/colour.js';
import type { Kind } from '../graph-schema/schema.js';
import type { Derived } from './model/derive.js';
import { FONT } from './model/font.js';
import { serialise } from './model/graph.js';
import { kindName } from './strings.js';
import type { Context } from './ui/context.js';
import { h } from './ui/dom.js';

/** The picture with a strip below: kinds with colour and number, and how much is shown. */
export function withLegend(picture: HTMLCanvasElement, context: Context, { shown }: Derived): HTMLCanvasElement {
  const { graph, say, theme, total } = context;
  const scale = window.devicePixelRatio || 1;
  const counts = new Map<Kind, number>();
  for (const node of shown.nodes) {
    const kind = graph.getNodeAttribute(node, 'kind');
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const items = [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([kind, count]) => ({ colour: kindColour(kind, theme), text: `${kindName(kind, say)} ${count}` }));
  const out = document.createElement('canvas');
  const pen = out.getContext('2d')!;
  const width = picture.width / scale;
  pen.font = `12px ${FONT}`;
  const places = flow(
    items.map(({ text }) => pen.measureText(text).width + 30),
    width - 32,
  );
  const rows = (places.at(-1)?.row ?? 0) + 1;
  const strip = rows * 20 + 44;
  out.width = picture.width;
  out.height = picture.height + strip * scale;
  // A canvas forgets its settings when it is resized.
  pen.fillStyle = BACKGROUND[theme];
  pen.fillRect(0, 0, out.width, out.height);
  pen.drawImage(picture, 0, 0);
  pen.setTransform(scale, 0, 0, scale, 0, picture.height);
  pen.font = `12px ${FONT}`;
  items.forEach(({ colour, text }, at) => {
    const { x, row } = places[at]!;
    const y = 16 + row * 20;
    pen.fillStyle = colour;
    pen.beginPath();
    pen.arc(16 + x + 5, y, 5, 0, Math.PI * 2);
    pen.fill();
    pen.fillStyle = INK[theme];
    pen.fillText(text, 16 + x + 15, y + 4);
  });
  pen.globalAlpha = 0.65;
  const summary = say('showing', { n: shown.nodes.size, all: total.nodes, m: shown.edges.size, allEdges: total.edges });
  pen.fillText(`${say('title')} · ${summary}`, 16, rows * 20 + 26);
  return out;
}

/** Places for widths on lines of the given length. */
function flow(widths: readonly number[], length: number): { x: number; row: number }[] {
  let x = 0;
  let row = 0;
  return widths.map((width) => {
    if (x > 0 && x + width > length) {
      x = 0;
      row += 1;
    }
    const place = { x, row };
    x += width;
    return place;
  });
}

export function savePicture(picture: HTMLCanvasElement): void {
  picture.toBlob((blob) => blob && save(blob, 'gantu.png'), 'image/png');
}

export function saveJson({ graph }: Context, { shown }: Derived): void {
  const json = serialise(graph, shown, ({ kind }) => kindColour(kind, 'light'));
  save(new Blob([JSON.stringify(json)], { type: 'application/json' }), 'gantu.json');
}

function save(blob: Blob, filename: string): void {
  const address = URL.createObjectURL(blob);
  const link = h('a', { attributes: { href: address, download: filename } });
  link.click();
  // The download has begun by the next task.
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
