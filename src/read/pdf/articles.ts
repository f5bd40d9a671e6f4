/**
 * Blocks → the sheet's text, article by article. A headline is what is set larger than the text, with what stands close
 * above and below it in between sizes. Its text begins in the columns right under it (or beside it, where it runs from
 * top to bottom) and in those that begin on one line with them; what hangs below such a column goes on with its text.
 * A caption is what stands right at a picture, or is set smaller.
 */
import { paragraphsOf } from './blocks.js';
import { type Article, begins, isUpright, ownColumns, ownerOf, UNDER } from './columns.js';
import { around, type Block, type Box, sharedHeight, sharedWidth } from './types.js';

/** In sizes of the text: set larger than this, a block is of a headline. */
const HEADLINE = 1.25;
/** Set smaller than this, it is of a caption or a note. */
const CAPTION = 0.93;
/** In sizes of the larger block: kicker, title and deck stand closer than this. */
const HEADLINE_GAP = 1.6;
/** In sizes of the text: a caption stands closer than this to its picture. */
const PICTURE_GAP = 2;

const byPlace = (a: Box, b: Box): number => a.top - b.top || a.left - b.left;

function headlinesOf(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = [];
  for (const block of [...blocks].sort(byPlace)) {
    const group = groups.find((g) => {
      const box = around(g);
      const gap = Math.max(block.top - box.bottom, box.top - block.bottom);
      const size = Math.max(block.size, ...g.map((b) => b.size));
      return gap <= HEADLINE_GAP * size && sharedWidth(box, block) > 0 && g.every((b) => sharedHeight(b, block) <= block.size / 2);
    });
    if (group) group.push(block);
    else groups.push([block]);
  }
  return groups;
}

const isAtPicture = (block: Block, pictures: readonly Box[], size: number): boolean =>
  block.lines.length <= 6 &&
  pictures.some((p) => {
    const gap = Math.max(block.top - p.bottom, p.top - block.bottom);
    return gap >= -size && gap <= PICTURE_GAP * size && sharedWidth(p, block) >= UNDER * (block.right - block.left);
  });

/** Columns from left to right, each from top to bottom. */
function inColumns(blocks: readonly Block[]): Block[] {
  const columns: Block[][] = [];
  for (const block of [...blocks].sort((a, b) => a.left - b.left || a.top - b.top)) {
    const column = columns.find(
      (c) => sharedWidth(around(c), block) >= UNDER * Math.min(block.right - block.left, around(c).right - around(c).left),
    );
    if (column) column.push(block);
    else columns.push([block]);
  }
  return columns.flatMap((c) => [...c].sort(byPlace));
}

const linesOf = (blocks: readonly Block[]): string[] => blocks.flatMap((b) => b.lines.map((l) => l.text));

/** A paragraph that one column leaves unfinished goes on in the next. */
function bodyText(blocks: readonly Block[]): string[] {
  const text: string[] = [];
  for (const block of inColumns(blocks)) {
    const [first, ...rest] = paragraphsOf(block);
    if (first === undefined) continue;
    const indented = block.lines[0]!.left - block.left >= block.size * 0.8;
    if (text.length > 0 && !indented && !/[。！？”…]$/.test(text.at(-1)!)) text[text.length - 1] += first;
    else text.push(first);
    text.push(...rest);
  }
  return text;
}

/** In sizes of the text: headlines on one level are read from left to right. */
const ONE_LEVEL = 3;

function inReadingOrder(articles: readonly Article[], size: number): Article[] {
  const left = articles.map((article) => ({ article, box: around(article.headline) }));
  const ordered: Article[] = [];
  while (left.length > 0) {
    const top = Math.min(...left.map(({ box }) => box.top));
    const level = left.filter(({ box }) => box.top <= top + ONE_LEVEL * size);
    const next = level.reduce((a, b) => (b.box.left < a.box.left ? b : a));
    ordered.push(next.article);
    left.splice(left.indexOf(next), 1);
  }
  return ordered;
}

/** The text's blocks by what they are; the rest is body. */
function sort(blocks: readonly Block[], pictures: readonly Box[], headlines: readonly Box[], size: number) {
  const top = Math.min(...headlines.map((h) => h.top));
  const masthead = blocks.filter((b) => b.bottom <= top);
  // 本报评论员 below a headline is set as small as a caption.
  const isByline = (b: Block): boolean => headlines.some((h) => !isUpright(h) && begins(h, b, size) && b.left - h.left <= size);
  const captions = blocks.filter(
    (b) => !masthead.includes(b) && (isAtPicture(b, pictures, size) || (b.size < CAPTION * size && !isByline(b))),
  );
  return { masthead, captions, body: blocks.filter((b) => !masthead.includes(b) && !captions.includes(b)) };
}

/** @returns the text: a blank line between paragraphs, two between articles. */
export function textOf(blocks: readonly Block[], pictures: readonly Box[], size: number): string {
  const headlines = headlinesOf(blocks.filter((b) => b.size >= HEADLINE * size));
  const articles: Article[] = headlines.map((headline) => ({ headline, body: [] }));
  const small = blocks.filter((b) => b.size < HEADLINE * size);
  const { masthead, captions, body } = sort(small, pictures, headlines.map(around), size);
  ownColumns(articles, body, size);
  const loose: Block[] = [];
  const left = body.filter((b) => !articles.some((a) => a.body.includes(b))).sort(byPlace);
  for (const block of left) (ownerOf(block, articles)?.body ?? loose).push(block);
  const stories = inReadingOrder(articles, size).map((a) => [...linesOf([...a.headline].sort(byPlace)), ...bodyText(a.body)]);
  // A picture stands where there was room: which article its caption belongs to, its words say (arrange).
  const notes = captions.sort(byPlace).map(paragraphsOf);
  return [linesOf(masthead.sort(byPlace)), ...stories, bodyText(loose), ...notes]
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n\n'))
    .join('\n\n\n');
}
