/** What 该公司, 该县, 当地, 我省 stand for. */
import { isLevelWord, type LevelWord } from '../gazetteer/places.js';
import type { Candidate } from '../recognise/candidate.js';
import type { RecognisedParagraph } from '../recognise/index.js';
import type { PageContext } from './page-context.js';
import { isSoldTo } from './sold-to.js';

/** A mention of one of the page's entities. */
export interface EntityMention<E> {
  readonly entity: E;
  readonly kind: Candidate['kind'];
  readonly article: string;
  readonly paragraph: number;
  readonly start: number;
  /** As printed. */
  readonly name: string;
}

/** 我省, 全省, 我市: the page's own place. */
const OWN = /^[我全本](.)$/u;
const THAT = /^该(.)$/u;
/** 甲村…该区: a village is no district. */
const LEVELLED = /(?:[省市县区旗镇乡村]|街道|社区)$/u;
/** [东乡县县长林青]介绍，该县, [余姚市经信局]的数据显示，全市: the title and name of who speaks, or whose data tell it, the last before the word. */
const SPEAKER =
  /([^，。；！？”]*)(?:介绍说?|汇报说?|说|表示|坦言|透露|认为|直言|告诉记者|向记者介绍|通报|获悉|了解到|(?:数据|统计|数字|资料|消息|信息)显示|(?:发布|公布)数据)，[^。！？”]*$/u;
/** “我县…。”[东乡县县长林青]说: the same behind what he says, which begins in the same quotation. */
const SPOKEN = /^[^“”]*[。，！？]”([^，。；！？“”]{4,40}?)(?:介绍|说|表示|坦言|透露|告诉记者)/u;
/** Letters of a speaker's title and of what he says before the word. */
const SPEECH = 100;

export interface AnaphorTarget<E> {
  /** Gazetteer id of a place, or an entity of the page. */
  readonly place?: string;
  readonly entity?: E;
}

export function resolveAnaphor<E>(
  anaphor: Candidate,
  number: number,
  paragraphs: readonly RecognisedParagraph[],
  context: PageContext,
  mentions: readonly EntityMention<E>[],
): AnaphorTarget<E> | undefined {
  const { paragraph } = paragraphs[number]!;
  const { article } = paragraph;
  const before = mentions.filter(
    (m) => m.article === article && (m.paragraph < number || (m.paragraph === number && m.start < anaphor.start)),
  );
  const last = (accept: (mention: EntityMention<E>) => boolean): AnaphorTarget<E> | undefined => {
    const found = before.findLast(accept);
    return found && { entity: found.entity };
  };
  if (anaphor.kind === 'Place') {
    const word = (OWN.exec(anaphor.name) ?? THAT.exec(anaphor.name))?.[1];
    if (word !== undefined && isLevelWord(word)) {
      const told = OWN.test(anaphor.name)
        ? speakersPlace<E>(anaphor, number, paragraph, word, context)
        : thatPlace(anaphor, number, paragraph, word, context, before);
      if (told) return told;
      // 全区: of a zone, where no district is named.
      const district = word === '区' ? context.before(article, number, anaphor.start, word)?.entry.name : undefined;
      const named = before.some((m) => m.kind === 'Place' && district?.startsWith(m.name));
      const zone = word === '区' && !named ? last(isZone) : undefined;
      const place = zone ? undefined : context.placeFor(word, article, number, anaphor.start, /^[我本]/.test(anaphor.name));
      return zone ?? (place && { place: place.id }) ?? last((m) => m.kind === 'Place' && (m.name.endsWith(word) || !LEVELLED.test(m.name)));
    }
    // 钓源村的古樟树下…该村
    const alike = word === undefined ? undefined : last((m) => m.kind === 'Place' && m.name.endsWith(word));
    if (alike) return alike;
    if (anaphor.name === '当地') {
      const place = context.locality(article, number, anaphor.start) ?? context.about(article);
      return place && { place: place.id };
    }
  }
  if (anaphor.kind === 'Enterprise') {
    const firm = thatFirm(anaphor, number, paragraphs, before);
    if (firm) return { entity: firm.entity };
  }
  // 该研究院: the one whose name ends so, not the university named last.
  const noun = anaphor.name.slice(1);
  const own = anaphor.kind === 'Organization' && noun.length > 1;
  return (own ? last((m) => m.kind === anaphor.kind && m.name.endsWith(noun)) : undefined) ?? last((m) => m.kind === anaphor.kind);
}

/** 向[甲公司], 为[浙江][乙公司], 与隔壁的[丙公司]: who stands behind a preposition is not spoken of. */
const BESIDES = /[向为给与同和由从对被跟](?:[^，。；：、]{1,8}的)?$/u;
/** Letters before a firm in which its preposition is looked for. */
const PREPOSITION = 10;
const SENTENCE = /[。！？]/gu;

/** Where the sentence that holds an offset begins. */
function sentenceStart(text: string, at: number): number {
  let start = 0;
  for (const mark of text.slice(0, at).matchAll(SENTENCE)) start = mark.index + 1;
  return start;
}

/**
 * 该公司: whom the sentence before speaks of, the first of its firms; in its own sentence the last one named.
 *   [甲公司]投产。|[甲公司]为[乙公司]供货。该公司…  甲      [县]引进由[甲公司]投资的[乙公司]，该公司…  乙
 *   [甲公司]投产，产品供应[乙公司]、[丙公司]。¶该公司…  甲
 */
function thatFirm<E>(
  anaphor: Candidate,
  number: number,
  paragraphs: readonly RecognisedParagraph[],
  before: readonly EntityMention<E>[],
): EntityMention<E> | undefined {
  const ending = /^该(集团|合作社|农场|厂)$/u.exec(anaphor.name)?.[1];
  const firms = before.filter((m) => m.kind === 'Enterprise');
  const fitting = ending === undefined ? firms : firms.filter((m) => m.name.endsWith(ending));
  const own = fitting.length > 0 ? fitting : firms;
  const textOf = (m: EntityMention<E>): string => paragraphs[m.paragraph]!.paragraph.text;
  const spoken = (m: EntityMention<E>): boolean => {
    const place = before.find((p) => p.kind === 'Place' && p.paragraph === m.paragraph && p.start + p.name.length === m.start);
    const from = place?.start ?? m.start;
    const text = textOf(m);
    return !BESIDES.test(text.slice(Math.max(0, from - PREPOSITION), from)) && !isSoldTo(text, m.start);
  };
  const start = sentenceStart(paragraphs[number]!.paragraph.text, anaphor.start);
  const here = own.filter((m) => m.paragraph === number && m.start >= start);
  if (here.length > 0) return here.findLast(spoken) ?? here.at(-1);
  for (let rest = own; rest.length > 0; ) {
    const last = rest.at(-1)!;
    const from = sentenceStart(textOf(last), last.start);
    const there = rest.filter((m) => m.paragraph === last.paragraph && m.start >= from);
    const found = there.find(spoken) ?? there.find((m) => !isSoldTo(textOf(m), m.start));
    if (found) return found;
    rest = rest.slice(0, rest.length - there.length);
  }
  return own.at(-1);
}

/** [樟树市委书记何青]汇报说，全市: the place of who says it, where it answers to the word; the province is the page's own. */
function speakersPlace<E>(
  anaphor: Candidate,
  number: number,
  { article, text }: RecognisedParagraph['paragraph'],
  word: LevelWord,
  context: PageContext,
): AnaphorTarget<E> | undefined {
  if (word === '省') return undefined;
  const start = Math.max(0, anaphor.start - SPEECH);
  const before = SPEAKER.exec(text.slice(start, anaphor.start));
  const after = before ? null : SPOKEN.exec(text.slice(anaphor.end, anaphor.end + SPEECH));
  if (!before && !after) return undefined;
  const from = before ? start + before.index : anaphor.end + after![0].indexOf('”') + 1;
  const own = context.within(article, number, from, from + (before ?? after!)[1]!.length, word);
  return own && { place: own.entry.id };
}

/** 该镇: the speaker's, else the one of its level that is named last, in the gazetteer or not; 该区 may be a zone where no district is named. */
function thatPlace<E>(
  anaphor: Candidate,
  number: number,
  { article, text }: RecognisedParagraph['paragraph'],
  word: LevelWord,
  context: PageContext,
  before: readonly EntityMention<E>[],
): AnaphorTarget<E> | undefined {
  const start = Math.max(0, anaphor.start - SPEECH);
  const speaker = SPEAKER.exec(text.slice(start, anaphor.start));
  if (speaker) {
    const [from, to] = [start + speaker.index, start + speaker.index + speaker[1]!.length];
    const zone = word === '区' ? before.find((m) => m.paragraph === number && m.start >= from && m.start < to && isZone(m)) : undefined;
    const own = context.within(article, number, from, to, word);
    if (zone && !(own && own.at > zone.start)) return { entity: zone.entity };
    if (own) return { place: own.entry.id };
  }
  const known = context.before(article, number, anaphor.start, word);
  const named = before.findLast((m) => m.kind === 'Place' && m.name.endsWith(word) && m.name.length > 2);
  if (known && (!named || known.paragraph > named.paragraph || (known.paragraph === named.paragraph && known.at >= named.start)))
    return { place: known.entry.id };
  if (named) return { entity: named.entity };
  const zone = word === '区' ? before.findLast(isZone) : undefined;
  return zone && { entity: zone.entity };
}

const isZone = ({ kind, name }: EntityMention<unknown>): boolean => kind === 'Park' && name.endsWith('区');
