/** Lines that say who wrote: 叶赛 本报全媒体记者 吕玉玺; 本报记者 褚 燃 摄影报道; 端木清. */
import { matchesOf } from '../matches.js';
import { isForeign } from './person-foreign.js';
import { type NameSpan, surnameLength } from './person-name.js';
import { nameOdds } from './person-odds.js';
import type { Knowledge, Scope } from './scope.js';

/** What a byline says besides names. */
const ROLE =
  /发自[\u3400-\u9fff]{2,5}(?=[\s　]|$)|(?:本版|本期)?(?:责编|责任编辑|美编|版式|版面|组版|校对|检校|审校|统筹|视觉|[一二三终初复]审|主编|值班编委)(?=[\s　：:／/])|(?:文字|图片|图文)(?:报道)?(?=[\s　：:／/])|[\u3400-\u9fff]{0,8}融媒体中心(?=[\s　]|记者|通讯员)|[省市县区]?委?报道组(?=[\s　])|(?:共享联盟|融媒体中心|新媒体)·[\u3400-\u9fff]{2,3}?站?(?=[\s　]|$)|本报[\u3400-\u9fff]{0,6}?[讯电](?=[\s　（(])|(?<=[\s　（(])[\u3400-\u9fff]{2,4}讯(?=[\s　])|(?:本报|[川浙湘赣粤鲁皖鄂苏闽]报|[\u3400-\u9fff]{2,6}(?:日报|晚报|都市报|商报|新闻|晨报|早报|时报))?(?:讯|社|评论员)?(?:新闻)?(?:全媒体?|融媒体?|特约|特派|见习|实习|首席|驻站?|通联)*(?:记者|通讯员|评论员|实习生|拍友|摄影报道|摄影|报道|编辑|制图|供图|整理|文\/图|图\/文|文|图|摄)/gu;

/** （|海峡导报|记者, |大众网·海报新闻|全媒体记者: whose reporter it is touches the word, from the line's beginning or a blank on. */
const OUTLET =
  /(?<=^|[\s　（(、，,；;/])(?:(?!记者|通讯员|摄影|评论员|实习生)[\u3400-\u9fffA-Za-z\d+＋·]){2,16}?(?=(?:全媒体?|融媒体?|特约|特派|见习|实习|首席|驻站?)*记者)/gu;
/** What a person's name does not end in. */
const MEDIUM = /(?:[网报社台端刊]|新闻|壹点|时报|融媒|频道)$/u;
/** 通讯员 |吴倩|记者 李明: a name that touches the next role. */
const LONGEST_NAME = 3;

/** 记者 刘九省 |潍坊报道|: where it is told from. */
const TOLD_FROM = /(?<=[\s　、])([\u3400-\u9fff]{2,4})报道(?=[\s　）)]|$)/gu;

function withoutOutlets(knowledge: Knowledge, text: string): string {
  const { gazetteer, lexicon } = knowledge;
  const isName = (run: string) => {
    const surname = surnameLength(knowledge, run, 0);
    return run.length <= LONGEST_NAME && surname > 0 && run.length > surname && !MEDIUM.test(run) && nameOdds(lexicon, run, surname) > 0;
  };
  return text
    .replace(OUTLET, (run) => (isName(run) ? run : '|'.repeat(run.length)))
    .replace(TOLD_FROM, (all, place: string) =>
      gazetteer.named(place).some(({ kind }) => kind === 'Place') ? '|'.repeat(all.length) : all,
    );
}

const SURNAMED = /^[ 　]+(?![图摄文])[\u3400-\u9fff](?![\u3400-\u9fff])/u;

/** Names in a byline, blanks inside a name joined. */
export function bylineNames(knowledge: Knowledge, text: string): NameSpan[] {
  const masked = withoutOutlets(knowledge, text).replace(ROLE, (match, offset: number) => {
    // 通讯员 |文 丹|: behind a word of the press and before one letter it is a surname.
    if (match === '文' && SURNAMED.test(text.slice(offset + 1)) && /(?:者|员|影)[ 　]+$/u.test(text.slice(0, offset))) return match;
    // 文, 图 and 摄 are also in names: they are roles only when they stand alone.
    const alone = /^[\s　/（(]*$/.test(text[offset - 1] ?? ' ') && /^[\s　/）)]*$/.test(text[offset + match.length] ?? ' ');
    const after = /^(摄|摄影|摄影报道|报道|文\/图)$/.test(match) && /^[\s　）)]*$/.test(text[offset + match.length] ?? ' ');
    return match.length > 1 || alone || after ? '|'.repeat(match.length) : match;
  });
  const found: NameSpan[] = [];
  for (const part of masked.matchAll(/[^|、，,；;：:（）()\n/·]+/gu)) {
    const tokens = [...part[0].matchAll(/[\u3400-\u9fff\u{20000}-\u{2fa1f}]+/gu)];
    for (let i = 0; i < tokens.length; ) {
      let name = tokens[i]![0];
      const start = part.index + tokens[i]!.index;
      let end = start + name.length;
      i++;
      // 石 林荣, 公孙 竹: a surname by itself, and what follows it.
      if (isParted(knowledge, name, tokens[i]?.[0], tokens[i + 1]?.[0])) {
        name += tokens[i]![0];
        end = part.index + tokens[i]!.index + tokens[i]![0].length;
        i++;
        found.push({ start, end, name, score: 3 });
        continue;
      }
      // 褚 燃, 汝 南 星: single characters that follow one another are one name.
      const single = name.length === 1;
      const longest = single ? spacedLength(knowledge, tokens.slice(i - 1)) : 0;
      while (name.length < longest) {
        name += tokens[i]![0];
        end = part.index + tokens[i]!.index + 1;
        i++;
      }
      if (name.length >= 2 && name.length <= 4) found.push({ start, end, name, score: 3 });
    }
  }
  return found;
}

/** Whether a token is a surname alone and the next one its given name: 石 林荣; 公孙 竹, but not before a third character. */
function isParted(knowledge: Knowledge, token: string, next = '', third = ''): boolean {
  if (surnameLength(knowledge, token, 0) !== token.length) return false;
  return token.length === 1 ? next.length === 2 : next.length === 1 && third.length !== 1;
}

/**
 * How many single characters set apart by blanks are the first name: 汝 南 星 are one, 卜 舟 禤 晴 two. A wider blank parts
 * names; else the next surname does.
 */
function spacedLength(knowledge: Knowledge, tokens: readonly RegExpExecArray[]): number {
  let run = 1;
  while (tokens[run]?.[0].length === 1) run++;
  const gap = (i: number) => tokens[i]!.index - tokens[i - 1]!.index;
  for (let i = 2; i < Math.min(run, 4); i++) if (gap(i) > gap(1)) return i;
  if (run <= 3) return run;
  const begins = (i: number) => i < run - 1 && surnameLength(knowledge, tokens[i]![0], 0) > 0;
  return begins(2) && (run === 4 || !begins(3)) ? 2 : begins(3) || run === 6 ? 3 : 2;
}

/** （拍友 乐 海 波 本报记者 夏芬 摄）, 讯（赵俊 杨勇军）: a byline within a paragraph. */
const BYLINE = /(讯|电|报道)?[ 　]*[（(]([^（）()。！？“”]{2,80})[）)]/gu;
const AFTER_PRESS = /(记者|通讯员|拍友|实习生|评论员)[ 　]+$/u;
const SIGNED = /(记者|通讯员|拍友|实习生|评论员|摄影|供图)/u;

/** 才算写实了。|（盖听澜）, 人气旺了。|（申震、明泽）: names in brackets of their own behind an article's last sentence. */
function closes(scope: Scope, match: RegExpExecArray, inner: string): boolean {
  if (!/[。！？”…]$/u.test(scope.text.slice(0, match.index)) || match.index + match[0].length < scope.text.trimEnd().length) return false;
  const signed = inner.replace(AFTER_NAMES, '');
  const whole = signed.replace(/[ 　]/g, '');
  if (isAuthor(scope, whole)) return true;
  const names = signed.split(/[、，,]|[ 　]+(?=[\u3400-\u9fff]{2})/u).map((name) => name.replace(/[ 　]/g, ''));
  return names.length > 1 && names.every((name) => isAuthor(scope, name));
}

/** （张建国，王芳| 文/图|） */
const AFTER_NAMES = /[ 　]*(?:文\/图|图\/文|文图|图文|文|图|供稿|供图|整理)[ 　]*$/u;

function isAuthor(scope: Scope, name: string): boolean {
  const surname = surnameLength(scope.knowledge, name, 0);
  const given = name.length - surname;
  return surname > 0 && (given === 1 || given === 2) && nameOdds(scope.knowledge.lexicon, name, surname) > 0;
}

/** 机声隆隆。|童迪 田超 摄, 比亚迪总装车间。 彭 展 摄: names behind a caption's last sentence. */
const PHOTO =
  /(?<=^|[。！？”）])[ 　]*((?:[\u3400-\u9fff]{1,4}[ 　]+){2,8}(?:摄影报道|摄影|摄))[ 　]*(?=$|[\n）]|（[\u3400-\u9fff]{2,8}）$)/gu;

/** …骑行。 特约摄影 |泽仁多吉|: a name of four letters and more in the characters of transcription, at a caption's end. */
const TRANSCRIBED =
  /(?<=^|[。！？”）])[ 　]*(?:特约|本报)?(?:摄影|通讯员|记者)[ 　/]+([\u3400-\u9fff]{4,6})[ 　]*(?:摄影报道|摄影|摄)?[ 　]*$/gu;

function transcribed(scope: Scope): (NameSpan & { readonly rule: string })[] {
  return matchesOf(TRANSCRIBED, scope.text).flatMap((match) => {
    const name = match[1]!;
    const start = match.index + match[0].indexOf(name);
    for (let at = start; at < start + name.length; at++) if (!isForeign(scope, at)) return [];
    return [{ start, end: start + name.length, name, score: 3, rule: 'person-byline' }];
  });
}

export function photoBylines(scope: Scope): (NameSpan & { readonly rule: string })[] {
  if (!scope.text.includes('摄')) return [];
  return [...transcribed(scope), ...photographers(scope)];
}

function photographers(scope: Scope): (NameSpan & { readonly rule: string })[] {
  return matchesOf(PHOTO, scope.text).flatMap((match) => {
    const from = match.index + match[0].indexOf(match[1]!);
    const names = bylineNames(scope.knowledge, match[1]!);
    if (names.some((name) => surnameLength(scope.knowledge, name.name, 0) === 0)) return [];
    return names.map((name) => ({ ...name, start: from + name.start, end: from + name.end, rule: 'person-byline' }));
  });
}

export function bracketedBylines(scope: Scope): (NameSpan & { readonly rule: string })[] {
  if (!/[（(]/.test(scope.text)) return [];
  return matchesOf(BYLINE, scope.text).flatMap((match) => {
    const inner = match[2]!;
    // （记者8月26日获悉）
    if (inner.endsWith('获悉')) return [];
    if (match[1] === undefined && !SIGNED.test(inner) && !closes(scope, match, inner)) return [];
    const from = match.index + match[0].lastIndexOf(inner);
    return bylineNames(scope.knowledge, inner).flatMap((name) => {
      if (surnameLength(scope.knowledge, name.name, 0) === 0 && !SIGNED.test(inner)) return [];
      // 记者 |平原: between a word of the press and an end stands nothing else.
      if (surnameLength(scope.knowledge, name.name, 0) > 0 && AFTER_PRESS.test(inner.slice(0, name.start)))
        return [{ ...name, start: from + name.start, end: from + name.end, score: 4, rule: 'person-byline' }];
      if (scope.knowledge.lexicon.notNames.has(name.name) || scope.knowledge.gazetteer.named(name.name).length > 0) return [];
      return [{ ...name, start: from + name.start, end: from + name.end, rule: 'person-byline' }];
    });
  });
}
