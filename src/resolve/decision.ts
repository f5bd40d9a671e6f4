/** Decisions of a block, with the rules of docs/RESOLUTION.md by their names there. */

/** Rules by which namesakes are told apart ("Namesakes"), in the order of that list; the second only parts. */
export type PersonRule = 'signs-articles' | 'one-seat' | 'moved' | 'only-bearer';

/** Rules by which a page entity is the entity it is. */
export type JoinRule =
  | 'correction'
  | 'gazetteer'
  | 'full-name'
  /** Its full name is the old one of what a page says was renamed. */
  | 'renamed'
  | 'only-candidate'
  | 'same-place'
  | 'same-province'
  /** Several could be meant, and nothing says which: it stands apart. */
  | 'several'
  /** Nothing that it could mean: it is one of its own. */
  | 'alone'
  | PersonRule;

export interface Decision {
  readonly entity: string;
  readonly rule: JoinRule;
}

/** Why a candidate is not what a short name means. */
export type NotMeant = 'other-province' | 'other-place' | 'others-plan' | 'undecided';
