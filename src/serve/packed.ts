/** The graph that a page begins with, packed once for all who ask for it. */

import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { ReadableStream } from 'node:stream/web';
import { createGzip } from 'node:zlib';
import { jsonStream } from './stream.js';

const packed = new WeakMap<object, Promise<Buffer>>();

/** `view` as JSON by gzip. Whoever asks while it is packed waits for the same; it is kept as long as the view is. */
export function packedJson(view: object): Promise<Buffer> {
  const known = packed.get(view);
  if (known) return known;
  const packing = buffer(Readable.fromWeb(jsonStream(view) as ReadableStream).pipe(createGzip()));
  packed.set(view, packing);
  packing.catch(() => packed.delete(view));
  return packing;
}
