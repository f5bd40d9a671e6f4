/** The block between two lines of `---` at the head of a text, in YAML. */
import { parse } from 'yaml';
import type { Stated } from './types.js';

export type FrontMatter =
  | { readonly kind: 'none' }
  | { readonly kind: 'found'; readonly stated: Stated; readonly text: string }
  | { readonly kind: 'broken'; readonly hint: string };

const BLOCK = /^---[ \t]*\r?\n([\s\S]*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m;
const KEYS = ['id', 'date', 'province', 'newspaper', 'title'] as const;

/** Splits front matter from its text. A block that is no mapping (a rule, a list) is text. */
export function readFrontMatter(text: string): FrontMatter {
  if (!text.startsWith('---')) return { kind: 'none' };
  const block = BLOCK.exec(text);
  if (block?.index !== 0) return { kind: 'none' };
  let data: unknown;
  try {
    // The failsafe schema keeps scalars as strings: an id of 001 and a date stay as written.
    data = parse(block[1]!, { schema: 'failsafe' });
  } catch (error) {
    const [problem] = (error as Error).message.split('\n');
    return { kind: 'broken', hint: `Its front matter is no YAML (${problem}); correct it or remove it.` };
  }
  if (data === null || typeof data !== 'object' || Array.isArray(data)) return { kind: 'none' };
  return { kind: 'found', stated: statedBy(data as Record<string, unknown>), text: text.slice(block[0].length) };
}

/** The known keys of a record that hold something; numbers are taken as written. */
export function statedBy(data: Record<string, unknown>): Stated {
  const stated: Record<string, string> = {};
  for (const key of KEYS) {
    const value = data[key];
    if (typeof value === 'string' && value.trim() !== '') stated[key] = value.trim();
    else if (typeof value === 'number' && Number.isFinite(value)) stated[key] = String(value);
  }
  return stated;
}
