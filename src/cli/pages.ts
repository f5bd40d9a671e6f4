/** Pages from the command line's inputs, with warnings for what is no page. */
import { isSkipped, type ReadOptions, readInputs, type Skipped } from '../read/index.js';
import type { Page } from '../types.js';
import type { PageOptions } from './options.js';
import { count, warn } from './terminal.js';

/** Warnings shown one by one; further ones are only counted. */
const SHOWN = 20;

export class Inputs {
  readonly skipped: Skipped[] = [];

  constructor(
    private readonly inputs: readonly string[],
    private readonly options: ReadOptions,
  ) {}

  async *pages(): AsyncGenerator<Page> {
    for await (const item of readInputs(this.inputs, this.options)) {
      if (!isSkipped(item)) yield item;
      else this.skip(item);
    }
  }

  private skip(item: Skipped): void {
    this.skipped.push(item);
    if (this.skipped.length > SHOWN) return;
    const where = item.line === undefined ? item.source : `${item.source}:${item.line}`;
    warn(`${where}: skipped (${item.reason}). ${item.hint}`);
  }

  /** The count of what was skipped, for the end of a run. */
  finish(): void {
    if (this.skipped.length > 0) warn(`${count(this.skipped.length, 'input was', 'inputs were')} skipped`);
  }
}

export function readOptions(options: PageOptions, placeVote: (text: string, newspaper?: string | null) => string | null): ReadOptions {
  return { date: options.date ?? null, province: options.province ?? null, newspaper: options.newspaper ?? null, placeVote };
}
