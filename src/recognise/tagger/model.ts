/** What the tagger has learned (seeds/tagger/names.tsv, written by scripts/train), by feature the weights of labels. */
import { readTable } from '../../gazetteer/tsv.js';
import { seedPath } from '../../read/seeds.js';
import { type Seen, TEMPLATES, type View } from './features.js';
import { follows, LABELS, OUTSIDE } from './kinds.js';
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

export class TaggerModel {
  /** Factors of labels (column) after labels (row); 0 for what cannot follow. */
  readonly transitions = new Float64Array(LABELS * LABELS);
  /** By label, how much more it weighs behind a word outside of names than outside does, in hundredths. */
  readonly begins = new Float64Array(LABELS);
  readonly vocabulary = new Vocabulary(false);
  /** By template and value the number of the row of weights, or 0. */
  readonly #rows: Int32Array[];
  /** By row where its labels begin; the labels and their weights. */
  readonly #starts: Int32Array;
  readonly #labels: Uint8Array;
  readonly #weights: Int16Array;

  constructor(rows: readonly Cells[]) {
    for (const { template, value } of rows) {
      if (template === VERBS) for (const verb of value.split(' ')) this.vocabulary.addVerb(verb);
      if (template === OUTSIDE_WORDS) for (const word of value.split(' ')) this.vocabulary.addOutside(word);
    }
    const byName = new Map(TEMPLATES.map(({ name }, at) => [name, at]));
    const features = rows.flatMap(({ template, value, weights }) => {
      const at = byName.get(template);
      return at === undefined ? [] : [{ at, value: this.#valueOf(at, value), weights: weightsOf(weights) }];
    });
    this.#rows = TEMPLATES.map(({ domain }) => new Int32Array(typeof domain === 'string' ? this.vocabulary.size(domain) : domain.numbers));
    this.#starts = new Int32Array(features.length + 2);
    const count = features.reduce((sum, { weights }) => sum + weights.length, 0);
    this.#labels = new Uint8Array(count);
    this.#weights = new Int16Array(count);
    let next = 0;
    features.forEach(({ at, value, weights }, i) => {
      this.#rows[at]![value] = i + 1;
      this.#starts[i + 1] = next;
      for (const [label, weight] of weights) {
        this.#labels[next] = label;
        this.#weights[next++] = weight;
      }
    });
    this.#starts[features.length + 1] = next;
    this.#readTransitions(rows);
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
      for (const [label, weight] of weightsOf(weights)) this.transitions[Number(value) * LABELS + label] = Math.exp(weight / UNIT);
    }
    for (let to = 0; to < LABELS; to++) this.begins[to] = Math.log(this.transitions[to]! / this.transitions[OUTSIDE]!) * UNIT;
  }

  /** What a word says by itself, kept with its form. */
  ownOf(view: View, at: number, seen: Seen): Own {
    const form = view.form(at);
    if (form.own) return form.own;
    const weights = new Int32Array(LABELS);
    this.add(view.own(at, seen), weights);
    form.own = { weights, margin: weights.subarray(1).reduce((a, b) => Math.max(a, b)) - weights[0]! };
    return form.own;
  }

  /** Adds what the features of a word say for each label, in hundredths, to `sums`. */
  add({ templates, values, size }: Seen, sums: Int32Array): void {
    const [starts, labels, weights] = [this.#starts, this.#labels, this.#weights];
    for (let k = 0; k < size; k++) {
      const feature = this.#rows[templates[k]!]![values[k]!]!;
      if (feature === 0) continue;
      const end = starts[feature + 1]!;
      for (let i = starts[feature]!; i < end; i++) sums[labels[i]!]! += weights[i]!;
    }
  }
}

function weightsOf(cell: string): [label: number, weight: number][] {
  if (cell === '') return [];
  return cell.split(' ').map((part) => {
    const [label, weight] = part.split(':').map(Number) as [number, number];
    return [label, weight];
  });
}

let loaded: TaggerModel | undefined;

/** The model that comes with the program, read when it is first asked for. */
export function defaultTagger(): TaggerModel {
  loaded ??= new TaggerModel(readTable(seedPath('tagger', 'names.tsv'), COLUMNS).rows.map(({ cells }) => cells));
  return loaded;
}
