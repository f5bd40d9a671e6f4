/** The states a line of a page may be in, and what may follow what. */
import type { LineRole } from '../types.js';

export const STATES = [
  'masthead',
  'column',
  'kicker',
  'title',
  'deck',
  'byline',
  'body',
  'section',
  'caption',
  'jump',
  'contents',
  'signature',
] as const;
export type State = (typeof STATES)[number];

/** What the states are in the extract; a masthead is in no article. */
export const ROLE_OF: Readonly<Record<State, LineRole | null>> = {
  masthead: null,
  column: 'note',
  kicker: 'subtitle',
  title: 'title',
  deck: 'subtitle',
  byline: 'byline',
  body: 'body',
  section: 'subtitle',
  caption: 'caption',
  jump: 'note',
  contents: 'note',
  signature: 'byline',
};

export const NEVER = -9;
/** Rows: what stands above. Missing pairs are {@link UNUSUAL}. */
const UNUSUAL = -4.5;
const AFTER: Readonly<Record<State | 'start', Partial<Record<State, number>>>> = {
  start: {
    masthead: 0,
    column: 0,
    kicker: 0,
    title: 0.5,
    body: -1,
    byline: -2,
    caption: -1.5,
    contents: -0.5,
    jump: -1,
    deck: NEVER,
    section: NEVER,
    signature: NEVER,
  },
  masthead: { masthead: 0, column: 0, kicker: 0, title: 0.5, body: -1, byline: -2, caption: -1.5, contents: -0.5, section: -6 },
  column: { column: -1, kicker: 0, title: 1, body: -2, byline: -2, contents: -2, deck: NEVER, section: NEVER },
  kicker: { kicker: -1, title: 0.5, body: -6, byline: -5, section: NEVER },
  title: { deck: 0, byline: 0.8, body: 0.4, caption: 0, title: -3.5, kicker: -4, section: NEVER, signature: NEVER },
  deck: { deck: -0.7, byline: 0.8, body: 0.6, caption: 0, title: -4, kicker: -4.5, section: -6, signature: NEVER },
  byline: { body: 1, caption: 0, byline: -0.5, section: -1.5, deck: -2.5, title: -3.5, signature: NEVER },
  body: {
    body: 0.3,
    section: 0,
    kicker: -0.4,
    title: -0.4,
    column: -0.4,
    caption: -0.3,
    jump: 0,
    contents: -0.5,
    byline: -2.5,
    signature: -1,
    masthead: -0.5,
    deck: NEVER,
  },
  section: { body: 1.4, caption: -3, section: -4, jump: -3, deck: NEVER, signature: NEVER },
  caption: {
    caption: 0,
    body: -0.3,
    title: -0.2,
    kicker: -0.4,
    column: -0.4,
    section: -0.7,
    contents: -0.4,
    jump: -0.5,
    byline: -3,
    masthead: -0.5,
    deck: NEVER,
  },
  jump: {
    title: 0.3,
    kicker: 0.2,
    column: 0.3,
    caption: 0,
    body: -0.5,
    section: -3,
    contents: 0,
    masthead: 0,
    byline: -2,
    jump: -1,
    deck: NEVER,
    signature: NEVER,
  },
  contents: {
    contents: 0.4,
    title: -0.5,
    kicker: -0.7,
    column: -0.5,
    masthead: -0.2,
    caption: -2,
    body: -5,
    deck: NEVER,
    section: NEVER,
    signature: NEVER,
  },
  signature: { signature: 0, title: 0.4, kicker: 0.3, column: 0.3, contents: 0.2, body: -0.7, caption: 0, masthead: 0, deck: NEVER },
};
/** A page may end below anything but a headline without text. */
export const AT_END: Partial<Record<State, number>> = { title: -2, kicker: -5, section: -5, column: -3, deck: -1.5 };

/** The weight of a state below another. */
export function after(previous: State | 'start', state: State): number {
  return AFTER[previous][state] ?? UNUSUAL;
}

/** The same by positions in STATES, [previous][state]: it is asked for each pair of states at each line. */
export const TRANSITIONS: readonly (readonly number[])[] = STATES.map((previous) => STATES.map((state) => after(previous, state)));
