/** The features of a text or picture with an article, as numbers: what is seen, for which kind of unit, on which way to the article, after which end of it. */

const KINDS = ['text', 'picture'] as const;

/**
 * stay: of the text above. home: of the last head above. below head: of the head above. back: of an article above. below next: of the head
 * right below. other head: of one without text. new: an article of its own.
 */
export const WAYS = ['', 'stay', 'stay home', 'below head', 'back', 'back home', 'below next', 'other head', 'new'] as const;

/** How the article ended so far; gap: a text further up still waits. */
export const ENDS = ['', 'open jump', 'open', 'gap', 'picture', 'jump', 'list', 'closed'] as const;

/** What is seen. */
const SEEN = [
  'goes there',
  'share',
  'run share',
  'most',
  'over best',
  'held over best',
  'speaker here',
  'speaker elsewhere',
  'closing to official',
  'closing to unofficial',
  'speech to official',
  'speech to unofficial',
  'specific to column',
  'general to column',
  'rest over best',
  'like head',
  'like last',
  'picture',
  'without title',
  'distance',
  'heads between 0',
  'heads between 1',
  'heads between 2',
  'heads between 3',
  'heads between 4',
  'heads to it above 0',
  'heads to it above 1',
  'heads to it above 2',
  'heads to it above 3',
  'heads to it below 0',
  'heads to it below 1',
  'heads to it below 2',
  'heads to it below 3',
  'dateline',
  'section',
  'item',
  'from jump',
  'with jump to feature',
  'with jump to report',
  'section to feature',
  'section to report',
  'quote to feature',
  'quote to report',
  'other to feature',
  'other to report',
  'bulleted',
  'row',
  'kind as last',
  'appointment as last',
  'after appointment',
  'kind unlike last',
  'broken',
  'fresh',
  'after picture',
  'after contents',
  'after open',
  'while another waits',
  'while another waits for the broken',
  'below byline',
  'dateline further down',
  'junction',
  'junction at comma',
  'at comma',
  'matched here',
  'matched elsewhere',
  'matched further down',
  'its rest elsewhere',
  'with credit',
  'marked',
  'long',
  'below head above text',
  'next head has more lines',
  'next head has no text',
  'next head has dateline',
] as const;

type Seen = (typeof SEEN)[number];
type Words<List extends readonly string[]> = Readonly<Record<List[number], number>>;
const numbersOf = <List extends readonly string[]>(list: List) =>
  Object.fromEntries(list.map((name, i) => [name, i])) as unknown as Words<List>;

export const WAY = numbersOf(WAYS);
export const END = numbersOf(ENDS);
const PLACES = KINDS.length * WAYS.length * ENDS.length;
/** The first number of each; kind, way and end are added. */
export const SAW = Object.fromEntries(SEEN.map((name, i) => [name, i * PLACES])) as Readonly<Record<Seen, number>>;
export const PICTURE = WAYS.length * ENDS.length;
/** What a way's number is multiplied by. */
export const PER_WAY = ENDS.length;

/** Number → name, `text back open junction`. */
export const CHOICE_FEATURES: readonly string[] = SEEN.flatMap((seen) =>
  KINDS.flatMap((kind) => WAYS.flatMap((way) => ENDS.map((end) => [kind, way, end, seen].filter(Boolean).join(' ')))),
);
