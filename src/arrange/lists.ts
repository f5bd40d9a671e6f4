/** Rows of lists and items of short news: seen by what stands around them. Above each rule are the lines that it reads. */
import { triggers } from './lexicon.js';
import type { Line } from './lines.js';

/** Rows are never longer. */
const LONGEST_ROW = 45;
/** Shorter lines with an ornament are headings or bylines. */
const SHORTEST_ITEM = 12;
const ORNAMENT = /^[●■△◆★◎○▲□▪►▶☆◇※•♦◼·]/u;

/** @returns the lines with the marks that neighbours decide. */
export function markLists(lines: readonly Line[]): Line[] {
  const rows = lines.map((line, i) => isRowLike(line) && !isAboveReport(lines[i + 1]));
  const like = lines.map((line, i) => i > 0 && rows[i - 1]! && rows[i]! && areAlike(lines[i - 1]!, line));
  const bulleted = lines.map(isBulleted);
  let announced = false;
  return lines.map((line, i) => {
    const row = rows[i]!;
    const [likeAbove, likeBelow] = [like[i]!, like[i + 1] ?? false];
    const listed = row && (announced || likeAbove || likeBelow);
    announced = announces(line) || (announced && row);
    const series = bulleted[i]! && [i - 1, i + 1].some((at) => bulleted[at] && lines[at]!.text[0] === line.text[0]);
    if (!bulleted[i] && !likeAbove && !likeBelow && !listed) return line;
    return { ...line, marks: { ...line.marks, bulleted: bulleted[i]!, series, likeAbove, likeBelow, listed } };
  });
}

/** ●某县高粱酒入选全国名特优新农产品名录。 */
function isBulleted({ text, length, marks }: Line): boolean {
  return (
    ORNAMENT.test(text) &&
    !marks.byline &&
    !marks.jump &&
    !marks.contents &&
    (marks.closed ? length >= SHORTEST_ITEM : length > LONGEST_ROW)
  );
}

/** 名单如下： | 它们分别是： | 部分名单如下—— | 名单如下。 */
function announces({ text }: Line): boolean {
  return /([：:]|——|(如下|名单)。)$/.test(text);
}

/** 丰城经济开发区 | 成都市：某某集团有限公司 | 张三 某某公司钳工 | 某某公司 12.5亿元 */
function isRowLike({ text, length, marks }: Line): boolean {
  if (length > LONGEST_ROW || length < 2 || marks.closed || /[，。]/.test(text)) return false;
  return !(marks.masthead || marks.dateline || marks.byline || marks.credit || marks.jump || marks.contents || marks.contentsItem);
}

/** What stands above 本报讯（记者 某某） or a reporter's name is a headline. */
const isAboveReport = (below: Line | undefined): boolean => below !== undefined && (below.marks.dateline || below.marks.byline);

/** Two lines of one build: both name a body; a place, a colon and what is there; or have as many parts, at least two. */
function areAlike(above: Line, below: Line): boolean {
  const [a, b] = [above.text, below.text];
  const [colonA, colonB] = [a.indexOf('：'), b.indexOf('：')];
  if (colonA > 0 && colonB > 0) return Math.abs(colonA - colonB) <= 3;
  if (colonA > 0 !== colonB > 0) return false;
  if (a.slice(-2) === b.slice(-2)) return true;
  return endsAsRow(a) && endsAsRow(b);
}

const endsAsRow = (text: string): boolean => triggers('row-end', text.replace(/[（(][^（）()]*[）)]$/, '').replace(/\s\S*\d\S*$/, ''));
