/** Whether two graphs are one: a sum that does not depend on the order in which stores tell their rows. */
import { createHash } from 'node:crypto';
import type { WholeEdge, WholeNode } from '../graph/whole.js';
import { compareText } from '../order.js';
import type { Row } from '../store/types.js';

const MODULUS = 1n << 256n;

/**
 * Counts rows and adds their SHA-256 modulo 2^256 (Bellare and Micciancio's AdHash): equal for the same rows in any
 * order, a row more or less or another value changes it, and it needs no memory for sorting.
 */
export class Digest {
  private sum = 0n;
  nodes = 0;
  edges = 0;

  /** Labels of kinds follow from properties (gantu store check): they are not part of it. */
  addNode(label: string, { properties }: WholeNode): void {
    this.nodes++;
    this.add(['node', label, plain(properties)]);
  }

  addEdge({ type, source, target, properties }: WholeEdge): void {
    this.edges++;
    this.add(['edge', type, source, target, plain(properties)]);
  }

  toString(): string {
    return `${this.nodes} nodes, ${this.edges} edges, ${this.sum.toString(16).padStart(64, '0')}`;
  }

  private add(row: unknown): void {
    const hash = createHash('sha256').update(JSON.stringify(row), 'utf8').digest('hex');
    this.sum = (this.sum + BigInt(`0x${hash}`)) % MODULUS;
  }
}

/** In order of name, without what is not there. */
function plain(properties: Row): unknown[] {
  return Object.entries(properties)
    .filter(([, value]) => value !== null)
    .sort(([a], [b]) => compareText(a, b));
}
