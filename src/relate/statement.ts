/** What a rule of the relate step states, before statements of one relation are gathered. */
import type { Modality, RelationType } from '../../graph-schema/schema.js';
import type { Properties, Sentence } from '../types.js';

export interface Statement {
  readonly type: RelationType;
  /** Ids of entities, or an article's id as the target of AUTHORED. */
  readonly source: string;
  readonly target: string;
  readonly properties: Properties;
  readonly modality: Modality;
  readonly rule: string;
  /** The sentence that holds the trigger. */
  readonly sentence: Sentence;
  /** The sentence before it that names a carried end, if any. */
  readonly carried: Sentence | null;
}
