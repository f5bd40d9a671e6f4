/** What is typed half in a form: kept while the page is built anew, in the other language or by day and night. */

/** What of the tab of questions is seen. */
export type Place = { readonly at: 'menu' } | { readonly at: 'query'; readonly name: string } | { readonly at: 'cypher' };

export interface Draft {
  readonly place: Place;
  /** Of the form that is open, by parameter. */
  readonly fields: Readonly<Record<string, string>> | null;
  /** What stands in the editor; null where it was not opened. */
  readonly cypher: string | null;
}

/** One for as long as the page lives. */
export class Drafts {
  #collect: (() => Draft) | null = null;
  #kept: Draft | null = null;

  /** @param collect what is typed when the page is taken down */
  follow(collect: () => Draft): void {
    this.#collect = collect;
  }

  /** The page is taken down. */
  keep(): void {
    this.#kept = this.#collect?.() ?? null;
    this.#collect = null;
  }

  /** What was kept, once. */
  take(): Draft | null {
    const kept = this.#kept;
    this.#kept = null;
    return kept;
  }
}
