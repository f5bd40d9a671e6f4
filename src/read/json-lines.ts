/** JSON Lines: one page a line, `{id, text, date?, province?, newspaper?}`. Lines are cut from the bytes, so that one too long is never held. */
import type { Page } from '../types.js';
import { decode, isBlank, wellFormed } from './decode.js';
import type { Skipped, SkipReason } from './errors.js';
import { statedBy } from './front-matter.js';
import { makePage } from './page.js';
import type { ReadItem, ReadOptions } from './types.js';
import { LONGEST_ID, PAGE_LIMIT } from './types.js';

const NEWLINE = 0x0a;

interface RawLine {
  readonly line: number;
  /** Null where the line is longer than the limit; its bytes were dropped as they came. */
  readonly bytes: Uint8Array | null;
}

/** Cuts a stream into lines; memory is bounded by the limit and one chunk. */
export async function* byteLines(chunks: AsyncIterable<Uint8Array | string>, limit: number): AsyncGenerator<RawLine> {
  let line = 1;
  let held: Uint8Array[] = [];
  let size = 0;
  let pending = false;
  const take = (): RawLine => {
    const bytes = size > limit ? null : Buffer.concat(held);
    const raw = { line: line++, bytes };
    held = [];
    size = 0;
    pending = false;
    return raw;
  };
  const hold = (part: Uint8Array) => {
    size += part.length;
    pending ||= part.length > 0;
    if (size > limit) held = [];
    else held.push(part);
  };
  for await (const chunk of chunks) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : chunk;
    let from = 0;
    for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, from)) {
      hold(bytes.subarray(from, at));
      yield take();
      from = at + 1;
    }
    // Copied: a stream may use its buffer again.
    hold(bytes.slice(from));
  }
  if (pending) yield take();
}

/** @param source how messages name the stream: `-`, or the file. */
export async function* readJsonLines(
  chunks: AsyncIterable<Uint8Array | string>,
  source: string,
  options: ReadOptions,
): AsyncGenerator<ReadItem> {
  const limit = options.limit ?? PAGE_LIMIT;
  let any = false;
  for await (const raw of byteLines(chunks, limit)) {
    const item = readRecord(raw, source, limit, options);
    if (item === null) continue;
    any = true;
    yield item;
  }
  if (!any) yield { source, reason: 'empty', hint: 'It holds no line; give one JSON object a line: {"id": …, "text": …}.' };
}

function readRecord({ line, bytes }: RawLine, source: string, limit: number, options: ReadOptions): ReadItem | null {
  const skip = (reason: SkipReason, hint: string): Skipped => ({ source, line, reason, hint });
  if (bytes === null)
    return skip('too-large', `The line is longer than ${limit} bytes; a page is some 20 kB. Split it into one page a line.`);
  const decoded = decode(bytes);
  if (!decoded.ok) return decoded.reason === 'empty' ? null : skip(decoded.reason, decoded.hint);
  let data: unknown;
  try {
    data = JSON.parse(decoded.text);
  } catch (error) {
    return skip('bad-record', `The line is no JSON (${(error as Error).message}); give one object a line: {"id": …, "text": …}.`);
  }
  if (data === null || typeof data !== 'object' || Array.isArray(data)) {
    return skip('bad-record', 'The line is no JSON object; give {"id": …, "text": …}.');
  }
  return pageOfRecord(data as Record<string, unknown>, `${source}:${line}`, skip, options);
}

function pageOfRecord(
  record: Record<string, unknown>,
  source: string,
  skip: (reason: SkipReason, hint: string) => Skipped,
  options: ReadOptions,
): Page | Skipped {
  const stated = statedBy(record);
  if (!stated.id) return skip('bad-record', 'The record has no "id"; give each page one of its own.');
  if (stated.id.length > LONGEST_ID)
    return skip('bad-record', `The record's "id" is longer than ${LONGEST_ID} characters; give a shorter one.`);
  if (typeof record.text !== 'string')
    return skip('bad-record', `The record "${stated.id}" has no "text"; give the page's text as a string.`);
  const text = wellFormed(record.text.replace(/^\ufeff/, ''));
  if (isBlank(text)) return skip('empty', `The text of "${stated.id}" is blank; leave the record out.`);
  if (/\0/.test(text)) return skip('binary', `The text of "${stated.id}" holds NUL characters; give plain text.`);
  return makePage(stated.id, text, source, stated, [], {}, options);
}
