/** Writing a stream into a file while its bytes are counted and hashed, and the manifest beside it. */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FileManifest, WrittenFile } from './manifest.js';

/** @param through what the pieces go through on their way: a formatter. */
export async function writeHashed(
  path: string,
  pieces: Iterable<unknown> | AsyncIterable<unknown>,
  through: readonly NodeJS.ReadWriteStream[] = [],
): Promise<WrittenFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  await pipeline([Readable.from(pieces), ...through, meter, createWriteStream(path)]);
  return { name: basename(path), bytes, sha256: hash.digest('hex') };
}

export async function writeManifest(path: string, manifest: FileManifest): Promise<void> {
  await writeFile(path, `${JSON.stringify(manifest, null, 2)}\n`);
}
