// Pages with layout gold → lines with their states, and the articles that they hold: what the models of src/arrange are trained on.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { defaultSegmenter, Junctions } from '../../dist/src/arrange/continuity.js';
import { linesOf } from '../../dist/src/arrange/lines.js';
import { ROOT } from '../setup/run.mjs';

/** Pages of test/arrange that are for testing what was trained. */
const HELD_OUT = /^held-/;

/** @returns pages as `{ name, province, text, articles: [{ lines: [{ line, role, state }] }], unplaced }`. */
export function goldPages() {
  const arranged = namesIn('test/arrange/gold', '.tsv')
    .filter((name) => !HELD_OUT.test(name))
    .map((name) => fromTable(name));
  const annotated = lookedAt().map((name) => fromAnnotations(name));
  return [...arranged, ...annotated].map(withStates);
}

function namesIn(folder, extension) {
  const files = readdirSync(join(ROOT, folder)).filter((file) => file.endsWith(extension));
  return files.map((file) => basename(file, extension)).sort();
}

const read = (...path) => readFileSync(join(ROOT, ...path), 'utf8').replace(/^\uFEFF/, '');

/** Pages of test/gold that are for scoring only are never read here. */
export function lookedAt() {
  const rows = read('test/gold/split.tsv').trim().split('\n').slice(2);
  return rows
    .map((row) => row.split('\t'))
    .filter(([, set]) => set === 'looked')
    .map(([name]) => name)
    .sort();
}

function fromTable(name) {
  const text = read('test/arrange/pages', `${name}.txt`);
  const rows = read('test/arrange/gold', `${name}.tsv`).split('\n').slice(1);
  const articles = new Map();
  linesOf(text).forEach(({ number }, i) => {
    const [article, role] = rows[i].split('\t');
    if (article === '0') return;
    if (!articles.has(article)) articles.set(article, { lines: [] });
    articles.get(article).lines.push({ line: number, role });
  });
  return { name, text, articles: [...articles.values()] };
}

function fromAnnotations(name) {
  const text = read('test/gold/pages', `${name}.txt`);
  const { articles } = JSON.parse(read('test/gold/annotations', `${name}.json`));
  return { name, text, articles: articles.map(({ lines }) => ({ lines })) };
}

/** Adds the state of each line, finer than its role by where the line stands in its article. */
function withStates(page) {
  const lines = new Map(linesOf(page.text).map((line) => [line.number, line]));
  const placed = new Set();
  const articles = page.articles.map(({ lines: marks }) => {
    const roles = marks.map(({ role }) => role);
    return {
      lines: marks.map((mark, i) => {
        placed.add(mark.line);
        return { ...mark, state: stateOf(i, roles, lines.get(mark.line)) };
      }),
    };
  });
  return { ...page, articles, unplaced: [...lines.keys()].filter((line) => !placed.has(line)) };
}

function stateOf(i, roles, line) {
  const title = roles.indexOf('title');
  const above = roles.slice(0, i);
  const text = above.includes('body') || above.includes('caption');
  // Nothing but its own lines between: a head below text that was printed above it.
  const belowTitle = title >= 0 && i > title && roles.slice(title + 1, i).every((role) => role === 'subtitle' || role === 'byline');
  switch (roles[i]) {
    case 'note':
      return roles.every((role) => role === 'note') ? 'contents' : line.marks.jump ? 'jump' : 'column';
    case 'subtitle':
      if (i < title && !text) return 'kicker';
      if (belowTitle && !above.slice(title).includes('byline')) return 'deck';
      return text || above.includes('byline') ? 'section' : 'deck';
    case 'byline':
      return above.includes('body') && title >= 0 && title < i && !belowTitle ? 'signature' : 'byline';
    default:
      return roles[i];
  }
}

/** Below this two texts do not read as one sentence. */
const READS_ON = 0;
/** What the next text of an article is worth as what goes on. */
const NEXT = 1.5;

/** @returns the articles of a page in reading order: `{ page, kind, head: [{ state, role, text }], items: [the same] }`; broken texts are made whole. */
export function articlesOf(page) {
  const lines = new Map(linesOf(page.text).map((line) => [line.number, line]));
  const junctions = new Junctions(page.text, defaultSegmenter);
  return page.articles.map(({ lines: marks }) => {
    const units = marks.map(({ line: number, role, state }) => {
      const line = lines.get(number);
      return { state, role, line, text: page.text.slice(line.start, line.end) };
    });
    const HEAD = ['column', 'kicker', 'title', 'deck', 'byline'];
    const head = HEAD.flatMap((state) => units.filter((unit) => unit.state === state));
    const items = whole(
      units.filter(({ state }) => !HEAD.includes(state)),
      junctions,
    );
    return { page: page.name, kind: kindOf(units), head: head.map(plain), items: items.map(plain) };
  });
}

const plain = ({ state, role, text }) => ({ state, role, text });

function kindOf(units) {
  const has = (state) => units.some((unit) => unit.state === state);
  if (has('contents')) return 'contents';
  if (has('body')) return 'news';
  return has('caption') ? 'picture' : 'notice';
}

/** Joins what the page broke. */
function whole(items, junctions) {
  const bodies = items.filter(({ state }) => state === 'body');
  const used = new Set();
  for (const body of bodies) {
    let at = body;
    while (!used.has(body) && breaksOff(at.line)) {
      const next = continuation(at, body, bodies, used, junctions);
      if (!next) break;
      body.text += next.text;
      used.add(next);
      at = next;
    }
  }
  return items.filter((item) => !used.has(item));
}

const breaksOff = ({ marks, text }) => !marks.closed && !marks.row && !/[：；]$/.test(text);

function continuation(from, first, bodies, used, junctions) {
  let best;
  let most = READS_ON;
  for (const [i, to] of bodies.entries()) {
    if (to === first || to === from || used.has(to) || to.line.marks.dateline) continue;
    const score = junctions.score(from.line, to.line) + (bodies[i - 1] === from ? NEXT : 0);
    if (score > most) [best, most] = [to, score];
  }
  return best;
}
