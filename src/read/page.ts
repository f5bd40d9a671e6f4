/** Puts a page together: its text, and where its date, newspaper and province come from (GUIDE, in that order). */
import { sha256 } from '../hash.js';
import type { Page } from '../types.js';
import { findDate } from './dates.js';
import { readOwnEdition } from './masthead.js';
import { newspaperIn, provinceAtStart, provinceNamed, provinceOfNewspaper } from './places.js';
import type { ReadOptions, Stated } from './types.js';

/** A page and its path are at most this many folders apart: year, month and day, and a newspaper above them. */
const FOLDERS_ASKED = 4;

/**
 * @param stated what the page's record or front matter says; wins.
 * @param parts the path's names, the file's last; empty for standard input.
 * @param head what an HTML head says: weaker than the path, for a saved page's head may belong to the site.
 */
export function makePage(
  id: string,
  text: string,
  source: string,
  stated: Stated,
  parts: readonly string[],
  head: Stated,
  options: ReadOptions,
): Page {
  const own = readOwnEdition(text);
  const paths = parts.slice(-FOLDERS_ASKED - 1).reverse();
  const title = head.title ?? '';
  const headPaper = head.newspaper ? newspaperIn(head.newspaper) : null;
  const newspaper =
    stated.newspaper ?? options.newspaper ?? firstOf(paths, newspaperIn) ?? headPaper ?? newspaperIn(title) ?? own.newspaper ?? null;
  const date = dateOf(stated.date) ?? dateOf(options.date) ?? dateInPath(parts) ?? dateOf(head.date) ?? own.date ?? findDate(title);
  const given = fullName(stated.province) ?? fullName(options.province);
  const province =
    given ??
    firstOf(paths, provinceInPath) ??
    (newspaper ? provinceOfNewspaper(newspaper) : null) ??
    options.placeVote?.(text, newspaper) ??
    null;
  return { id, text, date, province, newspaper, source, hash: sha256(text) };
}

/** 江西 → 江西省; a name that no table knows is kept as given. */
function fullName(given: string | null | undefined): string | null {
  return given ? (provinceNamed(given) ?? given) : null;
}

function dateOf(given: string | null | undefined): string | null {
  return given ? findDate(given, true) : null;
}

/** The name nearest to the file that has a date; 2024/03/04 is read across folders. */
function dateInPath(parts: readonly string[]): string | null {
  for (let end = parts.length; end > Math.max(0, parts.length - FOLDERS_ASKED); end--) {
    const name = parts[end - 1]!;
    const date = findDate(name, true) ?? (end >= 3 ? nestedDate(parts.slice(end - 3, end)) : null);
    if (date) return date;
  }
  return null;
}

/** 2024, 03, 04 (or 2024年, 3月, 4日) as three folders. */
export function nestedDate(parts: readonly string[]): string | null {
  if (!/^\d{4}年?$/.test(parts[0] ?? '') || !/^\d{1,2}月?$/.test(parts[1] ?? '') || !/^\d{1,2}日?$/.test(parts[2] ?? '')) return null;
  return findDate(parts.map((part) => Number.parseInt(part, 10)).join('-'));
}

/** A folder 江西 or 江西省, a file 江西-0304.txt; a newspaper's name (江西日报) says it too. */
function provinceInPath(name: string): string | null {
  const stem = name.replace(/\.[a-z]+$/i, '');
  const whole = provinceNamed(stem);
  if (whole) return whole;
  const [first = ''] = stem.split(/[-_\s.]/);
  return (
    provinceNamed(first) ??
    (newspaperIn(first) ? provinceOfNewspaper(newspaperIn(first)!) : /报/.test(first) ? provinceAtStart(first) : null)
  );
}

function firstOf<T>(names: readonly string[], read: (name: string) => T | null): T | null {
  for (const name of names) {
    const found = read(name);
    if (found !== null) return found;
  }
  return null;
}
