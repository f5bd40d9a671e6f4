/** The states a line of a page may be in. */
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
