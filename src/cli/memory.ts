/** The embedded store lies in memory while it is open: who builds a large one is told before there is no more. */
import { totalmem } from 'node:os';
import { count } from './terminal.js';

/** Share of the machine's memory that may be in use before it is told. */
const ENOUGH = 0.7;
const GIB = 2 ** 30;

/** Bytes that this process may use: the machine's, or what its container is given. */
export function memoryOfMachine(): number {
  const given = process.constrainedMemory();
  return given > 0 ? Math.min(given, totalmem()) : totalmem();
}

export class MemoryWatch {
  private first: { readonly pages: number; readonly rss: number } | undefined;
  private told = false;

  /** @param machine bytes. */
  constructor(
    private readonly tell: (text: string) => void,
    private readonly machine = memoryOfMachine(),
    private readonly used = () => process.memoryUsage().rss,
  ) {}

  /** To be called as pages are built; tells once, with how many more there is room for as they came so far. */
  look(pages: number): void {
    const rss = this.used();
    this.first ??= { pages, rss };
    if (this.told || rss < ENOUGH * this.machine) return;
    this.told = true;
    const each = (rss - this.first.rss) / (pages - this.first.pages);
    const room = each > 0 ? ` and has room for about ${count(Math.max(0, Math.floor((this.machine - rss) / each)), 'more page')}` : '';
    this.tell(
      `the store lies in memory while it is open: it takes ${gib(rss)} of this machine's ${gib(this.machine)} GiB${room}. Build larger ones into Neo4j (--store neo4j://host)`,
    );
  }
}

const gib = (bytes: number): string => (bytes / GIB).toFixed(1);
