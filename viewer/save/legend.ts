/** The strip below a saved picture: kinds with colour and number, kinds of lines, and what is shown. */
import { BACKGROUND, EDGE, INK, type Theme } from '../../graph-schema/colour.js';
import { xmlText } from '../../src/export/xml.js';
import { DASHES, type LineKind, lineColour } from '../model/scene.js';
import type { Sign } from '../model/sign.js';
import type { Sheet } from './sheet.js';
import { signSvg } from './sign.js';
import { flow, round, textWidth } from './text.js';

export type LegendItem =
  | { readonly text: string; readonly colour: string; readonly sign: Sign }
  /** A line as it is drawn for what is planned, denied or least certain. */
  | { readonly text: string; readonly line: LineKind };

export interface Caption {
  readonly title: string;
  /** What is shown, a line each. */
  readonly lines: readonly string[];
  readonly legend: readonly LegendItem[];
}

const SIZE = 12;
const ROW = 20;
const RIM = 16;
/** Between an item's sign and its text, and behind its text. */
const SIGN = 15;
const AFTER = 18;

function places({ legend }: Caption, width: number): { x: number; row: number }[] {
  return flow(
    legend.map((item) => textWidth(item.text, SIZE) + AFTER + ('line' in item ? SIGN + 15 : SIGN)),
    width - 2 * RIM,
  );
}

/** Of the strip, in pixels. */
export function legendHeight(caption: Caption, width: number): number {
  const rows = (places(caption, width).at(-1)?.row ?? -1) + 1;
  return RIM + (rows + 1 + caption.lines.length) * ROW + RIM / 2;
}

export function legendSvg(caption: Caption, { height, theme, width }: Sheet): string {
  const at = places(caption, width);
  const rows = (at.at(-1)?.row ?? -1) + 1;
  const items = caption.legend.map((item, i) => {
    const x = RIM + at[i]!.x;
    const y = height + RIM + 4 + at[i]!.row * ROW;
    return `<g>${itemSvg(item, x, y, theme)}${label(item.text, x + ('line' in item ? SIGN + 15 : SIGN), y + 4, INK[theme])}</g>`;
  });
  const first = height + RIM + 8 + rows * ROW;
  const title = label(caption.title, RIM, first + 4, INK[theme], ' font-weight="600"');
  const lines = caption.lines.map((line, i) => label(line, RIM, first + 4 + (i + 1) * ROW, INK[theme], ' opacity="0.75"'));
  return `<g id="legend">\n${[`<path d="M0 ${height}h${width}" stroke="${EDGE[theme]}" stroke-opacity="0.35"/>`, ...items, title, ...lines].join('\n')}\n</g>`;
}

function itemSvg(item: LegendItem, x: number, y: number, theme: Theme): string {
  if ('sign' in item) return signSvg(item.sign, { x: x + 5, y, size: 5, colour: item.colour, paper: BACKGROUND[theme] });
  const stroke = lineColour(item.line, theme, 1);
  return `<path d="M${round(x)} ${round(y)}h24" stroke="${stroke}" stroke-width="2" stroke-dasharray="${DASHES[item.line].join(' ')}"/>`;
}

function label(words: string, x: number, y: number, colour: string, attributes = ''): string {
  return `<text x="${round(x)}" y="${round(y)}" font-size="${SIZE}" fill="${colour}"${attributes}>${xmlText(words)}</text>`;
}
