/** Persons behind their age or home, or behind what is told of them at length: 56岁的|管秋香|一手拢枝, 湖口人|柴有福|，, 在厂里干了半辈子的|闵四海|，. */
import { matchesOf } from '../matches.js';
import { ADDRESS, isHan, type NameSpan, nameAt, saysAt, surnameLength } from './person-name.js';
import { nameOdds } from './person-odds.js';
import type { Scope } from './scope.js';

const AGE = /(?:\d{1,3}|[一二三四五六七八九十]{2,3})岁的(?:[\u3400-\u9fff]{2,3}族)?/gu;
/** 湖口|人; 江西人|才, 湖北人|民 are other words. */
const FROM = /人(?![民才口大士文工力社气群均行物际们类员质格心流数])/gu;
/** The last 的 before a name; looked for by itself, since what may stand before it is as long as a clause. */
const TOLD = /(?<=[^，。；！？：“”]{6})的(?=[\u3400-\u7683\u7685-\u9fff]{2,4}，)/gu;
/** 在|王建立|的带领下: whom others follow. */
const LED =
  /(?<=在)([\u3400-\u9fff]{2,4})(?=(?:等人)?的(?:[\u3400-\u9fff]{2,4})?(?:带领|引领|带动|帮助|指导|陪同|影响|鼓励|劝说|介绍|撮合|支持|号召|组织|召集|见证|搀扶|照料|照顾|悉心)下)/gu;
/** |马道兵|今年45岁，; |欧阳敏|，38岁，: who is told of first of all by his age. */
const AGED =
  /(?<=^|[，。；！？：”\s])([\u3400-\u9fff]{2,4})(?=(?:，?今年|，)(?:已经?|快|刚满?|刚好|整)?\d{1,3}岁|[（(]\d{1,3}岁[）)]|出生[于在])/gu;
/** 正在地里忙活的|林春生|乐呵呵地说: who speaks behind what he is doing. */
const DOING = /(?<=[^，。；！？：“”]{3}的)(?=[\u3400-\u9fff]{2,10}?(?:说|道|告诉|介绍|表示|感慨|坦言|回忆|透露))/gu;
/** Bits of a name in such a place. */
const PLAIN_ODDS = 3;
/** 86岁的冷|奶奶, 6岁的|孙子 */
const KIN = /^(?:奶奶|爷爷|婆婆|公公|阿[姨婆公]|叔叔|伯伯|大[爷妈娘叔姐哥嫂伯]|先生|女士|师傅|老师|同学|妈妈|爸爸)/u;
/** 马鞍|岛, 邵东|市: what places end in. */
const PLACE = /[省市县区州旗镇乡村岛山江河湖溪港湾桥路街园寺塔站场城洲岭沟]$/u;
/** Bits of person-odds.ts of a name that nothing but a long clause announces. */
const TOLD_ODDS = 8;

export function toldPersons(scope: Scope, seen: (name: string) => boolean): NameSpan[] {
  const { text } = scope;
  const starts = matchesOf(AGE, text).map(({ index, 0: whole }) => index + whole.length);
  if (text.includes('人'))
    starts.push(
      ...matchesOf(FROM, text).flatMap(({ index }) => (scope.placeEndingAt(index) || isKnownHome(scope, index) ? [index + 1] : [])),
    );
  const told = matchesOf(TOLD, text).flatMap(({ index }) => wholeName(scope, index + 1));
  const placed = [LED, AGED].flatMap((pattern) => matchesOf(pattern, text).flatMap(({ 1: name, index }) => plainName(scope, index, name!)));
  const speakers = matchesOf(DOING, text).flatMap(({ index }) => speaker(scope, index));
  return [...starts.flatMap((start) => described(scope, start, seen)), ...told, ...placed, ...speakers];
}

/** The longest name at an offset that a word of saying follows. */
function speaker(scope: Scope, start: number): NameSpan[] {
  const surname = surnameLength(scope.knowledge, scope.text, start);
  for (const length of [surname + 2, surname + 1]) {
    if (surname === 0 || !saysAt(scope.knowledge, scope.text, start + length)) continue;
    const name = plainName(scope, start, scope.text.slice(start, start + length));
    if (name.length > 0) return name;
  }
  return [];
}

/** A run of letters that is a surname and a given name, and that no known name or word of the dictionary is. */
function plainName(scope: Scope, start: number, name: string): NameSpan[] {
  const { knowledge, text } = scope;
  const surname = surnameLength(knowledge, text, start);
  const given = name.slice(surname);
  if (
    surname === 0 ||
    given.length < 1 ||
    given.length > 2 ||
    knowledge.lexicon.notNames.has(name) ||
    ADDRESS.test(given) ||
    PLACE.test(name)
  )
    return [];
  if (
    nameOdds(knowledge.lexicon, name, surname) < PLAIN_ODDS ||
    knowledge.lexicon.posts.begins(text, start) ||
    knowledge.lexicon.posts.begins(text, start + surname)
  )
    return [];
  const end = start + name.length;
  const word = scope.wordAt(start)!;
  const whole = word.start === start && word.end === end && !/^(?:x|nr)/.test(word.tag);
  if (whole || scope.hits.some((h) => h.start < end && start < h.end && h.kind !== 'Product' && h.kind !== 'Industry')) return [];
  return [{ start, end, name, score: 2 }];
}

function described(scope: Scope, start: number, seen: (name: string) => boolean): NameSpan[] {
  const surname = surnameLength(scope.knowledge, scope.text, start);
  if (
    surname === 0 ||
    scope.knowledge.lexicon.posts.begins(scope.text, start) ||
    KIN.test(scope.text.slice(start + surname, start + surname + 2))
  )
    return [];
  const name = nameAt(scope.knowledge, scope.text, start, { described: true, seen });
  return name ? [name] : [];
}

/** 郧西|人: a county's short name, whether or not the page bears it out. */
function isKnownHome(scope: Scope, end: number): boolean {
  return [2, 3].some((length) => {
    const home = scope.knowledge.gazetteer.placesAt(scope.text, end - length);
    return home.some((hit) => hit.end === end);
  });
}

/** A name that fills the space between 的 and a comma, and that no word of the dictionary runs into. */
function wholeName(scope: Scope, start: number): NameSpan[] {
  const end = scope.text.indexOf('，', start);
  const name = scope.text.slice(start, end);
  const surname = surnameLength(scope.knowledge, scope.text, start);
  if (surname === 0 || name.length !== surname + 2 || !isHan(name) || PLACE.test(name) || scope.knowledge.lexicon.notNames.has(name))
    return [];
  const own = scope.words.filter((w) => w.end > start && w.start < end);
  if (own.some((w) => w.start < start || w.end > end || (w.text.length > 1 && !/^(?:x|nr|ns)/.test(w.tag)))) return [];
  return nameOdds(scope.knowledge.lexicon, name, surname) >= TOLD_ODDS ? [{ start, end, name, score: 2 }] : [];
}
