/** One file → one page; a folder → the page files in it, in the order of their paths. */
import { createReadStream, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, extname, join, resolve, sep } from 'node:path';
import { compareText } from '../order.js';
import { isDateName } from './dates.js';
import { decode, isBlank } from './decode.js';
import { isSkipped, type Skipped, type SkipReason } from './errors.js';
import { readFrontMatter } from './front-matter.js';
import { declaredCharset, readHtml } from './html.js';
import { readJsonLines } from './json-lines.js';
import { readMasthead } from './masthead.js';
import { makePage, nestedDate } from './page.js';
import { PdfError, type PdfText, readPdf } from './pdf/index.js';
import type { ReadItem, ReadOptions, Stated } from './types.js';
import { LONGEST_ID, PAGE_LIMIT, PDF_LIMIT } from './types.js';

const TEXT = new Set(['.txt', '.text', '.md', '.markdown']);
const HTML = new Set(['.html', '.htm', '.xhtml']);
const PDF = '.pdf';
const LINES = new Set(['.jsonl', '.ndjson']);

/** The page files below a folder, sorted by code unit, links to folders already seen left out; a folder that cannot be opened is skipped. */
export function pageFiles(folder: string): (string | Skipped)[] {
  const seen = new Set<string>();
  const files: (string | Skipped)[] = [];
  const walk = (path: string): void => {
    const real = realpathSync(path);
    if (seen.has(real)) return;
    seen.add(real);
    for (const name of namesIn(path, files)) {
      // A browser saves what a page needs beside it, in a folder page_files.
      if (name.startsWith('.') || name === 'node_modules' || /(_files|\.files)$/.test(name)) continue;
      const child = join(path, name);
      const stat = statSync(child, { throwIfNoEntry: false });
      if (stat?.isDirectory()) walk(child);
      else if (stat?.isFile() && isPageName(name)) files.push(child);
    }
  };
  walk(folder);
  return files;
}

function namesIn(folder: string, problems: (string | Skipped)[]): string[] {
  try {
    return readdirSync(folder).sort(compareText);
  } catch (error) {
    const hint = `The folder cannot be opened (${(error as NodeJS.ErrnoException).code}); check its rights.`;
    problems.push({ source: folder, reason: 'unreadable', hint });
    return [];
  }
}

/** README never: it speaks about pages. */
function isPageName(name: string): boolean {
  const ending = extname(name).toLowerCase();
  return (TEXT.has(ending) || HTML.has(ending) || ending === PDF) && !/^readme(\.|$)/i.test(name);
}

/** @param inFolder whether a folder brought the file: then `.md` without front matter is no page, and gives null. */
export async function* readFile(path: string, inFolder: boolean, options: ReadOptions): AsyncGenerator<ReadItem> {
  const ending = extname(path).toLowerCase();
  if (LINES.has(ending)) {
    yield* readJsonLines(createReadStream(path), path, options);
    return;
  }
  const bytes = readBytes(path, options.limit ?? (ending === PDF ? PDF_LIMIT : PAGE_LIMIT));
  if (isSkipped(bytes)) yield bytes;
  else if (isPdf(bytes)) yield* readPdfFile(path, ending, bytes, options);
  else if (ending === PDF) yield skipped(path, 'unsupported', 'It is called .pdf and is none; save it again from its source.');
  else {
    const item = readPageFile(path, ending, bytes, inFolder, options);
    if (item) yield item;
  }
}

const skipped = (source: string, reason: SkipReason, hint: string): Skipped => ({ source, reason, hint });

function readBytes(path: string, limit: number): Uint8Array | Skipped {
  try {
    const { size } = statSync(path);
    if (size > limit)
      return skipped(path, 'too-large', `It has ${size} bytes, more than ${limit}; a page is some 20 kB. Split it into pages.`);
    return readFileSync(path);
  } catch (error) {
    return skipped(path, 'unreadable', `It cannot be read (${(error as NodeJS.ErrnoException).code}); check its rights.`);
  }
}

const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';

/** One page a sheet; the sheets of a file that has several are numbered: 2024-03-04-1. */
async function* readPdfFile(path: string, ending: string, bytes: Uint8Array, options: ReadOptions): AsyncGenerator<ReadItem> {
  let sheets: PdfText[];
  try {
    sheets = await readPdf(bytes);
  } catch (error) {
    if (!(error instanceof PdfError)) throw error;
    yield skipped(path, 'unsupported', error.message);
    return;
  }
  const parts = resolve(path).split(sep).filter(Boolean);
  for (const { number, text, scanned } of sheets) {
    const source = sheets.length === 1 ? path : `${path} (page ${number})`;
    const id = pageId(path, ending, parts);
    if (scanned) yield skipped(source, 'scanned', SCANNED);
    else if (isBlank(text)) yield skipped(source, 'empty', 'It holds no text; if it should, save it again from its source.');
    else yield makePage(sheets.length === 1 ? id : `${id}-${number}`, text, source, {}, parts, {}, options);
  }
}

const SCANNED =
  'It is a scan: a picture of a page without a text layer. Let a program for OCR (such as ocrmypdf -l chi_sim) write one, or its text, first.';

function readPageFile(path: string, ending: string, bytes: Uint8Array, inFolder: boolean, options: ReadOptions): ReadItem | null {
  const skip = (reason: SkipReason, hint: string): Skipped => skipped(path, reason, hint);
  const html = HTML.has(ending);
  const decoded = decode(bytes, html ? declaredCharset(bytes) : undefined);
  if (!decoded.ok) return skip(decoded.reason, decoded.hint);
  const source = html ? { ...readHtml(decoded.text), matter: {} } : readText(decoded.text);
  if ('hint' in source) return skip('front-matter', source.hint);
  if (inFolder && source.matter === null && (ending === '.md' || ending === '.markdown')) return null;
  if (isBlank(source.text)) return skip('empty', 'It holds no text besides its head; if it should, save it again from its source.');
  const stated: Stated = source.matter ?? {};
  if ((stated.id?.length ?? 0) > LONGEST_ID)
    return skip('front-matter', `Its id is longer than ${LONGEST_ID} characters; give a shorter one.`);
  const parts = resolve(path).split(sep).filter(Boolean);
  return makePage(stated.id ?? pageId(path, ending, parts), source.text, path, stated, parts, html ? source.stated : {}, options);
}

function readText(text: string): { text: string; matter: Stated | null; stated: Stated } | { hint: string } {
  const front = readFrontMatter(text);
  if (front.kind === 'broken') return { hint: front.hint };
  if (front.kind === 'none') return { text, matter: null, stated: {} };
  return { text: withTitle(front.text, front.stated.title), matter: front.stated, stated: {} };
}

/** A title that only the front matter has becomes the first line, so that the article keeps it; an edition's name is no title. */
function withTitle(text: string, title: string | undefined): string {
  if (!title || readMasthead(title)) return text;
  const bare = (value: string) => value.replace(/[\s#*]/g, '');
  return bare(text).includes(bare(title)) ? text : `${title}\n\n${text}`;
}

/** The file's stem; behind its folder's name where that is a date: 2024-03-04/01, 2024/03/04/01. */
function pageId(path: string, ending: string, parts: readonly string[]): string {
  const stem = basename(path, path.slice(path.length - ending.length));
  const folders = parts.slice(0, -1);
  const folder = folders.at(-1);
  if (folder && isDateName(folder)) return `${folder}/${stem}`;
  return nestedDate(folders.slice(-3)) ? `${folders.slice(-3).join('/')}/${stem}` : stem;
}
