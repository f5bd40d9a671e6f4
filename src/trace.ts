/**
 * What reading a page leaves out, and why: for `gantu explain`. A step that is given a trace tells it; without one it
 * costs nothing and nothing is kept.
 */
import type { Kind, RelationType } from '../graph-schema/schema.js';
import type { PageEntity, PageMetric, PageRelation, Paragraph, Sentence } from './types.js';

/** Why a stretch that looked like a name is none. */
export type NameWhy =
  /** Another candidate over it was surer or longer. */
  | 'overlapped'
  /** Another kind was chosen for the same stretch. */
  | 'other-kind'
  /** A place's short name that nothing on the page bears out, or one inside a longer place. */
  | 'place-not-meant'
  /** It begins or ends inside an ordinary word. */
  | 'inside-a-word'
  /** It is in a table of what is no name (not-names.tsv). */
  | 'no-name'
  /** It is made of everyday words only. */
  | 'everyday-words'
  /** The rule of its kind does not accept it. */
  | 'not-accepted'
  /** A title stands inside: what follows it is a person. */
  | 'title-inside'
  /** Part of the name of something else on this page. */
  | 'brand'
  /** 该公司, 当地: nothing before it that it could stand for. */
  | 'stands-for-nothing';

export interface DroppedName {
  readonly what: 'name';
  readonly paragraph: Paragraph;
  /** Offsets into the paragraph's text. */
  readonly start: number;
  readonly end: number;
  readonly kind: Kind;
  readonly rule: string;
  readonly why: NameWhy;
  /** The candidate that was chosen over it. */
  readonly by?: { readonly start: number; readonly end: number; readonly kind: Kind; readonly rule: string };
}

export type RelationWhy =
  /** The schema does not let the relation join these kinds, or a condition on its ends fails. */
  | 'ends'
  /** The clause holds a word of the pattern's `unless`. */
  | 'unless'
  /** One end was found, the other was not. */
  | 'no-end';

export interface DroppedRelation {
  readonly what: 'relation';
  readonly type: RelationType;
  readonly rule: string;
  readonly sentence: Sentence;
  /** What the rule matched, names in it as ○; none where a rule has no trigger. */
  readonly trigger?: string;
  readonly why: RelationWhy;
  /** What ruled the pattern out. */
  readonly word?: string;
  /** Ids of the page's entities, where they were found. */
  readonly source?: string;
  readonly target?: string;
}

export type FigureWhy =
  /** 投资500万元以上的…: the number is a condition. */
  | 'condition'
  /** Nothing says of what it is. */
  | 'no-indicator'
  /** Nothing says whose it is. */
  | 'no-subject'
  /** It stands in a headline that the body repeats, or in a byline: the body is read. */
  | 'not-body';

export interface DroppedFigure {
  readonly what: 'figure';
  /** Number and unit as printed. */
  readonly printed: string;
  readonly sentence: Sentence;
  readonly why: FigureWhy;
}

/** An entity, a relation or a figure that a row of the user's corrections drops. */
export interface DroppedByCorrection {
  readonly what: 'corrected';
  readonly entity?: PageEntity;
  readonly relation?: PageRelation;
  readonly metric?: PageMetric;
}

export type Dropped = DroppedName | DroppedRelation | DroppedFigure | DroppedByCorrection;
export type Trace = (dropped: Dropped) => void;
