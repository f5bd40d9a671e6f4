/** CSV files that are written at the same time, a row here and a row there, none held in memory. */
import { once } from 'node:events';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { stringify } from 'csv-stringify';
import { writeHashed } from './files.js';
import type { WrittenFile } from './manifest.js';

export type Cells = readonly (string | number | boolean | null)[];

interface Sink {
  readonly rows: PassThrough;
  readonly written: Promise<WrittenFile>;
}

export class Sinks {
  private readonly sinks = new Map<string, Sink>();
  /** Characters of the longest field. */
  longest = 0;

  constructor(private readonly folder: string) {}

  has(name: string): boolean {
    return this.sinks.has(name);
  }

  async write(name: string, record: Cells): Promise<void> {
    const { rows, written } = this.open(name);
    for (const field of record) if (typeof field === 'string' && field.length > this.longest) this.longest = field.length;
    // A file that cannot be written never drains: it fails.
    if (!rows.write(record)) await Promise.race([once(rows, 'drain'), written]);
  }

  /** @returns the files in order of their first row. */
  async end(): Promise<WrittenFile[]> {
    for (const { rows } of this.sinks.values()) rows.end();
    return Promise.all([...this.sinks.values()].map(({ written }) => written));
  }

  private open(name: string): Sink {
    const known = this.sinks.get(name);
    if (known) return known;
    const rows = new PassThrough({ objectMode: true });
    // Every text is quoted, so that an empty one is not taken for none, and line ends stay what they are.
    const formatter = stringify({ quoted_string: true, record_delimiter: 'unix', cast: { boolean: String } });
    const written = writeHashed(join(this.folder, name), rows, [formatter]);
    written.catch(() => {});
    const sink = { rows, written };
    this.sinks.set(name, sink);
    return sink;
  }
}
