/** Which article a block of text belongs to, by the columns under headlines. */
import { around, type Block, type Box, sharedHeight, sharedWidth } from './types.js';

export interface Article {
  readonly headline: Block[];
  readonly body: Block[];
}

/** Of a block's width: hangs under. */
export const UNDER = 0.5;
/** In sizes of the text: text begins within this below its headline, and columns of one text stand this near. */
const TEXT_GAP = 3;
const COLUMN_REACH = 4;

export const isUpright = (headline: Box): boolean => headline.bottom - headline.top > 2 * (headline.right - headline.left);

/** Where a headline's text begins: the blocks right under it, or right beside one from top to bottom. */
export function begins(headline: Box, block: Block, size: number): boolean {
  if (isUpright(headline)) {
    const gap = Math.max(block.left - headline.right, headline.left - block.right);
    return gap >= 0 && gap <= COLUMN_REACH * size && Math.abs(block.top - headline.top) <= 2 * size;
  }
  const gap = block.top - headline.bottom;
  const under = sharedWidth(headline, block) >= UNDER * Math.min(block.right - block.left, headline.right - headline.left);
  return under && gap >= -size && gap <= TEXT_GAP * size;
}

/** The columns that stand on one line with those where the text begins: a headline is seldom as wide as its text. */
function spread(begun: readonly Block[], free: readonly Block[], size: number): Block[] {
  const columns = [...begun];
  for (let grown = true; grown; ) {
    grown = false;
    for (const block of free) {
      if (columns.includes(block)) continue;
      const aligned = columns.some((c) => {
        const gap = Math.max(block.left - c.right, c.left - block.right);
        return Math.abs(c.top - block.top) <= size && gap >= 0 && gap <= COLUMN_REACH * size;
      });
      if (!aligned) continue;
      columns.push(block);
      grown = true;
    }
  }
  return columns;
}

/** The columns that are an article's own: what hangs below them is its text too. */
export function ownColumns(articles: readonly Article[], blocks: readonly Block[], size: number): void {
  const begun = articles.map(({ headline }) => blocks.filter((b) => begins(around(headline), b, size)));
  const taken = new Set(begun.flat());
  articles.forEach((article, i) => {
    const free = blocks.filter((b) => !taken.has(b) && !articles.some((a) => a.body.includes(b)));
    article.body.push(...spread(begun[i]!, free, size));
  });
}

interface Owned {
  readonly article: Article;
  readonly box: Box;
}

/** The columns, or headline, that stand nearest above the block. */
function above(block: Block, articles: readonly Article[]): Owned | undefined {
  return articles
    .flatMap((article) => [...article.body, around(article.headline)].map((box) => ({ article, box })))
    .filter(({ box }) => box.bottom <= block.top + block.size / 2 && sharedWidth(box, block) >= UNDER * (block.right - block.left))
    .sort((a, b) => b.box.bottom - a.box.bottom)[0];
}

/** The text that stands nearest on the left. */
function onTheLeft(block: Block, articles: readonly Article[]): Owned | undefined {
  return articles
    .flatMap((article) => article.body.map((box) => ({ article, box })))
    .filter(({ box }) => box.right <= block.left && sharedHeight(box, block) > 0)
    .sort((a, b) => b.box.right - a.box.right)[0];
}

/** What hangs below a column goes on with it, unless another headline has begun meanwhile on its left. */
export function ownerOf(block: Block, articles: readonly Article[]): Article | undefined {
  const over = above(block, articles);
  const left = onTheLeft(block, articles);
  if (over === undefined || left === undefined) return (over ?? left)?.article;
  return around(left.article.headline).top >= over.box.bottom ? left.article : over.article;
}
