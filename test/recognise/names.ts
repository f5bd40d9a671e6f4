/** What the pipeline finds in a sentence of an invented page. */
import { describe, expect, it } from 'vitest';
import type { Kind } from '../../graph-schema/schema.js';
import { sha256 } from '../../src/hash.js';
import { createExtractor, type Extractor } from '../../src/pipeline.js';
import type { Extract, Page } from '../../src/types.js';

let shared: Extractor | undefined;

export interface Given {
  readonly province?: string;
  readonly date?: string;
  readonly newspaper?: string | undefined;
}

export function extractOf(text: string, { province = '江西省', date = '2024-05-06', newspaper }: Given = {}): Extract {
  shared ??= createExtractor();
  const page: Page = { id: 'p', text, date, province, newspaper: newspaper ?? null, source: 'p.txt', hash: sha256(text) };
  return shared.extract(page);
}

/** A sentence stands in a body paragraph, as most do. */
export function inBody(sentence: string): string {
  return `本报讯 ${sentence}`;
}

/** Names of one kind, in order of first mention. */
export function named(sentence: string, kind: Kind, given: Given = {}): string[] {
  return extractOf(inBody(sentence), given)
    .entities.filter((e) => e.kind === kind)
    .map((e) => e.name);
}

/** A sentence, the names of one kind in it, the province of its page. */
export type NamesRow = readonly [sentence: string, names: readonly string[], province?: string];

/** Each sentence has these names of a kind, and no others. @param otherwise the province of rows that tell none */
export function checkNames(kind: Kind, rows: readonly NamesRow[], { title = kind as string, otherwise = '江西省' } = {}): void {
  describe(title, () => {
    it.each(rows.map(([sentence, names, province = otherwise]) => ({ sentence, names, province })))(
      '$sentence',
      ({ sentence, names, province }) => expect(named(sentence, kind, { province })).toEqual(names),
    );
  });
}
