const FIRST_CELLS = 1024;

/**
 * A trie over UTF-16 code units whose edges lie in one table (open addressing, linear probing): a step touches one line of the
 * processor's cache, and words can be added at any time. Nodes are whole numbers from 0, the root, and say what ends there.
 */
export class Trie {
  /** Two integers an edge: parent (24 bits) and the unit's high byte; child (24 bits) and its low byte. A child is never 0: 0 is empty. */
  #cells = new Int32Array(FIRST_CELLS * 2);
  /** Children of the root by unit, 1 more than their node: every walk begins there. */
  readonly #first = new Int32Array(0x10000);
  #nodes = 1;

  /** How many nodes there are. */
  get size(): number {
    return this.#nodes;
  }

  /** The node that a unit leads to, or -1. */
  child(node: number, unit: number): number {
    if (node === 0) return this.#first[unit]! - 1;
    const cells = this.#cells;
    const mask = cells.length - 1;
    const parent = (node << 8) | (unit >>> 8);
    for (let at = placeOf(node, unit) & mask; ; at = (at + 2) & mask) {
      const child = cells[at + 1]!;
      if (child === 0) return -1;
      if (cells[at] === parent && (child & 0xff) === (unit & 0xff)) return child >>> 8;
    }
  }

  /** The node where a word ends, made if it is not there. */
  add(word: string): number {
    let node = 0;
    for (let i = 0; i < word.length; i++) {
      const unit = word.charCodeAt(i);
      const next = this.child(node, unit);
      node = next < 0 ? this.#grow(node, unit) : next;
    }
    return node;
  }

  /** The node where a word ends, or -1. */
  find(word: string): number {
    let node = 0;
    for (let i = 0; i < word.length && node >= 0; i++) node = this.child(node, word.charCodeAt(i));
    return node;
  }

  #grow(node: number, unit: number): number {
    if (node === 0) {
      this.#first[unit] = this.#nodes + 1;
      return this.#nodes++;
    }
    // Two thirds full at most: most steps are asked for in vain, and end at the first empty place.
    if (this.#nodes * 3 >= this.#cells.length) {
      const old = this.#cells;
      this.#cells = new Int32Array(old.length * 2);
      for (let at = 0; at < old.length; at += 2) {
        const [parent, child] = [old[at]!, old[at + 1]!];
        if (child !== 0) this.#put(parent >>> 8, ((parent & 0xff) << 8) | (child & 0xff), child >>> 8);
      }
    }
    this.#put(node, unit, this.#nodes);
    return this.#nodes++;
  }

  #put(node: number, unit: number, child: number): void {
    const mask = this.#cells.length - 1;
    let at = placeOf(node, unit) & mask;
    while (this.#cells[at + 1] !== 0) at = (at + 2) & mask;
    this.#cells[at] = (node << 8) | (unit >>> 8);
    this.#cells[at + 1] = (child << 8) | (unit & 0xff);
  }
}

/** Neighbouring edges far apart (Knuth's multiplicative hash), at even places. */
function placeOf(node: number, unit: number): number {
  const hash = Math.imul(node ^ Math.imul(unit, 0x9e3779b1), 0x85ebca6b);
  return (hash ^ (hash >>> 15)) << 1;
}
