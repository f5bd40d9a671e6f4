/** Graphs as they are sent: packed once for all who ask for the same. */

import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { ReadableStream } from 'node:stream/web';
import { createGzip } from 'node:zlib';
import { jsonStream } from './stream.js';
import type { ViewGraph } from './types.js';

/** What a page begins with is asked for again; what meets a filter is waited for, and packed in less than half the time. */
const LEVEL = { begins: 6, filtered: 1 };

const packed = new WeakMap<object, Promise<Buffer>>();

/** `view` as JSON by gzip. Whoever asks while it is packed waits for the same; it is kept as long as the view is. */
export function packedJson(view: ViewGraph): Promise<Buffer> {
  const known = packed.get(view);
  if (known) return known;
  const level = view.matching ? LEVEL.filtered : LEVEL.begins;
  const packing = buffer(Readable.fromWeb(jsonStream(view) as ReadableStream).pipe(createGzip({ level })));
  packed.set(view, packing);
  packing.catch(() => packed.delete(view));
  return packing;
}
