/** JSON Lines from files or standard input. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { FailedError } from './errors.js';

/** @throws FailedError naming file and line for what is no JSON object. */
export async function* readJsonLines<T>(inputs: readonly string[], isRight: (value: unknown) => boolean, what: string): AsyncGenerator<T> {
  for (const input of inputs) {
    const lines = createInterface({ input: input === '-' ? process.stdin : createReadStream(input), crlfDelay: Number.POSITIVE_INFINITY });
    let number = 0;
    for await (const line of lines) {
      number++;
      if (line.trim() === '') continue;
      const value = parse(line);
      if (!isRight(value)) throw new FailedError(`${input}:${number}: this is no ${what}`);
      yield value as T;
    }
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
