/** Text for a terminal: kinds in the schema's colours, or marks where there are no colours. */
import { KINDS, type Kind } from '../../graph-schema/schema.js';

export interface Paint {
  /** A mention: 九江市 in its kind's colour, else [九江市|Place]. */
  readonly mention: (kind: Kind, text: string) => string;
  readonly kind: (kind: Kind) => string;
  /** What a page's name stands for in a sentence: emphasised, else [九江市]. */
  readonly here: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
}

const STEPS = 5;
const CHANNEL = 255;
/** The colour cube of 256-colour terminals begins at 16 and has six steps a channel. */
const CUBE = 16;
const SIDE = 6;

function cubeColour(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => Math.round((Number.parseInt(hex.slice(at, at + 2), 16) / CHANNEL) * STEPS));
  return CUBE + SIDE * SIDE * r! + SIDE * g! + b!;
}

const PLAIN: Paint = {
  mention: (kind, text) => `[${text}|${kind}]`,
  kind: (kind) => kind,
  here: (text) => `[${text}]`,
  strong: (text) => text,
  faint: (text) => text,
};

const inColour = (kind: Kind, text: string): string => `\u001b[38;5;${cubeColour(KINDS[kind].colour)}m${text}\u001b[39m`;

const COLOURED: Paint = {
  mention: inColour,
  kind: (kind) => inColour(kind, kind),
  here: (text) => `\u001b[1;4m${text}\u001b[22;24m`,
  strong: (text) => `\u001b[1m${text}\u001b[22m`,
  faint: (text) => `\u001b[2m${text}\u001b[22m`,
};

/** Colours on a terminal, unless NO_COLOR is set (no-color.org). */
export function paintFor(stream: { readonly isTTY?: boolean }, env: NodeJS.ProcessEnv): Paint {
  return stream.isTTY === true && !env.NO_COLOR ? COLOURED : PLAIN;
}
