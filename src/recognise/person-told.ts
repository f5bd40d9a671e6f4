/** Persons behind their age or home, or behind what is told of them at length: 56岁的|管秋香|一手拢枝, 湖口人|柴有福|，, 在厂里干了半辈子的|闵四海|，. */
import { matchesOf } from '../matches.js';
import { isHan, type NameSpan, nameAt, surnameLength } from './person-name.js';
import { nameOdds } from './person-odds.js';
import type { Scope } from './scope.js';

const AGE = /(?:\d{1,3}|[一二三四五六七八九十]{2,3})岁的(?:[\u3400-\u9fff]{2,3}族)?/gu;
/** 湖口|人; 江西人|才, 湖北人|民 are other words. */
const FROM = /人(?![民才口大士文工力社气群均行物际们类员质格心流数])/gu;
/** The last 的 before a name; looked for by itself, since what may stand before it is as long as a clause. */
const TOLD = /(?<=[^，。；！？：“”]{6})的(?=[\u3400-\u7683\u7685-\u9fff]{2,4}，)/gu;
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
  return [...starts.flatMap((start) => described(scope, start, seen)), ...told];
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
