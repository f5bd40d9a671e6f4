/** What the rules of joining say (docs/RESOLUTION.md), for people. */
import type { JoinRule, NotMeant } from '../resolve/decision.js';

interface Rule {
  /** Heading of docs/RESOLUTION.md that the rule stands under. */
  readonly section: 'Within a page' | 'Across pages: blocks' | 'Namesakes';
  readonly says: string;
}

export const RULES: Readonly<Record<JoinRule, Rule>> = {
  correction: { section: 'Within a page', says: 'a correction by the user says what it is' },
  gazetteer: { section: 'Within a page', says: 'a gazetteer knows the name, and the page says which entry it is' },
  'full-name': { section: 'Within a page', says: 'the page prints its full name' },
  renamed: { section: 'Across pages: blocks', says: 'a page says that it was renamed to that' },
  'only-candidate': { section: 'Across pages: blocks', says: 'a short name, and one full name only that it can be short for' },
  'same-place': { section: 'Across pages: blocks', says: 'a short name; of the full names one is of the same place' },
  'same-province': { section: 'Across pages: blocks', says: 'a short name; of the full names one is of the same province' },
  several: { section: 'Across pages: blocks', says: 'several could be meant and nothing says which: it stands apart' },
  alone: { section: 'Across pages: blocks', says: 'nothing else is known by the name: it is one of its own' },
  'signs-articles': { section: 'Namesakes', says: 'one who signs articles (rule 1)' },
  'one-seat': { section: 'Namesakes', says: 'reports of one seat or body are of one person (rule 3)' },
  moved: { section: 'Namesakes', says: 'posts in one province that follow each other in time are of one person, who moved (rule 4)' },
  'only-bearer': { section: 'Namesakes', says: 'named without a post of that seat, and only one bearer of the name is possible (rule 5)' },
};

export const NOT_MEANT: Readonly<Record<NotMeant, string>> = {
  'other-province': 'of another province',
  'other-place': 'of another place',
  'others-plan': 'the plan of another place',
  undecided: 'nothing says that it is this one',
};
