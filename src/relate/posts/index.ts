/**
 * HOLDS_POST: who holds which post where. Titles before a name are read first, so that a person and his title become one
 * slot for all other patterns; then appointments, which name the person first.
 */
import type { Sentence } from '../../types.js';
import type { Context } from '../context.js';
import { kindChar, mask } from '../mask.js';
import type { Statement } from '../statement.js';
import { titlesAfter } from './after.js';
import { titlesBefore } from './before.js';

const PERSON = kindChar('Person');

/** What the titles of a sentence say. */
export interface Titles {
  readonly statements: Statement[];
  /** Where the title of a person's mention begins (paragraph offsets), by the mention's start. */
  readonly absorbed: ReadonlyMap<number, number>;
}

/** All posts that a sentence states, and where the titles begin. */
export function readTitles(context: Context, sentence: Sentence): Titles {
  const masked = mask(sentence);
  const statements: Statement[] = [];
  if (!masked.text.includes(PERSON)) return { statements, absorbed: new Map() };
  const absorbed = titlesBefore(context, masked, statements);
  titlesAfter(context, masked, statements);
  return { statements, absorbed };
}
