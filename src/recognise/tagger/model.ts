/** What the tagger has learned (seeds/tagger/names.tsv, written by scripts/train), by feature the weights of labels. */
import { readTable } from '../../gazetteer/tsv.js';
import { seedPath } from '../../read/seeds.js';
import { MOST, type Seen, TEMPLATES, type View } from './features.js';
import { follows, LABELS, OUTSIDE, SOUGHT_LABELS } from './kinds.js';
import { type Own, Vocabulary } from './vocabulary.js';

/** Columns of the table. `weights`: labels with their weights in hundredths, `3:-120 7:45`. */
export const COLUMNS = ['template', 'value', 'weights'] as const;
type Cells = Readonly<Record<(typeof COLUMNS)[number], string>>;
/** Rows that hold no feature: what follows a label; words that are verbs; words that are in no name. */
export const AFTER = 'after';
export const VERBS = 'verbs';
export const OUTSIDE_WORDS = 'outside';
/** Weights are whole numbers of hundredths, as in the table. */
export const UNIT = 100;
/** Room for a label. */
const LABEL_BITS = 5;
const LABEL_MASK = (1 << LABEL_BITS) - 1;

export class TaggerModel {
  /** Factors of labels (column) after labels (row); 0 for what cannot follow. */
  readonly transitions = new Float64Array(LABELS * LABELS);
  /** By label, how much more it weighs behind a word outside of names than outside does, in hundredths. */
  readonly begins = new Float64Array(LABELS);
  readonly vocabulary = new Vocabulary(false);
  /** By template the place of its value 0 in `#starts`, and how far apart its values are. */
  readonly #bases = new Int32Array(TEMPLATES.length);
  readonly #strides = new Int32Array(TEMPLATES.length);
  /** Where the weights of a value begin, or 0, where there are none. All that templates ask of one word lies together: its neighbours ask for it too. */
  readonly #starts: Int32Array;
  /** For each value, in the order of `#starts`, how many weights it has, then each with its label in the lower bits. */
  readonly #weights: Int16Array;

  constructor(rows: readonly Cells[]) {
    for (const { template, value } of rows) {
      if (template === VERBS) for (const verb of value.split(' ')) this.vocabulary.addVerb(verb);
      if (template === OUTSIDE_WORDS) for (const word of value.split(' ')) this.vocabulary.addOutside(word);
    }
    const byName = new Map(TEMPLATES.map(({ name }, at) => [name, at]));
    const features = rows.flatMap(({ template, value, weights }) => {
      const name = byName.get(template);
      return name === undefined ? [] : [{ name, value: this.#valueOf(name, value), weights }];
    });
    const size = this.#layOut();
    const cells = new Array<string | undefined>(size);
    for (const { name, value, weights } of features) cells[this.#bases[name]! + value * this.#strides[name]!] = weights;
    this.#starts = new Int32Array(size);
    const packed = new Int16Array(features.reduce((most, { weights }) => most + 1 + ((weights.length + 1) >> 2), 1));
    let next = 1;
    for (let at = 0; at < size; at++) {
      const cell = cells[at];
      if (cell === undefined) continue;
      const start = next++;
      this.#starts[at] = start;
      eachWeight(cell, (label, weight) => {
        packed[next++] = (weight << LABEL_BITS) | label;
      });
      packed[start] = next - start - 1;
    }
    this.#weights = packed.slice(0, next);
    this.#readTransitions(rows);
  }

  /** Gives each template its places. @returns how many there are. */
  #layOut(): number {
    let size = 0;
    for (const domain of new Set(TEMPLATES.map((template) => template.domain))) {
      const together = TEMPLATES.flatMap((template, name) => (template.domain === domain ? [name] : []));
      together.forEach((name, nth) => {
        this.#bases[name] = size + nth;
        this.#strides[name] = together.length;
      });
      size += together.length * (typeof domain === 'string' ? this.vocabulary.size(domain) : domain.numbers);
    }
    return size;
  }

  #valueOf(template: number, value: string): number {
    const { domain } = TEMPLATES[template]!;
    return typeof domain === 'string' ? this.vocabulary.learn(domain, value) : Number(value);
  }

  #readTransitions(rows: readonly Cells[]): void {
    for (let from = 0; from < LABELS; from++)
      for (let to = 0; to < LABELS; to++) this.transitions[from * LABELS + to] = follows(to, from) ? 1 : 0;
    for (const { template, value, weights } of rows) {
      if (template !== AFTER) continue;
      eachWeight(weights, (label, weight) => {
        this.transitions[Number(value) * LABELS + label] = Math.exp(weight / UNIT);
      });
    }
    for (let to = 0; to < LABELS; to++) this.begins[to] = Math.log(this.transitions[to]! / this.transitions[OUTSIDE]!) * UNIT;
  }

  /** What a word says by itself, kept with its form. */
  ownOf(view: View, at: number, seen: Seen): Own {
    const form = view.form(at);
    if (form.own) return form.own;
    const weights = new Int32Array(LABELS);
    this.add(view.own(at, seen), weights);
    const margin = Math.max(...weights.subarray(1)) - weights[OUTSIDE]!;
    const sought = Math.max(...SOUGHT_LABELS.map((label) => weights[label]!)) - weights[OUTSIDE]!;
    form.own = { weights, margin, sought };
    return form.own;
  }

  /**
   * Adds what the features of a word say for each label, in hundredths, to `sums`. Where all their weights begin is read first, and how
   * many they are: so the processor waits for many places of the memory at once.
   */
  add({ templates, values, size }: Seen, sums: Int32Array): void {
    const [bases, strides, starts, weights] = [this.#bases, this.#strides, this.#starts, this.#weights];
    for (let k = 0; k < size; k++) begin[k] = starts[bases[templates[k]!]! + values[k]! * strides[templates[k]!]!]!;
    for (let k = 0; k < size; k++) counts[k] = weights[begin[k]!]!;
    for (let k = 0; k < size; k++) {
      const end = begin[k]! + counts[k]!;
      for (let at = begin[k]! + 1; at <= end; at++) sums[weights[at]! & LABEL_MASK]! += weights[at]! >> LABEL_BITS;
    }
  }
}

const begin = new Int32Array(MOST);
const counts = new Int32Array(MOST);

const [ZERO, MINUS, COLON] = [...'0-:'].map((char) => char.charCodeAt(0));

/** Reads a cell of weights, letter by letter: there are half a million of them. */
function eachWeight(cell: string, visit: (label: number, weight: number) => void): void {
  let [label, number, sign] = [0, 0, 1];
  for (let at = 0; at < cell.length; at++) {
    const unit = cell.charCodeAt(at);
    if (unit >= ZERO! && unit < COLON!) number = number * 10 + unit - ZERO!;
    else if (unit === MINUS) sign = -1;
    else if (unit === COLON) [label, number] = [number, 0];
    else {
      visit(label, sign * number);
      [number, sign] = [0, 1];
    }
  }
  if (cell !== '') visit(label, sign * number);
}

let loaded: TaggerModel | undefined;

/** The model that comes with the program, read when it is first asked for. */
export function defaultTagger(): TaggerModel {
  loaded ??= new TaggerModel(readTable(seedPath('tagger', 'names.tsv'), COLUMNS).rows.map(({ cells }) => cells));
  return loaded;
}
