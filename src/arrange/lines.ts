/** A page's lines with what can be seen of each by itself. */
import { readMasthead } from '../read/masthead.js';
import { markLists } from './lists.js';
import * as look from './look.js';
import { normalise } from './normalise.js';

export interface Line {
  /** Counted from 1 on the page. */
  readonly number: number;
  /** Offsets of the text without blanks around it, on the page. */
  readonly start: number;
  readonly end: number;
  /** Normalised, without blanks around it. */
  readonly text: string;
  /** Characters without blanks. */
  readonly length: number;
  /** Whether a blank line, or the page's edge, is above. */
  readonly gap: boolean;
  readonly marks: Marks;
}

/** Everything that patterns and trigger words see; each is defined in look.ts. */
export interface Marks {
  readonly masthead: boolean;
  readonly dateline: boolean;
  readonly byline: boolean;
  /** A byline of one who took the pictures. */
  readonly photoReport: boolean;
  /** 阮 行: one to three names and nothing else. */
  readonly bareNames: boolean;
  readonly organ: boolean;
  readonly credit: boolean;
  readonly caption: boolean;
  /** 5月17日，南县乌嘴乡罗文村，村民在稻虾田里收虾。: begins with day and place, as captions do. */
  readonly scene: boolean;
  /** 副省长李小坚，岳阳市委书记谭文胜参加调研。: who came along, at the end of a report. */
  readonly companions: boolean;
  /** 会议强调，… | 覃志刚指出，… */
  readonly speech: boolean;
  /** Tells what an official does: a headline by any word, a text by its beginning. */
  readonly official: boolean;
  /** Holds figures, firms or somebody who tells: commentaries seldom do. */
  readonly specific: boolean;
  readonly jump: boolean;
  /** Text that ends in a jump: …已然成形。（下转第2版） */
  readonly jumpAtEnd: boolean;
  /** （上接第1版）入营必有考核 */
  readonly jumpAtStart: boolean;
  readonly notice: boolean;
  readonly contents: boolean;
  readonly contentsItem: boolean;
  readonly column: boolean;
  readonly dash: boolean;
  readonly kicker: boolean;
  readonly deck: boolean;
  /** 鲁知行讲话 谷若川主持: who was there. */
  readonly attended: boolean;
  /** 谁来种地？ */
  readonly exclaimed: boolean;
  /** Two lines of a headline on one, longer than headlines are. */
  readonly wide: boolean;
  /** 2024年3月5日，…: begins with a day. */
  readonly dated: boolean;
  /** …大会在南昌举行: tells what took place. */
  readonly event: boolean;
  /** 以铜为核 攀高向新: halves of one length. */
  readonly slogan: boolean;
  readonly heading: boolean;
  /** 乐清：“小电器”接通“大电网”: a topic before a colon. */
  readonly topic: boolean;
  readonly item: boolean;
  /** 任命傅敏为江西省高级人民法院审判员； */
  readonly appointment: boolean;
  /** 电子级磷酸二期 湖北澄砾磷化集团有限公司 15.8亿元: a row of a list without stops. */
  readonly row: boolean;
  readonly signed: boolean;
  /** （2026年4月15日…通过）: the whole line stands in brackets. */
  readonly bracketed: boolean;
  /** ●某县入选…。: an ornament before a sentence. */
  readonly bulleted: boolean;
  /** Another such line with the same ornament above or below. */
  readonly series: boolean;
  /** Like the short line above, or below, as rows of a list are. */
  readonly likeAbove: boolean;
  readonly likeBelow: boolean;
  /** A row of a list that does not end as sentences end: below what announces the list, or among rows like it. */
  readonly listed: boolean;
  /** Ends as a sentence ends. */
  readonly closed: boolean;
  readonly stops: number;
  readonly commas: number;
  /** Quotes and brackets opened less those closed. */
  readonly balance: number;
}

/** The lines of a page that hold text, in order. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let gap = true;
  let number = 0;
  let from = 0;
  while (from <= text.length) {
    const newline = text.indexOf('\n', from);
    const to = newline < 0 ? text.length : newline;
    number++;
    const raw = text.slice(from, to);
    const bare = raw.trim();
    if (bare === '') gap = true;
    else {
      const start = from + raw.indexOf(bare);
      lines.push(lineOf(number, start, bare, gap));
      gap = false;
    }
    from = to + 1;
  }
  return markLists(lines);
}

function lineOf(number: number, start: number, raw: string, gap: boolean): Line {
  const text = normalise(raw);
  const length = text.replace(/\s/g, '').length;
  return { number, start, end: start + raw.length, text, length, gap, marks: marksOf(text, length) };
}

/** Longer lines are text, not headlines. */
export const HEADLINE = 32;
/** But for those of two parts. */
const WIDEST = 52;

function marksOf(text: string, length: number): Marks {
  const bare = look.withoutOrnament(text);
  const short = bare.length <= look.LONGEST_SHORT;
  const headline = short && !bare.includes('。') && (length <= HEADLINE || !/[！？]./.test(bare));
  const jump = look.isJump(bare);
  const masthead = short && (look.namesPaper(bare) || readMasthead(look.withoutLatinName(text)) !== null);
  const attended = headline && look.isAttended(bare);
  return {
    masthead,
    dateline: look.isDateline(bare),
    byline: short && (look.isByline(bare) || look.isSource(text)),
    photoReport: short && look.isPhotoReport(bare),
    bareNames: short && look.isBareNames(bare),
    organ: short && look.isOrgan(bare),
    credit: short && look.isCredit(bare),
    caption: look.isCaption(text),
    scene: look.isScene(text),
    companions: look.namesCompanions(text),
    speech: look.isSpeech(text),
    official: look.isOfficial(text),
    specific: look.isSpecific(text),
    jump,
    jumpAtEnd: !jump && look.endsInJump(text),
    jumpAtStart: look.startsInJump(text),
    notice: short && look.isNotice(bare),
    contents: short && look.isContents(bare),
    contentsItem: look.isContentsItem(bare),
    column: headline && look.isColumn(bare),
    dash: look.isDash(text),
    kicker: headline && !attended && look.isKicker(bare),
    deck: headline && look.isDeck(bare),
    attended,
    exclaimed: short && look.isExclaimed(bare),
    wide:
      !masthead &&
      length > HEADLINE &&
      length <= WIDEST &&
      look.isWide(text) &&
      !look.isClosed(text) &&
      !look.isRow(text) &&
      !look.isDateline(bare),
    dated: !masthead && look.isDated(text),
    event: headline && look.isEvent(bare),
    slogan: headline && look.isSlogan(bare),
    heading: short && look.isHeading(text),
    topic: headline && look.isTopic(bare),
    item: look.isItem(text),
    appointment: look.isAppointment(text),
    row: look.isRow(text),
    signed: look.isSigned(text),
    bracketed: short && look.isBracketed(text) && !jump,
    bulleted: false,
    series: false,
    likeAbove: false,
    likeBelow: false,
    listed: false,
    closed: look.isClosed(text),
    ...look.punctuation(text),
  };
}
