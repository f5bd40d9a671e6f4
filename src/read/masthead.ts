/** What a page's own text says of its edition: the line of date and number above the articles, the newspaper's name. */
import { findDate, withoutDate } from './dates.js';
import { isNewspaper, newspaperIn } from './places.js';

export interface Masthead {
  readonly date: string | null;
  readonly newspaper: string | null;
}

/** A masthead line is short; a sentence with a date in it is not. */
const LONGEST = 90;
/** Characters that may remain of a masthead line once its usual parts are taken away. */
const REST = 4;
/** Parts of a masthead besides the date: weekday, lunar date, numbers of issue and page, price, address on the web. */
const PARTS = [
  /(星期|周|礼拜)[一二三四五六日天]/g,
  /(农历|夏历)?[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年\S*/g,
  /农历\S*/g,
  /(闰?[正一二三四五六七八九十冬腊]月)(初|十|廿|二十|三十)[一二三四五六七八九十]?/g,
  /(今日|本期|共|总)*\s*\d+\s*版/g,
  /第?\s*\d+\s*[期号版]/g,
  /第?\s*[A-Z]?\d+\s*版|[AB]\d{1,2}|版次|头版|要闻版?|一版/g,
  /(国内)?统一(连续出版物|刊)号\S*|CN\s?\d+-\d+|邮发代号\S*|代号\S*|零售\S*|定价\S*|每份\S*/g,
  /(https?:\/\/|www\.)\S+|\S+\.(com|cn|net)\S*/g,
  /中共\p{Script=Han}{2,6}委(员会)?(主管)?(主办)?机关报|\p{Script=Han}{2,8}(报社|报业集团|传媒集团)(出版|主办|主管)?|出版|主办|主管/gu,
  /[\s,.:;|/()（），。：；、·—\-▲●■第今日总期号共版]/g,
];
/** Lines below the last article that name who made the page: 责任编辑：某某 美编：某某 */
const COLOPHON =
  /^(本版)?(责任?编辑?|值班(编委|主任|编辑)|美编|版式|校对|执行主编|统筹|编辑|主编|视觉|制图|新闻热线|本报地址|本报电话|广告热线)(\s*[:：/丨|]|\s+\p{Script=Han}\s?\p{Script=Han}{1,3}(\s|$))/u;
/** The lines of a page where its masthead stands. */
const HEAD_LINES = 12;

/** Reads one line. @returns null where the line is no masthead. */
export function readMasthead(line: string): Masthead | null {
  // 宜宾曰报: OCR takes 日 for 曰.
  const plain = line.normalize('NFKC').trim().replaceAll('曰', '日');
  if (plain === '' || plain.length > LONGEST) return null;
  if (isNewspaper(plain)) return { date: null, newspaper: plain.replace(/\s/g, '') };
  if (COLOPHON.test(plain)) return { date: null, newspaper: null };
  // 见第2版 leads to another page, it does not number this one.
  if (/[见转接]/.test(plain)) return null;
  const date = findDate(plain);
  if (!date && !/第?\s*\d+\s*[期号版]|CN\s?\d+-\d+|星期/.test(plain)) return null;
  const newspaper = newspaperIn(plain.replace(/\s/g, ''));
  let rest = withoutDate(plain);
  if (newspaper) rest = rest.replace(/\s/g, '').replace(newspaper, '');
  for (const part of PARTS) rest = rest.replace(part, '');
  return rest.length <= REST ? { date, newspaper } : null;
}

/** 湖北日报讯, 湖北日报全媒记者: the newspaper as its own reports name it. */
const OWN_REPORT = /(\p{Script=Han}{2,6}[日晚时都早晨商特]\p{Script=Han}{0,2}报)(讯|全媒|记者|通讯员|评论员)/u;

/** 竹溪新闻网讯（记者…）, 宁陕融媒讯, 云上嘉鱼报道（记者…）: a county's own medium that no table lists, where a report begins. */
const OWN_MEDIUM =
  /^\s*【?(?!本|我|新华|人民|中新|中国|央视|央广|光明|环球)(?:(\p{Script=Han}{2,4}?(?:县|市|区)?(?:新闻网|政府网|融媒体?|[日晚]报|报|网))讯|(云上\p{Script=Han}{2,3})(?:讯|报道[：:（(]))/mu;

/** The lines at the top where a county's paper prints its name. */
const TOP_LINES = 4;
/** 今日余干, 宜丰报: papers that no table lists, on a line of their own; no 今日导读, no 天气预报. */
const LOCAL =
  /^(?:今日(?!导读|导视|看点|要闻|要目|提示|头条|关注|聚焦|视点|推荐|新闻|天气|热点|版面|本报|[一-龥]{0,2}版)\p{Script=Han}{2,4}|\p{Script=Han}{2,5}(?<![预播简快捷战通海喜公情画墙壁])报)$/u;

function localPaper(line: string): string | null {
  const name = line.replace(/\s/g, '');
  return LOCAL.test(name) ? name : null;
}

function ownMedium(text: string): string | null {
  const found = OWN_MEDIUM.exec(text);
  return found?.[1] ?? found?.[2] ?? null;
}

/** What the text says of its edition; each part null where it says nothing. */
export function readOwnEdition(text: string): Masthead {
  let date: string | null = null;
  let newspaper: string | null = null;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  for (const line of lines.slice(0, HEAD_LINES)) {
    const found = readMasthead(line);
    date ??= found?.date ?? null;
    newspaper ??= found?.newspaper ?? null;
  }
  // A page that OCR turned round has its masthead at the foot.
  for (const line of lines.slice(-HEAD_LINES / 3)) date ??= readMasthead(line)?.date ?? null;
  newspaper ??=
    lines
      .slice(0, TOP_LINES)
      .map(localPaper)
      .find((name) => name !== null) ?? null;
  if (newspaper === null) {
    const own = OWN_REPORT.exec(text);
    newspaper = (own && newspaperIn(own[1]!)) ?? ownMedium(text);
  }
  return { date, newspaper };
}
