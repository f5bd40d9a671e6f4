/** Where a person's name ends: 副省长沙可|出席, 省长叶建春|主持, 副市长 谌 灿 |优先. */

import { COMPOUND, SURNAME } from './lexicon.js';
import { lastOdds, nameOdds } from './person-odds.js';
import { isBreak, type Knowledge } from './scope.js';

const HAN = /^[\u3400-\u9fff\u{20000}-\u{2fa1f}·]+$/u;
const DOT = '·'.charCodeAt(0);
const BLANK = /[ 　]/;
/** What a boundary is worth; a name is taken from ENOUGH on. */
const SURE = 3;
const LIKELY = 2;
const POSSIBLE = 1.2;
/** Three characters are the rule. */
const USUAL_LENGTH = 0.6;
/** What a surname that is also an everyday character (习, 计, 温) takes away. */
const RISKY = 1;
const CROSSING = -2;
const SEEN = 2;
/** What a run of characters that make no word adds, after a post. */
const MADE_UP = 1;
const ENOUGH = 1.5;
/** Bits of person-odds.ts from which on a character that texts hold often ends no name: 夏斌|也, 熊静|报. */
const NO_ENDING = -2;
/** Fewer bits than this, and hardly a name: 民警|谢绝了, 主任|和协管. */
const UNLIKELY_ODDS = -2;
/** Whom one does it with. */
const WITH = /^(团队|他的?|她的?|同事|妻子|丈夫|家人|伙伴|工友|战友|老伴|队员|村民|村里|乡亲)/u;
/** What 任 goes on with where it is the verb. */
const TAKES_POST = /^[^，。；、]{0,13}(长|书记|主任|委员|总裁|经理|理事|顾问|代表)/u;
/** Not even what fills the space between a title and a mark. */
const HOPELESS_ODDS = -6;
/** Bits from which on an everyday word behind the post of one person is his name if he acts: 市委书记|高峰|出席会议. */
const TITLED_ODDS = 5;
/** Bits that a name needs after what only says what one is: 民警|和协管. */
const DESCRIBED_ODDS = 3;
/** Odds of a name that needs no sign behind it after 村民, 焊工. */
const PLAIN_ODDS = 8;

/** 陈先生, 王大娘: a surname with a form of address is no name. */
const FORM_OF_ADDRESS = /^(先生|女士|小姐|大[爷妈娘叔姐哥嫂伯]|师傅|老[师汉板]?|医生|阿姨|奶奶|爷爷|叔叔|总|某.?|氏|姓.?|工)$/u;
/** 刘家村 and 刘家湾 are villages; behind an office (副县长|刘家湾) that is a name all the same. */
export const ADDRESS = new RegExp(
  `${FORM_OF_ADDRESS.source}|^家[村屯寨镇乡坪湾沟坳桥山岭冲坝塘畈塆堡河渡店庄里铺垄坑坡窝院台圩集湖洲沙埠港洼营墩嘴口边坊巷街路园]?$`,
  'u',
);

export interface NameSpan {
  readonly start: number;
  readonly end: number;
  /** Without blanks. */
  readonly name: string;
  readonly score: number;
}

export interface NameOptions {
  /** Whether the place in the sentence makes it a name even without a known surname. */
  readonly anySurname?: boolean;
  /** Whether what stands before says what one is (居民, 儿童), not what one holds: a weak sign. */
  readonly described?: boolean;
  /** Whether it is the post of one person (县委书记, 市长): a name follows it nearly always. */
  readonly titled?: boolean;
  /** How often the page uses a string as a name elsewhere. */
  readonly seen?: (name: string) => boolean;
}

/** Characters of a word beside a name. */
export const LONGEST_CONTEXT = 6;

/** Whether a text is Han, dots of transcription included. */
export function isHan(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if ((unit >= 0x3400 && unit <= 0x9fff) || unit === DOT) continue;
    return isSurrogate(unit) && HAN.test(text);
  }
  return text !== '';
}

const isSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdfff;

/** Nothing follows the last character but 摄: 祝 森 林|摄. */
const SPACED = /^([\u3400-\u9fff]{1,2})[ 　]+([\u3400-\u9fff])(?![\u3400-\u9fff])(?:[ 　]+([\u3400-\u9fff])(?=摄|(?![\u3400-\u9fff])))?/u;

const isBlankAt = (text: string, at: number) => text.charCodeAt(at) === 0x20 || text.charCodeAt(at) === 0x3000;

/** Whether a blank stands behind the first or the second character, as it does in a name that is set apart. */
export function isSpaced(text: string, start: number): boolean {
  return isBlankAt(text, start + 1) || isBlankAt(text, start + 2);
}

/** 谌 灿 优先 → 谌灿: single characters set apart by blanks. */
export function spacedName(text: string, start: number): NameSpan | undefined {
  if (!isSpaced(text, start)) return undefined;
  const match = SPACED.exec(text.slice(start, start + 14));
  if (!match) return undefined;
  const [, first, second, third] = match as unknown as [string, string, string, string | undefined];
  const last = third === undefined || '摄文图说的在为'.includes(third) ? undefined : third;
  if (second === '摄' || second === '文' || second === '图') return undefined;
  const end = last === undefined ? start + text.slice(start).indexOf(second, first.length) + 1 : start + match[0].length;
  return { start, end, name: first + second + (last ?? ''), score: SURE };
}

/** Length of the surname that a text begins with at an offset, compound ones first; 0 if there is none. */
export function surnameLength(knowledge: Knowledge, text: string, start: number): number {
  const { surnames, surnameUnits } = knowledge.lexicon;
  const unit = start < text.length ? surnameUnits[text.charCodeAt(start)]! : 0;
  if ((unit & COMPOUND) !== 0 && start + 2 <= text.length && surnames.has(text.slice(start, start + 2))) return 2;
  return unit & SURNAME;
}

/** The best name that begins at an offset, where something before it says that a name comes. */
export function nameAt(knowledge: Knowledge, text: string, start: number, options: NameOptions = {}): NameSpan | undefined {
  const surname = surnameLength(knowledge, text, start);
  if (surname === 0 && !options.anySurname) return undefined;
  // 校长|和教师
  if (surname > 0 && knowledge.lexicon.edges.get(text[start]!) === 'function' && knowledge.lexicon.posts.begins(text, start + surname))
    return undefined;
  // 护林员|和林业干部, 教师|和各村: what else there is.
  if (surname === 1 && text[start] === '和' && opensThing(knowledge, text, start + 1)) return undefined;
  // 农户|种荔枝
  if (options.described && surname === 1 && knowledge.lexicon.products.begins(text, start + 1)) return undefined;
  const whole = wholeRun(knowledge, text, start, surname, options);
  if (whole) return whole;
  const lengths = surname === 2 ? [3, 4, 2] : [2, 3];
  const { forms, bits } = knowledge.lexicon;
  let best: NameSpan | undefined;
  for (const length of lengths) {
    const name = text.slice(start, start + length);
    if (name.length < length || !isHan(name)) continue;
    const odds = nameOdds(knowledge.lexicon, name, surname);
    const acts =
      odds >= TITLED_ODDS &&
      ((options.titled === true && deedAt(knowledge, text, start + length)) ||
        (options.described !== true && saysAt(knowledge, text, start + length)));
    if (knowledge.lexicon.notNames.has(name) && !acts) continue;
    // 村民田大姐: a form of address names nobody.
    if ((options.titled ? FORM_OF_ADDRESS : ADDRESS).test(name.slice(surname))) continue;
    // 研究员王静|和团队
    if (length > surname + 1 && /[和与]$/.test(name) && WITH.test(text.slice(start + length, start + length + 3))) continue;
    // 省政协主席欧阳澍|来到, 记者李峰|报道: what persons do begins with the last character.
    if (length > surname + 1 && (forms.tablesAt(text, start + length - 1, 2, LONGEST_CONTEXT) & bits.strong) !== 0) continue;
    // 书记彭巍|的陪同下
    if (surname > 0 && length > surname + 1 && name.endsWith('的')) continue;
    if (options.described && isAtHome(text, start + length, length > surname + 1)) continue;
    // 市长王刚|来|余干
    if (surname > 0 && length > surname + 1 && name.endsWith('来') && comesTo(knowledge, text, start + length)) continue;
    // 县长黄菲|任产业链链长
    if (length > 2 && name.endsWith('任') && TAKES_POST.test(text.slice(start + length, start + length + 16))) continue;
    // 副主任|端方|告诉记者: an everyday word between a post and a verb of saying is a name all the same.
    const said = !options.described && (acts || saysAt(knowledge, text, start + length));
    if (
      (!said && ordinary(knowledge, name)) ||
      (options.described && !describedName(knowledge, text, start, length, surname)) ||
      (!options.anySurname &&
        !(options.titled && odds >= 0) &&
        !(odds >= PLAIN_ODDS && isManner(knowledge, name, surname)) &&
        behindRare(knowledge, name, surname))
    )
      continue;
    const score = scoreOf(knowledge, text, start, length, surname, options);
    if (score >= ENOUGH && (!best || score > best.score)) best = { start, end: start + length, name, score };
  }
  return best;
}

/** 来|余干, 来|我县, 来|赣 */
function comesTo({ gazetteer }: Knowledge, text: string, at: number): boolean {
  return (
    /^(?:我[省市县区]|[赣浙湘粤川皖闽鄂豫鲁苏黔滇桂琼晋冀陕甘辽渝京沪](?=[调考视检访参出看慰]))/u.test(text.slice(at, at + 2)) ||
    gazetteer.placesAt(text, at).length > 0
  );
}

/** 老党员彭巍|家中, 走进劳模张辉|家，: whose home it is, not the last letter of who has one. */
function isAtHome(text: string, end: number, given: boolean): boolean {
  return given && text[end - 1] === '家' && /^(?:[，。；、的里中]|$)/u.test(text.slice(end, end + 1));
}

/** Whether an ordinary word of two letters and more, or a pronoun, begins at an offset. */
function opensThing({ segmenter }: Knowledge, text: string, at: number): boolean {
  const { text: word, tag } = segmenter.words(text.slice(at, at + 4))[0] ?? { text: '', tag: 'x' };
  return tag === 'r' || (word.length > 1 && /^(?:n|nz|vn|v|b)$/.test(tag));
}

/** A name that fills the space between a title and a break has so many characters at most. */
const LONGEST_RUN = 4;

/** How many Han characters follow one another from an offset on, one more than LONGEST_RUN at most. */
function hanFrom(text: string, start: number): number {
  let at = start;
  while (at - start <= LONGEST_RUN && text.charCodeAt(at) >= 0x3400 && text.charCodeAt(at) <= 0x9fff) at++;
  return at - start;
}

/** （记者史可为）, 局长裘问之、: what stands between a title and a break is the name, whatever its characters are elsewhere. */
function wholeRun(knowledge: Knowledge, text: string, start: number, surname: number, options: NameOptions): NameSpan | undefined {
  if (surname === 0 || hanFrom(text, start) > LONGEST_RUN) return undefined;
  const run = /^[\u3400-\u9fff]{2,4}(?=[，。；、：！？）)（(“”\s　]|$)/u.exec(text.slice(start, start + 5))?.[0];
  if (run === undefined || run.length === surname || FORM_OF_ADDRESS.test(run.slice(surname))) return undefined;
  if (leads(knowledge, text, start + run.length)) return undefined;
  if (options.described && isAtHome(text, start + run.length, run.length > surname + 1)) return undefined;
  if (run.length > surname + 2 && !(options.titled && twoSurnames(knowledge, run))) return undefined;
  const { notNames, contexts } = knowledge.lexicon;
  // 鲜于钧|说，, 李超|摄: the run holds what the name does.
  const tail = [run.slice(surname), run.slice(-2), run.slice(-1)].some((end) => contexts.strong.has(end));
  // 大爷|都来了。
  if (nameOdds(knowledge.lexicon, run, surname) < HOPELESS_ODDS) return undefined;
  if (tail || notNames.has(run) || ordinary(knowledge, run) || (options.described && behindRare(knowledge, run, surname))) return undefined;
  return { start, end: start + run.length, name: run, score: SURE + USUAL_LENGTH };
}

/** 招玉|芳华: two characters that are mother's and father's names, and a given name that no dictionary has. */
function twoSurnames(knowledge: Knowledge, run: string): boolean {
  return knowledge.segmenter.words(run).every((w) => w.text.length === 1 || /^(x|nr)/.test(w.tag));
}

const EVERYDAY = /^(v|n|a|d|vn|i|l|t|ad|an)$/;

/** 算账, 核实: an everyday word. */
function ordinary(knowledge: Knowledge, name: string): boolean {
  const words = knowledge.segmenter.words(name);
  return words.length === 1 && EVERYDAY.test(words[0]!.tag);
}

/** 渔民|段老五|说，: where he speaks, characters of few names do. */
function describedName(knowledge: Knowledge, text: string, start: number, length: number, surname: number): boolean {
  const name = text.slice(start, start + length);
  const odds = nameOdds(knowledge.lexicon, name, surname);
  return !opensEveryday(knowledge, name) && odds >= (saysAt(knowledge, text, start + length) ? 0 : DESCRIBED_ODDS);
}

/** 全力|忙: after 工人, 村民 an everyday word and one character are no name. */
function opensEveryday(knowledge: Knowledge, name: string): boolean {
  const first = knowledge.segmenter.words(name)[0]!;
  return name.length > 2 && first.text.length === 2 && EVERYDAY.test(first.tag);
}

/** Whether a strong word of two characters and more follows (告诉, 介绍, 表示), or 说 and a break. */
export function saysAt(knowledge: Knowledge, text: string, at: number): boolean {
  // 创始人卓越|说，
  if (text[at] === '说' && isBreak(text[at + 1])) return true;
  const { forms, bits } = knowledge.lexicon;
  return (forms.tablesAt(text, at, 2, LONGEST_CONTEXT) & bits.strong) !== 0;
}

/** 补|作业: an everyday word behind a character that is hardly a surname. */
function behindRare(knowledge: Knowledge, name: string, surname: number): boolean {
  if ((knowledge.lexicon.surnames.get(name.slice(0, surname)) ?? RARE) < RARE) return false;
  const words = knowledge.segmenter.words(name);
  return words.length === 2 && words[1]!.text.length === 2 && EVERYDAY.test(words[1]!.tag);
}

/** 温|守拙: a given name of a word that is no thing (种|荔枝). */
function isManner(knowledge: Knowledge, name: string, surname: number): boolean {
  const words = knowledge.segmenter.words(name.slice(surname));
  return words.every((w) => !/^n/.test(w.tag));
}

/** Surname weights from which on a character is more often something else. */
const RARE = 4;

function scoreOf(knowledge: Knowledge, text: string, start: number, length: number, surname: number, options: NameOptions): number {
  const end = start + length;
  const { edges, contexts, surnames } = knowledge.lexicon;
  let score = boundary(knowledge, text, end);
  const name = text.slice(start, end);
  const last = name.at(-1)!;
  // 李明|在会上, but 花志和|说: a verb of saying does not follow 和.
  // 李明|在调研时强调: what one does with others is where 在 leads.
  const deed = score >= SURE && !leads(knowledge, text, end) && !(last === '在' && isHan(text[end] ?? '')) && deedAt(knowledge, text, end);
  // 石锻之|打了个比方: given names end in 之 as 王羲之's does.
  const own = last === '之' && boundary(knowledge, text, end) >= POSSIBLE;
  const swallows =
    (contexts.strong.has(last) && !(deed && isHan(text[end] ?? ''))) ||
    (edges.get(last) === 'function' && !deed && !own) ||
    (length > 2 && opensDeed(knowledge, text, end - 1));
  if (length > 2 && (swallows || (!deed && lastOdds(knowledge.lexicon, name) <= NO_ENDING))) score += CROSSING;
  if (surname > 0 && !saysAt(knowledge, text, end) && nameOdds(knowledge.lexicon, name, surname) < UNLIKELY_ODDS) score += CROSSING;
  if (length === 3 || (surname === 2 && length === 4)) score += USUAL_LENGTH;
  // A compound surname with nothing after it is a surname and a given name (上官 is rare, 欧 阳 rarer).
  if (surname === 2 && length === 2) score -= USUAL_LENGTH;
  const first = text[start]!;
  if (surname === 0 || edges.get(first) === 'function' || surnames.get(text.slice(start, start + surname)) === 4) score -= RISKY;
  // 古月明|说，: jieba's 明说 is none where a deed follows.
  if (score < SURE && !deed && crosses(knowledge, text, end)) score += CROSSING;
  if (score < LIKELY && !options.described && surname > 0 && madeUp(knowledge, text.slice(start, end))) score += MADE_UP;
  // 县长|万峥嵘|算过账
  const odds = length > 2 && !swallows && (options.titled || options.described) ? nameOdds(knowledge.lexicon, name, surname) : 0;
  if (options.titled && odds >= TITLED_ODDS) score += LIKELY;
  // 村民|李秀英|抿嘴一笑: a common surname and characters of names, whatever follows.
  if (options.described && odds >= PLAIN_ODDS && surnames.get(name.slice(0, surname))! < RARE) score += LIKELY;
  // 村民|皮秋根|种了二十亩, 大户|章得香|算起账: a verb with its particle, whatever the segmenter makes of its first letter.
  if (options.described && score < LIKELY && DOES.test(text.slice(end, end + 3))) score = LIKELY + (length === 3 ? USUAL_LENGTH : 0);
  if (options.seen?.(text.slice(start, end))) score += SEEN;
  return score;
}

/** 王登峰|为|“产学研基地”揭牌: a particle before quotes leads what is in them. */
const leads = (knowledge: Knowledge, text: string, end: number): boolean =>
  /[“《‘]/u.test(text[end] ?? '') && knowledge.lexicon.edges.get(text[end - 1]!) === 'function';

/** 学生宋琳|荣获, 游客李薇|带着, 村民刘慧|家的: the last letter begins what he does, unless that begins behind it as well (李国正|在会上). */
function opensDeed(knowledge: Knowledge, text: string, at: number): boolean {
  const own = deedEnd(knowledge, text, at);
  return own > 0 && own >= deedEnd(knowledge, text, at + 1);
}

/** Where the longest word of two letters and more of what persons do ends that begins at an offset; 0 if none does. */
function deedEnd({ lexicon: { contexts } }: Knowledge, text: string, at: number): number {
  for (let end = at + LONGEST_CONTEXT; end > at + 1; end--) if (contexts.right.has(text.slice(at, end))) return end;
  return 0;
}

const DOES = /^(?:[\u3400-\u9fff](?:[了着过起]|出了)|[\u3400-\u9fff]{2}[了着])/u;

/** 滑仲夷, 谌灿: jieba knows no word in it. */
function madeUp(knowledge: Knowledge, name: string): boolean {
  const words = knowledge.segmenter.words(name);
  return words.length === 1 && (words[0]!.tag === 'x' || words[0]!.tag.startsWith('nr'));
}

/** A break or what persons do: 花志和|说, but 江成与|大家. */
function deedAt(knowledge: Knowledge, text: string, at: number): boolean {
  const next = text[at];
  if (isBreak(next) || !isHan(next!)) return true;
  const { forms, bits } = knowledge.lexicon;
  const one = forms.tablesAt(text, at, 1, 1);
  // 在, 为 after a particle say nothing: 桑落|曾在.
  if ((one & bits.strong) !== 0) return true;
  if ((one & bits.right) !== 0 && knowledge.segmenter.words(next!)[0]!.tag.startsWith('v')) return true;
  return (forms.tablesAt(text, at, 2, LONGEST_CONTEXT) & bits.right) !== 0;
}

/** How surely a word begins at an offset. */
function boundary(knowledge: Knowledge, text: string, at: number): number {
  const next = text[at];
  if (isBreak(next) || !isHan(next!)) return SURE;
  const { edges, posts, forms, bits } = knowledge.lexicon;
  // （记者邢云|通讯员…）
  if (posts.begins(text, at)) return SURE;
  if ((forms.tablesAt(text, at, 2, LONGEST_CONTEXT) & (bits.right | bits.edge)) !== 0) return SURE;
  if ((forms.tablesAt(text, at, 1, 1) & bits.right) !== 0) return SURE;
  // 石行|之 may be 石行之.
  if (next === '之') return POSSIBLE;
  if (edges.get(next!) === 'function') return LIKELY;
  const word = knowledge.segmenter.words(text.slice(at, at + 6))[0]!;
  if (word.text.length >= 2 && word.tag !== 'x') return LIKELY;
  return /^[vpdcuf]/.test(word.tag) ? POSSIBLE : 0;
}

/** Whether the last character and what follows are one word: 沙可|出席, not 沙可出|席. */
function crosses(knowledge: Knowledge, text: string, end: number): boolean {
  if (BLANK.test(text[end] ?? ' ')) return false;
  const word = knowledge.segmenter.words(text.slice(end - 1, end + 4))[0]!;
  return word.text.length >= 2 && word.tag !== 'x' && !word.tag.startsWith('nr');
}
