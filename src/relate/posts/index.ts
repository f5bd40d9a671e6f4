/**
 * HOLDS_POST: who holds which post where. Titles before a name are read first, so that a person and his title become one
 * slot for all other patterns; then appointments, which name the person first.
 */
import type { Sentence } from '../../types.js';
import type { Context } from '../context.js';
import { kindChar, type Masked, mask } from '../mask.js';
import type { Statement } from '../statement.js';
import { titlesAfter } from './after.js';
import { titlesBefore } from './before.js';
import { carriedPosts } from './carried.js';

const PERSON = kindChar('Person');

/** What the titles of a sentence say. */
export interface Titles {
  /** The sentence with each person's title folded into his slot. */
  readonly view: Masked;
  readonly statements: readonly Statement[];
}

/** All posts that a sentence states, and the sentence as other patterns read it. */
export function readTitles(context: Context, sentence: Sentence): Titles {
  const masked = mask(context, sentence);
  const statements: Statement[] = [];
  carriedPosts(context, masked, statements);
  if (!masked.text.includes(PERSON)) return { view: masked, statements };
  const absorbed = titlesBefore(context, masked, statements);
  titlesAfter(context, masked, statements);
  return { view: absorbed.size > 0 ? mask(context, sentence, absorbed) : masked, statements };
}
