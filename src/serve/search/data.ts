/**
 * What a search needs to know of the names, as JSON: made where the dictionary of readings is (build.ts), carried into the single
 * file as it is, and spread into arrays where it is searched (names.ts).
 */
export interface SearchData {
  /**
   * Every character with a way it is read: 长chang|zhang is 长 read chang, less likely zhang; several of a sort are parted by
   * blanks, and a character that is not read is alone.
   */
  readonly units: readonly string[];
  /** The names as compared, one after another: each character is the number of its unit, from FIRST_UNIT on. */
  readonly text: string;
  /** Characters of each name in `text`: for each node in `order` its name, then its aliases. */
  readonly lengths: readonly number[];
  /** Places of the nodes in their list, the most important first. */
  readonly order: readonly number[];
  /** For each node a few words that tell it from others of its name: its post, where it lies; '' if nothing is known. */
  readonly contexts: readonly string[];
  /** Traditional and simplified form in turn, of the characters that the names hold. */
  readonly simplified: string;
}

/** A named node: of the store's graph, or of the graph that the viewer draws. */
export interface NamedNode<Kind extends string = string> {
  readonly key: string;
  readonly attributes: { readonly label: string; readonly aliases: readonly string[]; readonly kind: Kind; readonly pages: number };
  /** Division codes of a place, where they are known. */
  readonly codes?: readonly string[];
}

/** The code of unit 0: characters from here on stand in JSON as they are, up to MOST_UNITS of them. */
export const FIRST_UNIT = 0x4e00;
export const MOST_UNITS = 0xd800 - FIRST_UNIT;
