/** What is dear to make of a graph: held until the graph changes. */

/**
 * @param generation of the graph that `make` would read; cheap.
 * @returns what was made of the graph of that generation; who asks while it is made waits for the same one. A failure is not kept:
 * the next request tries again.
 */
export function held<T>(generation: () => string | Promise<string>, make: () => T | Promise<T>): () => Promise<T> {
  let kept: { readonly generation: string; readonly made: Promise<T> } | undefined;
  return async () => {
    const now = await generation();
    if (kept?.generation === now) return kept.made;
    const own = { generation: now, made: Promise.resolve().then(make) };
    kept = own;
    own.made.catch(() => {
      if (kept === own) kept = undefined;
    });
    return own.made;
  };
}
