/** JSON in portions: a graph of many entities is neither one long string in memory, nor does its reader wait for the last of it. */

/** Items written at once. */
const PORTION = 500;
/** The long lists of the answers stand no deeper: graph.nodes of a ViewGraph. */
const DEPTH = 2;

/** The parts of `JSON.stringify(value)`, in order. */
export function* jsonParts(value: unknown, depth = 0): Generator<string> {
  if (Array.isArray(value) && value.length > PORTION) {
    for (let at = 0; at < value.length; at += PORTION)
      yield `${at === 0 ? '[' : ','}${JSON.stringify(value.slice(at, at + PORTION)).slice(1, -1)}`;
    yield ']';
  } else if (depth <= DEPTH && isPlain(value)) {
    let before = '{';
    for (const [name, item] of Object.entries(value)) {
      if (item === undefined) continue;
      yield `${before}${JSON.stringify(name)}:`;
      yield* jsonParts(item, depth + 1);
      before = ',';
    }
    yield before === '{' ? '{}' : '}';
  } else yield JSON.stringify(value);
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** Parts are made as they are sent: a slow reader makes them wait. Small ones go together. */
export function jsonStream(value: unknown): ReadableStream<Uint8Array> {
  const parts = jsonParts(value);
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull(controller) {
      let text = '';
      while (text.length < CHUNK) {
        const { value: part, done } = parts.next();
        if (done) {
          if (text !== '') controller.enqueue(encoder.encode(text));
          return controller.close();
        }
        text += part;
      }
      controller.enqueue(encoder.encode(text));
    },
  });
}

/** Characters sent at once, at least. */
const CHUNK = 16_384;
