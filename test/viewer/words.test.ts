import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { words } from '../../viewer/strings.js';
import { ASK } from '../../viewer/words/ask.js';
import { EXPLORE } from '../../viewer/words/explore.js';
import { FILTER } from '../../viewer/words/filter.js';
import { FIND } from '../../viewer/words/find.js';
import { FRAME } from '../../viewer/words/frame.js';
import { LISTING } from '../../viewer/words/listing.js';
import { READ } from '../../viewer/words/read.js';
import { SAVE } from '../../viewer/words/save.js';

const VIEWER = fileURLToPath(new URL('../../viewer', import.meta.url));
/** Said by a value, not by name: how a post stands (viewer/read/posts.ts). */
const BY_VALUE = ['current', 'acting', 'designate'];

const tables = Object.entries({ ASK, EXPLORE, FILTER, FIND, FRAME, LISTING, READ, SAVE });
const all = tables.flatMap(([, table]) => Object.entries(table as Readonly<Record<string, readonly [string, string]>>));
const source = (readdirSync(VIEWER, { recursive: true }) as string[])
  .filter((file) => file.endsWith('.ts') && !/^words[/\\]/.test(file))
  .map((file) => readFileSync(join(VIEWER, file), 'utf8'))
  .join('\n');

/** What is filled in: `{n}` and `{n|page|pages}` alike are n. */
const blanks = (text: string) => [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name))].sort();

describe('the words of the interface', () => {
  it('are all said somewhere', () => {
    const said = new Set([...source.matchAll(/'(\w+)'/g)].map(([, word]) => word));
    expect(all.map(([word]) => word).filter((word) => !said.has(word) && !BY_VALUE.includes(word))).toEqual([]);
  });
  it('stand in one table only', () => {
    expect(new Set(all.map(([word]) => word)).size).toBe(all.length);
  });
  it.each(all)('%s has the same blanks in both languages, and none is empty', (_word, [zh, en]) => {
    expect(zh).not.toBe('');
    expect(en).not.toBe('');
    expect(blanks(en)).toEqual(blanks(zh));
  });
  it('count one thing as one', () => {
    const en = words('en');
    expect(en('pagesLong', { n: 1 })).toBe('named on 1 page');
    expect(en('pagesLong', { n: 1200 })).toBe('named on 1,200 pages');
    expect(en('pages', { n: 0 })).toBe('0 pages');
    expect(words('zh')('pages', { n: 1 })).toBe('1版');
  });
});
