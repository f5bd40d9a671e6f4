/**
 * What a text must hold for a regular expression to match: a set of literals, one of which stands in every match. Read off the
 * expression's own source, so that a new row of a pattern table is filtered as the old ones are.
 *
 *   (?:坐落|位于)~{t:Place}[^，]{0,4}的   ->   坐落, 位于
 *
 * After the prefilters of RE2 (Cox, "Regular Expression Matching with a Trigram Index", 2012): a part is either known exactly, as a
 * few strings, or by strings one of which it holds, or not at all. What this reader does not know it takes for the last.
 */

/** A part of an expression. */
interface Part {
  /** All strings that it may match; undefined where they are many. */
  readonly exact: readonly string[] | undefined;
  /** Strings one of which every match holds; undefined where nothing is certain. */
  readonly holds: readonly string[] | undefined;
  /** What it may begin with; undefined where nothing is certain. */
  readonly begins: Beginnings | undefined;
  /** Whether it may match nothing. */
  readonly empty: boolean;
}

/** What a match begins with: one of these code units, or else it holds one of these literals. */
export interface Beginnings {
  readonly units: readonly number[];
  readonly others: readonly string[];
}

/** Strings that are still written out one by one. */
const MOST = 128;
/** Characters of a class that are. */
const MOST_OF_CLASS = 32;
/** How rare a character is, roughly, in text; longer literals are rarer by a factor of this each. */
const RARITY = 40;

const NOTHING: Beginnings = { units: [], others: [] };
const EMPTY: Part = { exact: [''], holds: undefined, begins: NOTHING, empty: true };
const UNKNOWN: Part = { exact: undefined, holds: undefined, begins: undefined, empty: false };
const DIGITS: Beginnings = { units: [...'0123456789'].map((digit) => digit.charCodeAt(0)), others: [] };

/**
 * The literals of which every match of a pattern holds one.
 * @returns undefined where there are none, or where the pattern ignores case.
 */
export function requiredLiterals({ source, ignoreCase }: RegExp): readonly string[] | undefined {
  if (ignoreCase) return undefined;
  const reader = new Reader(source);
  return certain(reader.alternatives());
}

/**
 * What every match of a pattern begins with.
 * @returns undefined where that is not certain, or where the pattern ignores case or may match nothing.
 */
export function beginnings({ source, ignoreCase }: RegExp): Beginnings | undefined {
  if (ignoreCase) return undefined;
  const { begins, empty } = new Reader(source).alternatives();
  return empty ? undefined : begins;
}

/** A part that is one of these characters. */
function oneOf(characters: readonly string[]): Part {
  const begins = { units: characters.map((char) => char.charCodeAt(0)), others: [] };
  return { exact: characters, holds: undefined, begins, empty: false };
}

/** Any of several beginnings. */
function either(all: readonly (Beginnings | undefined)[]): Beginnings | undefined {
  const known = all.flatMap((one) => one ?? []);
  if (known.length < all.length) return undefined;
  return { units: known.flatMap(({ units }) => units), others: known.flatMap(({ others }) => others) };
}

/** A sequence begins as its first part does, or as the next where that may match nothing. */
function beginsOf(parts: readonly Part[], literals: readonly string[] | undefined): Beginnings | undefined {
  const first = parts.findIndex((part) => !part.empty);
  const begins = either(parts.slice(0, first < 0 ? undefined : first + 1).map((part) => part.begins));
  return begins ?? (literals && { units: [], others: literals });
}

/** What a part says for certain of the text around it. */
function certain({ exact, holds }: Pick<Part, 'exact' | 'holds'>): readonly string[] | undefined {
  return better(exact && !exact.includes('') ? shortest(exact) : undefined, holds);
}

/** The set that fewer texts hold. */
function better(a: readonly string[] | undefined, b: readonly string[] | undefined): readonly string[] | undefined {
  if (!a || !b) return a ?? b;
  const weight = (set: readonly string[]) => set.reduce((sum, literal) => sum + RARITY ** -literal.length, 0);
  return weight(b) < weight(a) ? b : a;
}

/** Without those that hold another of the set. */
function shortest(literals: readonly string[]): string[] {
  return [...new Set(literals)].filter((literal, _i, all) => !all.some((other) => other !== literal && literal.includes(other)));
}

function sequence(parts: readonly Part[]): Part {
  let whole = true;
  let run: readonly string[] = [''];
  let holds: readonly string[] | undefined;
  const endRun = () => {
    if (!run.includes('')) holds = better(holds, shortest(run));
    run = [''];
    whole = false;
  };
  for (const part of parts) {
    holds = better(holds, part.holds);
    if (!part.exact) endRun();
    else {
      if (run.length * part.exact.length > MOST) endRun();
      const { exact } = part;
      run = exact.length === 1 && exact[0] === '' ? run : run.flatMap((left) => exact.map((right) => left + right));
    }
  }
  const exact = whole ? run : undefined;
  if (!whole) endRun();
  return { exact, holds, begins: beginsOf(parts, certain({ exact, holds })), empty: parts.every((part) => part.empty) };
}

function alternation(parts: readonly Part[]): Part {
  if (parts.length === 1) return parts[0]!;
  const exact = parts.every((part) => part.exact) ? parts.flatMap((part) => part.exact!) : undefined;
  const sets = parts.map(certain);
  const holds = sets.every((set) => set !== undefined) ? shortest(sets.flatMap((set) => set!)) : undefined;
  return {
    exact: exact && exact.length <= MOST ? [...new Set(exact)] : undefined,
    holds,
    begins: either(parts.map((part) => part.begins)),
    empty: parts.some((part) => part.empty),
  };
}

/** Reads the source of an expression, part by part. */
class Reader {
  #at = 0;

  constructor(private readonly source: string) {}

  alternatives(): Part {
    const parts = [this.#sequence()];
    while (this.source[this.#at] === '|') {
      this.#at++;
      parts.push(this.#sequence());
    }
    return alternation(parts);
  }

  #sequence(): Part {
    const parts: Part[] = [];
    while (this.#at < this.source.length && this.source[this.#at] !== '|' && this.source[this.#at] !== ')') {
      parts.push(this.#repeated(this.#atom()));
    }
    return sequence(parts);
  }

  #atom(): Part {
    const char = this.source[this.#at]!;
    if (char === '(') return this.#group();
    if (char === '[') return this.#class();
    if (char === '\\') return this.#escape();
    this.#at++;
    if (char === '.') return UNKNOWN;
    return char === '^' || char === '$' ? EMPTY : oneOf([char]);
  }

  /** What follows a part: ?, *, +, {2,4}, each with or without ? after it. */
  #repeated(part: Part): Part {
    const sign = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/.exec(this.source.slice(this.#at));
    if (!sign) return part;
    this.#at += sign[0].length;
    const { begins } = part;
    if (sign[0][0] === '?') return { exact: part.exact && [...new Set(['', ...part.exact])], holds: undefined, begins, empty: true };
    if (sign[0][0] === '*' || Number(sign[1] ?? 1) === 0) return { ...UNKNOWN, begins, empty: true };
    return { exact: undefined, holds: certain(part), begins, empty: part.empty };
  }

  #group(): Part {
    const opening = /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/.exec(this.source.slice(this.#at))![0];
    this.#at += opening.length;
    const inner = this.alternatives();
    this.#at++;
    if (/[!]$/.test(opening)) return EMPTY;
    // What is looked at stands in the text too, but takes no room in the match.
    if (opening === '(?=' || opening === '(?<=') return { ...EMPTY, holds: certain(inner) };
    return inner;
  }

  /** [是为], [a-f], or a class that is not written out: [^，。]. */
  #class(): Part {
    const start = this.#at + 1;
    let end = start;
    while (this.source[end] !== ']') end += this.source[end] === '\\' ? 2 : 1;
    this.#at = end + 1;
    const body = this.source.slice(start, end);
    if (body.startsWith('^') || body.includes('\\')) return UNKNOWN;
    const characters = [...new Set(body.replace(/(.)-(.)/g, (_all, from: string, to: string) => between(from, to)))];
    const written = body.length <= MOST_OF_CLASS && !/.-./.test(body);
    return { ...oneOf(characters), exact: written ? characters : undefined };
  }

  #escape(): Part {
    const char = this.source[this.#at + 1]!;
    const long = /^\\(?:k<\w+>|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|[pP]\{[^}]*\}|\d+)/.exec(this.source.slice(this.#at));
    this.#at += long ? long[0].length : 2;
    if (char === 'b' || char === 'B') return EMPTY;
    if (char === 'd') return { ...UNKNOWN, begins: DIGITS };
    return long || /\w/.test(char) ? UNKNOWN : oneOf([char]);
  }
}

/** The characters of a range. */
function between(from: string, to: string): string {
  const first = from.charCodeAt(0);
  return String.fromCharCode(...Array.from({ length: to.charCodeAt(0) - first + 1 }, (_unit, nth) => first + nth));
}
