/** What 该公司, 该县, 当地, 我省 stand for. */
import { isLevelWord } from '../gazetteer/places.js';
import type { Candidate } from '../recognise/candidate.js';
import type { RecognisedParagraph } from '../recognise/index.js';
import type { PageContext } from './page-context.js';

export interface EntityMention {
  readonly entity: string;
  readonly kind: Candidate['kind'];
  readonly article: string;
  readonly paragraph: number;
  readonly start: number;
}

/** 我省, 全省, 我市: the page's own place. */
const OWN = /^[我全本](.)$/u;
const THAT = /^该(.)$/u;

export interface AnaphorTarget {
  /** Gazetteer id of a place, or the id of an entity of the page. */
  readonly place?: string;
  readonly entity?: string;
}

export function resolveAnaphor(
  anaphor: Candidate,
  number: number,
  { paragraph }: RecognisedParagraph,
  context: PageContext,
  mentions: readonly EntityMention[],
): AnaphorTarget | undefined {
  const { article } = paragraph;
  if (anaphor.kind === 'Place') {
    const word = (OWN.exec(anaphor.name) ?? THAT.exec(anaphor.name))?.[1];
    if (word !== undefined && isLevelWord(word)) {
      const own = OWN.test(anaphor.name);
      const place = own
        ? context.placeFor(word, article, number, anaphor.start)
        : (context.before(article, number, anaphor.start, word) ?? context.placeFor(word, article, number, anaphor.start));
      if (place) return { place: place.id };
      return last(mentions, anaphor, article, number, (m) => m.kind === 'Place');
    }
    if (anaphor.name === '当地') {
      const place = context.before(article, number, anaphor.start) ?? context.about(article);
      return place && { place: place.id };
    }
  }
  return last(mentions, anaphor, article, number, (m) => m.kind === anaphor.kind);
}

/** The nearest mention before, in the article. */
function last(
  mentions: readonly EntityMention[],
  anaphor: Candidate,
  article: string,
  number: number,
  accept: (mention: EntityMention) => boolean,
): AnaphorTarget | undefined {
  const before = mentions.filter(
    (m) => m.article === article && accept(m) && (m.paragraph < number || (m.paragraph === number && m.start < anaphor.start)),
  );
  const found = before.at(-1);
  return found && { entity: found.entity };
}
