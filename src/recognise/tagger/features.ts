/**
 * What the tagger sees of a word: the words and letters around it, the quotes it stands in, the edges of its clause and of its item in
 * a list, the verb before it. Nothing that a rule of another kind than persons and places decided: rules know the pages that the tagger
 * is trained on.
 */
import type { Kind } from '../../../graph-schema/schema.js';
import type { Word } from '../../segment/segmenter.js';
import type { LineRole } from '../../types.js';
import { OUTER_TAG, TAGS } from './tags.js';
import { type Domain, EDGE, type Form, PERSON, PLACE, PLACE_ON, type Vocabulary } from './vocabulary.js';

/** A paragraph as the tagger is given it. */
export interface Passage {
  readonly text: string;
  readonly role: LineRole;
  /** Without gaps. */
  readonly words: readonly Word[];
  /** Names of persons and places, without overlaps, by start. */
  readonly names: readonly { readonly start: number; readonly end: number; readonly kind: 'Person' | 'Place' }[];
  /** Words of trade: 新材料, 精密. */
  readonly trades: readonly { readonly start: number; readonly end: number }[];
  /** What gazetteers find. */
  readonly hits: readonly { readonly start: number; readonly end: number; readonly kind: Kind }[];
}

/** Small whole numbers. */
type Numbers = { readonly numbers: number };

/** Each template of features with what it takes for its value. */
export const TEMPLATES = [] as { name: string; domain: Domain | Numbers }[];

function template(name: string, domain: Domain | Numbers): number {
  return TEMPLATES.push({ name, domain }) - 1;
}
/** As many templates, told apart by a number. */
function family(name: string, count: number, domain: Domain): number {
  const first = TEMPLATES.length;
  for (let i = 0; i < count; i++) template(`${name}${i}`, domain);
  return first;
}

const ROLES: readonly LineRole[] = ['title', 'subtitle', 'byline', 'body', 'caption', 'note'];
/** Opening marks with their closing ones. */
const OPEN = '“《（';
const CLOSE = '”》）';
/** Within quotes: at the opening mark, right behind it, further on, at the closing mark. */
const QUOTE_STATES = 4;
const FAR = 4;

/** Kinds of gazetteers' names; each word of one may begin it, end it, both or neither. */
const HIT_KINDS: readonly Kind[] = ['Organization', 'Enterprise', 'Park', 'Industry'];
/** A word of one: within, first, last, both. */
const HIT_STATES = 4;

const BIAS = template('bias', { numbers: 1 });
const WORD = [-2, -1, 0, 1, 2].map((at) => template(`word${at}`, 'word'));
const LAST = [-1, 0, 1, 2].map((at) => template(`last${at}`, 'letter'));
const FIRST = template('first', 'letter');
const TAIL = template('tail', 'tail');
const LENGTH = template('length', { numbers: 5 });
const ROLE = template('role', { numbers: ROLES.length });
const TAG = [-2, -1, 0, 1, 2].map((at) => template(`tag${at}`, { numbers: TAGS }));
const TAG_PAIR = [0, 1].map((at) => template(`tag-pair${at}`, { numbers: TAGS * TAGS }));
const HIT = [-1, 0, 1].map((at) => template(`hit${at}`, { numbers: 1 + HIT_KINDS.length * HIT_STATES }));
const TRADE = [-1, 0, 1, 2].map((at) => template(`trade${at}`, { numbers: 1 + HIT_STATES }));
const QUOTE = template('quote', { numbers: OPEN.length * QUOTE_STATES });
const QUOTE_NEXT = family('quote-next', OPEN.length, 'word');
const QUOTE_NEXT_LAST = family('quote-next-last', OPEN.length * QUOTE_STATES, 'letter');
const UNQUOTED = family('unquoted', OPEN.length, 'word');
const ITEM_END = family('item-end', 2, 'word');
const ITEM_END_LAST = family('item-end-last', FAR + 1, 'letter');
const ITEM_END_TAIL = template('item-end-tail', 'tail');
const ITEM_CLOSE = template('item-close', 'word');
const ITEM_START = template('item-start', 'word');
const ITEM_START_FAR = template('item-start-far', { numbers: 6 });
const ITEM_OPEN = template('item-open', 'word');
const LIST_BEFORE = template('list-before', 'word');
const LIST_BEFORE_LAST = template('list-before-last', 'letter');
const LIST_AFTER = template('list-after', 'word');
const LIST_AFTER_LAST = template('list-after-last', 'letter');
const VERB = family('verb', 3, 'word');
const VERB_ANY = template('verb-any', 'word');

/** More than any word has features. */
export const MOST = 64;

/** The features of one word: templates and their values. Used again for the next. */
export class Seen {
  readonly templates = new Int32Array(MOST);
  readonly values = new Int32Array(MOST);
  size = 0;

  add(name: number, value: number): void {
    this.templates[this.size] = name;
    this.values[this.size++] = value;
  }
  /** A word or letter: what training did not see says nothing. */
  addKnown(name: number, value: number): void {
    if (value !== 0) this.add(name, value);
  }
}

/** How far an item's end is, in words: here, near, …, far. */
function nearness(words: number): number {
  if (words < 1) return 0;
  if (words < 3) return 1;
  if (words < 6) return 2;
  return words < 12 ? 3 : FAR;
}

/** Words a quotation may have. */
const LONGEST_QUOTE = 14;

/** A passage with all that features of its words are made from. */
export class View {
  readonly #forms: Form[];
  readonly #edge: number;
  readonly #comma: number;
  readonly #before: number[];
  readonly #after: number[];
  /** By word 1 + mark * QUOTE_STATES + state, or 0; the word behind the closing mark. */
  readonly #quotes: number[];
  readonly #behind: number[];
  readonly #verbs: number[];
  readonly #hits: readonly number[];
  readonly #trades: readonly number[];
  readonly #role: number;

  constructor(passage: Passage, vocabulary: Vocabulary) {
    this.#forms = formsOf(passage, vocabulary);
    this.#hits = hitsOf(passage);
    this.#trades = tradesOf(passage);
    this.#edge = vocabulary.id('word', EDGE);
    this.#comma = vocabulary.id('word', '、');
    this.#role = ROLES.indexOf(passage.role);
    const count = this.#forms.length;
    this.#before = zeros(count);
    this.#after = zeros(count);
    this.#verbs = zeros(count);
    this.#quotes = zeros(count);
    this.#behind = zeros(count);
    this.#findItems();
    this.#findQuotes(passage.words);
  }

  get length(): number {
    return this.#forms.length;
  }

  /** The ends of the items before and behind each word, and the verb before it in its clause. */
  #findItems(): void {
    let end = -1;
    let verb = -1;
    this.#forms.forEach((form, i) => {
      this.#before[i] = end;
      this.#verbs[i] = verb;
      if (form.item) end = i;
      if (form.clause) verb = -1;
      else if (form.verb) verb = i;
    });
    end = this.#forms.length;
    for (let i = end - 1; i >= 0; i--) {
      this.#after[i] = end;
      if (this.#forms[i]!.item) end = i;
    }
  }

  #findQuotes(words: Passage['words']): void {
    let open = -1;
    let mark = -1;
    words.forEach(({ text }, i) => {
      if (text.length > 1) return;
      if (OPEN.includes(text)) [open, mark] = [i, OPEN.indexOf(text)];
      else if (open >= 0 && CLOSE.includes(text)) {
        if (i - open <= LONGEST_QUOTE) this.#mark(open, i, mark);
        open = -1;
      }
    });
  }

  #mark(open: number, close: number, mark: number): void {
    for (let i = open; i <= close; i++) {
      const state = i === open ? 0 : i === close ? 3 : i === open + 1 ? 1 : 2;
      this.#quotes[i] = 1 + mark * QUOTE_STATES + state;
      this.#behind[i] = close + 1;
    }
  }

  /** Whether a word stands there: to ask a list for what is before its first costs a search for a name. */
  #has(at: number): boolean {
    return at >= 0 && at < this.#forms.length;
  }

  #word(at: number): number {
    return this.#has(at) ? this.#forms[at]!.word : this.#edge;
  }

  #last(at: number): number {
    return this.#has(at) ? this.#forms[at]!.last : 0;
  }

  #tag(at: number): number {
    return this.#has(at) ? this.#forms[at]!.tag : OUTER_TAG;
  }

  form(at: number): Form {
    return this.#forms[at]!;
  }

  /** The features that a word has wherever it stands, into `seen`. */
  own(at: number, seen: Seen): Seen {
    const form = this.#forms[at]!;
    seen.size = 0;
    seen.add(BIAS, 0);
    seen.addKnown(WORD[2]!, form.word);
    seen.addKnown(LAST[1]!, form.last);
    seen.addKnown(FIRST, form.first);
    seen.addKnown(TAIL, form.tail);
    seen.add(LENGTH, form.length);
    seen.add(TAG[2]!, form.tag);
    return seen;
  }

  /** The features that it has by where it stands, into `seen`. */
  around(at: number, seen: Seen): Seen {
    seen.size = 0;
    for (let k = 0; k < WORD.length; k++) if (k !== 2) seen.addKnown(WORD[k]!, this.#word(at + k - 2));
    for (let k = 0; k < LAST.length; k++) if (k !== 1) seen.addKnown(LAST[k]!, this.#last(at + k - 1));
    seen.add(ROLE, this.#role);
    for (let k = 0; k < TAG.length; k++) if (k !== 2) seen.add(TAG[k]!, this.#tag(at + k - 2));
    for (let k = 0; k < TAG_PAIR.length; k++) seen.add(TAG_PAIR[k]!, this.#tag(at + k - 1) * TAGS + this.#tag(at + k));
    for (let k = 0; k < HIT.length; k++) if (this.#has(at + k - 1)) seen.addKnown(HIT[k]!, this.#hits[at + k - 1]!);
    for (let k = 0; k < TRADE.length; k++) if (this.#has(at + k - 1)) seen.addKnown(TRADE[k]!, this.#trades[at + k - 1]!);
    this.#quoteFeatures(at, seen);
    this.#itemFeatures(at, seen);
    this.#listFeatures(at, seen);
    const verb = this.#verbs[at]!;
    if (verb >= 0) {
      const far = at - verb - 1;
      seen.addKnown(VERB + (far < 1 ? 0 : far < 3 ? 1 : 2), this.#word(verb));
      seen.addKnown(VERB_ANY, this.#word(verb));
    }
    return seen;
  }

  /** “智改数转”|行动: the mark, where in the quotation, and what follows it. */
  #quoteFeatures(at: number, seen: Seen): void {
    const quote = this.#quotes[at]! - 1;
    if (quote >= 0) {
      const mark = Math.floor(quote / QUOTE_STATES);
      seen.add(QUOTE, quote);
      seen.addKnown(QUOTE_NEXT + mark, this.#word(this.#behind[at]!));
      seen.addKnown(QUOTE_NEXT_LAST + quote, this.#last(this.#behind[at]!));
    }
    const before = at > 0 ? this.#quotes[at - 1]! - 1 : -1;
    if (before >= 0 && before % QUOTE_STATES === QUOTE_STATES - 1)
      seen.addKnown(UNQUOTED + Math.floor(before / QUOTE_STATES), this.#word(at));
  }

  /** The first and last word of the item that the word stands in, and the marks around it. */
  #itemFeatures(at: number, seen: Seen): void {
    const [open, close] = [this.#before[at]!, this.#after[at]!];
    const far = nearness(close - 1 - at);
    if (close > at) {
      seen.addKnown(ITEM_END + (far < FAR ? 0 : 1), this.#word(close - 1));
      seen.addKnown(ITEM_END_LAST + far, this.#last(close - 1));
      seen.addKnown(ITEM_END_TAIL, this.#forms[close - 1]!.tail);
      seen.addKnown(ITEM_CLOSE, this.#word(close));
    }
    seen.addKnown(ITEM_START, this.#word(open + 1));
    seen.add(ITEM_START_FAR, Math.min(at - open - 1, 5));
    seen.addKnown(ITEM_OPEN, this.#word(open));
  }

  /** How the items before and behind in a list end. */
  #listFeatures(at: number, seen: Seen): void {
    const [open, close] = [this.#before[at]!, this.#after[at]!];
    if (this.#word(open) === this.#comma) {
      seen.addKnown(LIST_BEFORE, this.#word(open - 1));
      seen.addKnown(LIST_BEFORE_LAST, this.#last(open - 1));
    }
    if (this.#word(close) !== this.#comma) return;
    const end = (close + 1 < this.length ? this.#after[close + 1]! : this.length) - 1;
    seen.addKnown(LIST_AFTER, this.#word(end));
    seen.addKnown(LIST_AFTER_LAST, this.#last(end));
  }
}

/** A plain list: short ones are made faster than typed arrays. */
const zeros = (count: number): number[] => new Array<number>(count).fill(0);

/** The form of each word; a word inside a name of a person or place is seen as that. */
function formsOf({ words, names }: Passage, vocabulary: Vocabulary): Form[] {
  let next = 0;
  return words.map((word) => {
    const { start, end } = word;
    while (next < names.length && names[next]!.end <= start) next++;
    const name = names[next];
    if (!name || name.start > start || end > name.end) return vocabulary.form(word);
    return vocabulary.formWithin(word, name.kind === 'Person' ? PERSON : name.start === start ? PLACE : PLACE_ON);
  });
}

/** For each word 1 + kind * HIT_STATES + state of the longest gazetteer's name that holds it, or 0. */
function hitsOf({ words, hits }: Passage): number[] {
  const found = zeros(words.length);
  if (hits.length === 0) return found;
  const lengths = zeros(words.length);
  for (const hit of hits) {
    const kind = HIT_KINDS.indexOf(hit.kind);
    if (kind < 0) continue;
    for (let i = firstFrom(words, hit.start); i < words.length && words[i]!.end <= hit.end; i++) {
      if (lengths[i]! >= hit.end - hit.start) continue;
      lengths[i] = hit.end - hit.start;
      found[i] = 1 + kind * HIT_STATES + stateIn(hit, words[i]!);
    }
  }
  return found;
}

/** For each word 1 + its state in a word of trade that holds it, or 0. */
function tradesOf({ words, trades }: Passage): number[] {
  const found = zeros(words.length);
  for (const trade of trades)
    for (let i = firstFrom(words, trade.start); i < words.length && words[i]!.end <= trade.end; i++)
      found[i] = 1 + stateIn(trade, words[i]!);
  return found;
}

const stateIn = (hit: { start: number; end: number }, word: Word): number =>
  (word.start === hit.start ? 1 : 0) + (word.end === hit.end ? 2 : 0);

/** The first word that begins at an offset or behind it. */
function firstFrom(words: readonly Word[], offset: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
