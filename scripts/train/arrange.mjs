/**
 * npm run train: learns what seeds/arrange holds, from the pages with layout gold that the repository has and pages made of their articles.
 * With --without PATTERN, pages whose names match are left out, to measure on them what was not trained on them.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { advance, start } from '../../dist/src/arrange/articles.js';
import { Cohesion } from '../../dist/src/arrange/cohesion.js';
import { defaultSegmenter, Junctions } from '../../dist/src/arrange/continuity.js';
import { candidates, evidence, sharesOf } from '../../dist/src/arrange/evidence.js';
import { lineFeatures, pairFeatures } from '../../dist/src/arrange/features.js';
import { linesOf } from '../../dist/src/arrange/lines.js';
import { STATES } from '../../dist/src/arrange/states.js';
import { unitsOf } from '../../dist/src/arrange/units.js';
import { ROOT } from '../setup/run.mjs';
import { articlesOf, goldPages } from './gold.mjs';
import { Index, learnChain, learnChoice } from './learn.mjs';
import { makePage, readPhrases } from './pages.mjs';

const MADE = 1500;
/** A printed page counts for as many that were made: of headlines these have the greater variety, how columns are cut is known from those. */
const PRINTED = { roles: 5, articles: 60 };
/** Articles that hold a pair from which on it is called common. */
const COMMON = 5;
/** Smaller weights are left out. */
const SMALLEST = 0.02;

const without = process.argv.includes('--without') ? new RegExp(process.argv[process.argv.indexOf('--without') + 1]) : /^$/;
const printed = goldPages().filter(({ name }) => !without.test(name));
const pool = printed.flatMap(articlesOf);

const words = new Map();
/** One page's text is cut at the same places again and again. */
function segment(text) {
  if (!words.has(text)) words.set(text, defaultSegmenter(text));
  return words.get(text);
}

function contextOf(text) {
  const lines = linesOf(text);
  const junctions = new Junctions(lines.map((line) => line.text).join('\n'), segment);
  return { lines, junctions, cohesion: new Cohesion(new Map(lines.map((line) => [line.number, line.text]))) };
}

const HEADER = 'Written by scripts/train/arrange.mjs (npm run train); not to be edited by hand.';
function write(file, comment, columns, rows) {
  mkdirSync(join(ROOT, 'seeds/arrange'), { recursive: true });
  const lines = [`# ${comment} ${HEADER}`, columns.join('\t'), ...rows.map((row) => row.join('\t'))];
  writeFileSync(join(ROOT, 'seeds/arrange', file), `${lines.join('\n')}\n`);
}

function commonPairs() {
  const counts = new Map();
  const texts = pool.filter(({ kind }) => kind !== 'contents');
  for (const { head, items } of texts) {
    const pairs = new Set();
    for (const { text } of [...head, ...items])
      for (const [run] of text.matchAll(/\p{Script=Han}+/gu)) for (let i = 0; i + 2 <= run.length; i++) pairs.add(run.slice(i, i + 2));
    for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  const rows = [...counts].filter(([, count]) => count >= COMMON).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const shares = rows.map(([pair, count]) => [pair, (count / texts.length).toFixed(3)]);
  write('common-pairs.tsv', 'Pairs of characters that many articles hold, and the share of articles that do.', ['pair', 'share'], shares);
}

function learnRoles(pages) {
  const [line, pair] = [new Index(), new Index()];
  const numbered = (index, features) => features.map(([name, value]) => [index.of(name), value]);
  const examples = pages.map(({ text, articles }) => {
    const context = contextOf(text);
    const states = new Map(articles.flatMap(({ lines }) => lines.map((mark) => [mark.line, mark.state])));
    return context.lines.map(({ number }, i) => ({
      state: STATES.indexOf(states.get(number) ?? 'masthead'),
      line: numbered(line, lineFeatures(context, i)),
      pair: i > 0 ? numbered(pair, pairFeatures(context, i)) : [],
    }));
  });
  const sizes = { states: STATES.length, line: line.names.length, pair: pair.names.length };
  const weights = learnChain(examples, sizes, { penalty: 4, rounds: 6 });
  const rows = [];
  const add = (feature, above, state, weight) => {
    if (Math.abs(weight) >= SMALLEST) rows.push([feature, above, state, weight.toFixed(2)]);
  };
  line.names.forEach((name, f) => {
    STATES.forEach((state, s) => {
      add(name, '', state, weights.line[f * STATES.length + s]);
    });
  });
  pair.names.forEach((name, f) => {
    STATES.forEach((above, p) => {
      STATES.forEach((state, s) => {
        add(name, above, state, weights.pair[(f * STATES.length + p) * STATES.length + s]);
      });
    });
  });
  write(
    'roles.tsv',
    'What speaks for the state of a line, by itself or below another (src/arrange/roles.ts).',
    ['feature', 'above', 'state', 'weight'],
    rows,
  );
}

/** The number of the unit that begins each gold article: its headline, a byline before that, else its first unit. */
function truthOf(units, articles) {
  const article = new Map(articles.flatMap(({ lines }, i) => lines.map(({ line }) => [line, i])));
  const begins = new Map();
  const of = (unit) => article.get(unit.main.number);
  for (const unit of units) {
    if (unit.kind !== 'head') continue;
    const titled = unit.lines.some(({ state }) => state === 'title');
    if (unit.lines.every(({ state }) => state === 'byline') || (titled && !begins.has(of(unit)))) begins.set(of(unit), unit.at);
  }
  for (const unit of units) if (!begins.has(of(unit))) begins.set(of(unit), unit.at);
  return units.map((unit) => begins.get(of(unit)));
}

function learnArticles(pages) {
  const index = new Index();
  const examples = [];
  for (const { text, articles } of pages) {
    const { lines, junctions, cohesion } = contextOf(text);
    const states = new Map(articles.flatMap((article) => article.lines.map((mark) => [mark.line, mark.state])));
    const units = unitsOf(lines.map((line) => ({ line, state: states.get(line.number) ?? 'masthead' })));
    const known = { units, junctions, cohesion };
    const truth = truthOf(units, articles);
    let reading = start(known);
    for (const unit of units) {
      if (unit.kind === 'head' || unit.kind === 'contents') continue;
      const choices = candidates(unit, known, reading);
      const right = choices.indexOf(truth[unit.at]);
      const shares = sharesOf(unit, known, reading);
      const features = choices.map((choice) =>
        evidence(unit, choice, known, reading, shares).map(([name, value]) => [index.of(name), value]),
      );
      if (right >= 0) examples.push({ right, choices: features });
      reading = advance(unit, truth[unit.at], known, reading);
    }
  }
  const weights = learnChoice(examples, index.names.length, { penalty: 2, rounds: 8 });
  const rows = index.names.map((name, i) => [name, weights[i].toFixed(2)]).filter(([, weight]) => Math.abs(weight) >= SMALLEST);
  rows.sort(([a], [b]) => (a < b ? -1 : 1));
  write('articles.tsv', 'What speaks for a text or a picture to be of an article (src/arrange/articles.ts).', ['feature', 'weight'], rows);
}

const phrases = readPhrases();
const made = Array.from({ length: MADE }, (_, seed) => makePage(pool, phrases, 100_000 + seed));
const withPrinted = (times) => [...made, ...printed.flatMap((page) => Array.from({ length: times }, () => page))];
commonPairs();
learnRoles(withPrinted(PRINTED.roles));
learnArticles(withPrinted(PRINTED.articles));
