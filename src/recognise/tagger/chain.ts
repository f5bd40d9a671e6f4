/**
 * A linear-chain conditional random field (Lafferty, McCallum, Pereira 2001) over the words of a passage: how probable each name is,
 * by forward and backward products (Rabiner 1989). Labels that what stands before a word makes improbable are left out, which leaves
 * most words one.
 */
import type { Seen, View } from './features.js';
import { firstOf, follows, LABELS, OUTSIDE, SOUGHT_BY_FIRST, type SoughtKind } from './kinds.js';
import { type TaggerModel, UNIT } from './model.js';

/** A name that is sought: its first and last word, its kind, its marginal probability. */
export interface TaggedWords {
  readonly first: number;
  readonly last: number;
  readonly kind: SoughtKind;
  readonly chance: number;
}

/** A label less probable than this by what stands before and at the word is left out. */
const BEAM = 1e-4;
/** The same in hundredths of nats. */
const IMPROBABLE = -Math.log(BEAM) * UNIT;
/** Powers of e by hundredths below the best label of a word; so far below it, a label adds nothing. */
const FACTORS = Float64Array.from({ length: 1400 }, (_, below) => Math.exp(-below / UNIT));

/** A word is outside that says so by itself by so much. */
const SURELY = -250;
/** An item of a list or clause is outside none of whose words says by itself by more that it is in a name that is sought. */
const ANCHOR = 150;

/** For each label, those that may stand behind it. */
const BEHIND = Array.from({ length: LABELS }, (_, label) =>
  Uint8Array.from(Array.from({ length: LABELS }, (_, next) => next).filter((next) => follows(next, label))),
);

/** Room for words and labels, used again for each passage. */
class Lattice {
  /** Labels that are left at each word, and how many. */
  labels = new Uint8Array(0);
  counts = new Uint8Array(0);
  /** Whether a word is outside without a look at what is around it. */
  outside = new Uint8Array(0);
  /** By word and label: what the word says, forward and backward products; only what `labels` holds counts. */
  factors = new Float64Array(0);
  forward = new Float64Array(0);
  backward = new Float64Array(0);

  hold(words: number): void {
    if (this.counts.length >= words) return;
    const size = words * LABELS;
    this.counts = new Uint8Array(words);
    this.outside = new Uint8Array(words);
    this.labels = new Uint8Array(size);
    [this.factors, this.forward, this.backward] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  }
}

const lattice = new Lattice();
const sums = new Float64Array(LABELS);
const weights = new Int32Array(LABELS);

/** @returns names more probable than `least`, those of one place overlapping. */
export function namesIn(view: View, model: TaggerModel, seen: Seen, least: number): TaggedWords[] {
  const { length } = view;
  lattice.hold(length);
  let names = false;
  if (!findOutside(view, model, seen)) return [];
  for (let at = 0; at < length; at++) if (goForward(view, model, seen, at)) names = true;
  if (!names) return [];
  goBackward(length, model.transitions);
  const found: TaggedWords[] = [];
  for (let at = 0; at < length; at++) namesFrom(at, length, model.transitions, least, found);
  return found;
}

/** Finds words that are outside by themselves. @returns whether any is not. */
function findOutside(view: View, model: TaggerModel, seen: Seen): boolean {
  const { outside } = lattice;
  let [from, anchored, any] = [0, false, false];
  for (let at = 0; at < view.length; at++) {
    const form = view.form(at);
    const own = form.outside ? undefined : model.ownOf(view, at, seen);
    outside[at] = own === undefined || own.margin <= SURELY ? 1 : 0;
    if (own !== undefined && own.sought > ANCHOR) anchored = any = true;
    if (!form.item && at < view.length - 1) continue;
    if (!anchored) outside.fill(1, from, at + 1);
    [from, anchored] = [at + 1, false];
  }
  return any;
}

/** @returns whether the word may be in a name. */
function goForward(view: View, model: TaggerModel, seen: Seen, at: number): boolean {
  const row = at * LABELS;
  const { labels, counts, factors, forward } = lattice;
  if (lattice.outside[at] === 1) return leaveOutside(at);
  const own = model.ownOf(view, at, seen).weights;
  for (let label = 0; label < LABELS; label++) weights[label] = own[label]!;
  model.add(view.around(at, seen), weights);
  const from = at === 0 ? OUTSIDE : lattice.counts[at - 1] === 1 ? labels[row - LABELS]! : LABELS;
  if (from === OUTSIDE && staysOutside(model)) return leaveOutside(at);
  let most = weights[0]!;
  for (let label = 1; label < LABELS; label++) if (weights[label]! > most) most = weights[label]!;
  sumBefore(at, model.transitions);
  let whole = 0;
  for (let label = 0; label < LABELS; label++) {
    const below = most - weights[label]!;
    const factor = below < FACTORS.length ? FACTORS[below]! : 0;
    factors[row + label] = factor;
    whole += sums[label]! *= factor;
  }
  let count = 0;
  for (let label = 0; label < LABELS; label++) {
    const share = sums[label]! / whole;
    if (share < BEAM) continue;
    forward[row + label] = share;
    labels[row + count++] = label;
  }
  counts[at] = count;
  return count > 1 || labels[row] !== OUTSIDE;
}

/** Leaves a word no label but outside. */
function leaveOutside(at: number): false {
  const row = at * LABELS;
  lattice.labels[row] = OUTSIDE;
  lattice.counts[at] = 1;
  lattice.factors[row + OUTSIDE] = lattice.forward[row + OUTSIDE] = 1;
  return false;
}

/** Whether behind a word that is outside no name can begin, by the weights of a word. */
function staysOutside({ begins }: TaggerModel): boolean {
  const least = weights[OUTSIDE]! - IMPROBABLE;
  for (let label = firstOf(0); label < LABELS; label += 2) if (weights[label]! + begins[label]! > least) return false;
  return true;
}

/** What the word before leads to, by label, into `sums`; before the first word is outside. */
function sumBefore(at: number, transitions: Float64Array): void {
  if (at === 0) {
    for (let label = 0; label < LABELS; label++) sums[label] = transitions[label]!;
    return;
  }
  const { labels, counts, forward } = lattice;
  const above = (at - 1) * LABELS;
  sums.fill(0);
  for (let k = 0; k < counts[at - 1]!; k++) {
    const previous = labels[above + k]!;
    const share = forward[above + previous]!;
    const next = BEHIND[previous]!;
    const from = previous * LABELS;
    for (let n = 0; n < next.length; n++) sums[next[n]!]! += share * transitions[from + next[n]!]!;
  }
}

function goBackward(length: number, transitions: Float64Array): void {
  const { labels, counts, factors, backward } = lattice;
  for (let at = length - 1; at >= 0; at--) {
    const row = at * LABELS;
    const below = row + LABELS;
    let whole = 0;
    for (let k = 0; k < counts[at]!; k++) {
      const label = labels[row + k]!;
      let sum = 0;
      if (at === length - 1) sum = transitions[label * LABELS + OUTSIDE]!;
      else
        for (let n = 0; n < counts[at + 1]!; n++) {
          const next = labels[below + n]!;
          sum += transitions[label * LABELS + next]! * factors[below + next]! * backward[below + next]!;
        }
      backward[row + label] = sum;
      whole += sum;
    }
    for (let k = 0; k < counts[at]!; k++) backward[row + labels[row + k]!]! /= whole;
  }
}

/** Adds the likeliest name of each kind that is sought and begins at a word. */
function namesFrom(at: number, length: number, transitions: Float64Array, least: number, found: TaggedWords[]): void {
  const { labels, counts, forward, backward } = lattice;
  const row = at * LABELS;
  if (counts[at] === 1 && labels[row] === OUTSIDE) return;
  let whole = 0;
  for (let k = 0; k < counts[at]!; k++) whole += forward[row + labels[row + k]!]! * backward[row + labels[row + k]!]!;
  for (let k = 0; k < counts[at]!; k++) {
    const label = labels[row + k]!;
    const kind = SOUGHT_BY_FIRST.get(label);
    if (kind === undefined) continue;
    const chance = (forward[row + label]! * backward[row + label]!) / whole;
    if (chance < least) continue;
    const best = likeliest(at, label, chance, length, transitions);
    if (best.chance >= least) found.push({ first: at, last: best.last, kind, chance: best.chance });
  }
}

/** Where the name most probably ends that begins at a word. */
function likeliest(at: number, first: number, begins: number, length: number, transitions: Float64Array): { last: number; chance: number } {
  const best = { last: at, chance: 0 };
  const later = first + 1;
  let chance = begins;
  for (let last = at; chance > best.chance; last++) {
    const on = last + 1 < length ? goesOn(last, last === at ? first : later, later, transitions) : 0;
    if (chance * (1 - on) > best.chance) Object.assign(best, { last, chance: chance * (1 - on) });
    chance *= on;
  }
  return best;
}

/** How probable it is that the name goes on behind a word that has the label. */
function goesOn(at: number, label: number, later: number, transitions: Float64Array): number {
  const { labels, counts, factors, backward } = lattice;
  const below = (at + 1) * LABELS;
  let whole = 0;
  let on = 0;
  for (let n = 0; n < counts[at + 1]!; n++) {
    const next = labels[below + n]!;
    const weight = transitions[label * LABELS + next]! * factors[below + next]! * backward[below + next]!;
    whole += weight;
    if (next === later) on = weight;
  }
  return whole === 0 ? 0 : on / whole;
}
