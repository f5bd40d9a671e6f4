// Pages with layout gold → what seeds/arrange holds, as rows of its tables.
import { advance, start } from '../../dist/src/arrange/articles.js';
import { CHOICE_FEATURES } from '../../dist/src/arrange/choice-features.js';
import { Cohesion } from '../../dist/src/arrange/cohesion.js';
import { defaultSegmenter, Junctions } from '../../dist/src/arrange/continuity.js';
import { candidates, evidence, sharesOf } from '../../dist/src/arrange/evidence.js';
import * as features from '../../dist/src/arrange/features.js';
import { linesOf } from '../../dist/src/arrange/lines.js';
import { MATCH_FEATURES, matchesOf, matchFeatures, openEnds } from '../../dist/src/arrange/matches.js';
import { modelOf } from '../../dist/src/arrange/model.js';
import { Speakers } from '../../dist/src/arrange/speakers.js';
import { STATES } from '../../dist/src/arrange/states.js';
import { unitsOf } from '../../dist/src/arrange/units.js';
import { Bag } from '../../dist/src/arrange/weights.js';
import { articlesOf } from './gold.mjs';
import { learnChain, learnChoice } from './learn.mjs';
import { makePage, readPhrases } from './pages.mjs';

const MADE = 1500;
/** A printed page counts for as many that were made: of headlines these have the greater variety, how columns are cut is known from those. */
const PRINTED = { roles: 15, matches: 10, articles: 80 };
/** Articles that hold a pair from which on it is called common. */
const COMMON = 5;
/** Smaller weights are left out. */
const SMALLEST = 0.02;

const words = new Map();
/** One page's text is cut at the same places again and again. */
function segment(text) {
  if (!words.has(text)) words.set(text, defaultSegmenter(text));
  return words.get(text);
}

/** @returns rows by table, as src/arrange/model.ts reads them. */
export function train(printed) {
  const pool = printed.flatMap(articlesOf);
  const phrases = readPhrases();
  const made = Array.from({ length: MADE }, (_, seed) => makePage(pool, phrases, 100_000 + seed));
  const learned = { 'common-pairs': commonPairs(pool), roles: [], matches: [], articles: [] };
  const { rarity } = modelOf(learned);
  const pages = [...made, ...printed].map((page) => ({ ...page, ...contextOf(page.text, rarity) }));
  /** Examples by page, those of printed pages repeated. */
  const repeated = (sets, times) => sets.flatMap((examples, i) => Array.from({ length: i < MADE ? 1 : times }, () => examples).flat());
  const roles = pages.map((page) => [roleExamples(page)]);
  learned.roles = learnRoles(repeated(roles, PRINTED.roles));
  learned.matches = learnMatches(pages, repeated);
  learned.articles = learnArticles(pages, repeated, modelOf(learned).matches);
  return learned;
}

const bag = new Bag();
/** What a bag holds, to keep. */
const kept = ({ at, values, size }) => ({ at: at.slice(0, size), values: values.slice(0, size) });

function contextOf(text, rarity) {
  const lines = linesOf(text);
  const junctions = new Junctions(lines.map((line) => line.text).join('\n'), segment);
  return features.contextOf(lines, new Cohesion(new Map(lines.map((line) => [line.number, line.text])), rarity), junctions);
}

function commonPairs(pool) {
  const counts = new Map();
  const texts = pool.filter(({ kind }) => kind !== 'contents');
  for (const { head, items } of texts) {
    const pairs = new Set();
    for (const { text } of [...head, ...items])
      for (const [run] of text.matchAll(/\p{Script=Han}+/gu)) for (let i = 0; i + 2 <= run.length; i++) pairs.add(run.slice(i, i + 2));
    for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  const rows = [...counts].filter(([, count]) => count >= COMMON).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return rows.map(([pair, count]) => ({ pair, share: (count / texts.length).toFixed(3) }));
}

function roleExamples(page) {
  const states = new Map(page.articles.flatMap(({ lines }) => lines.map((mark) => [mark.line, mark.state])));
  return page.lines.map(({ number }, i) => ({
    state: STATES.indexOf(states.get(number) ?? 'masthead'),
    line: kept(features.lineFeatures(page, i, bag)),
    pair: i > 0 ? kept(features.pairFeatures(page, i, bag)) : kept(bag.clear()),
  }));
}

function learnRoles(examples) {
  const sizes = { states: STATES.length, line: features.LINE_FEATURES.length, pair: features.PAIR_FEATURES.length };
  const weights = learnChain(examples, sizes, { penalty: 4, rounds: 6 });
  const rows = [];
  const add = (feature, above, state, weight) => {
    if (Math.abs(weight) >= SMALLEST) rows.push({ feature, above, state, weight: weight.toFixed(2) });
  };
  features.LINE_FEATURES.forEach((name, f) => {
    STATES.forEach((state, s) => {
      add(name, '', state, weights.line[f * STATES.length + s]);
    });
  });
  features.PAIR_FEATURES.forEach((name, f) => {
    STATES.forEach((above, p) => {
      STATES.forEach((state, s) => {
        add(name, above, state, weights.pair[(f * STATES.length + p) * STATES.length + s]);
      });
    });
  });
  return rows;
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

/** What is seen of a page with its gold states; the article of each unit. */
function seenOf({ lines, articles, junctions, cohesion }) {
  const states = new Map(articles.flatMap((article) => article.lines.map((mark) => [mark.line, mark.state])));
  const units = unitsOf(lines.map((line) => ({ line, state: states.get(line.number) ?? 'masthead' })));
  return { seen: { units, junctions, cohesion }, truth: truthOf(units, articles) };
}

/** Which text each open end of a page goes on with: the next of its article, for its last the first that stands above. */
function restsOf(page) {
  const { seen, truth } = seenOf(page);
  return openEnds(seen).flatMap(({ from, rests }) => {
    const own = rests.filter(({ at }) => truth[at] === truth[from.at]);
    const rest = own.find(({ at }) => at > from.at) ?? own[0];
    const choices = [...rests, undefined].map((to) => kept(matchFeatures(from, to, seen, bag)));
    return [{ right: rest ? rests.indexOf(rest) : rests.length, choices }];
  });
}

function learnMatches(pages, repeated) {
  const weights = learnChoice(repeated(pages.map(restsOf), PRINTED.matches), MATCH_FEATURES.length, { penalty: 2, rounds: 6 });
  return rowsOf(MATCH_FEATURES, weights);
}

function rowsOf(features, weights) {
  const rows = features.map((feature, i) => ({ feature, weight: weights[i].toFixed(2) }));
  return rows.filter(({ weight }) => Math.abs(weight) >= SMALLEST).sort((a, b) => (a.feature < b.feature ? -1 : 1));
}

function learnArticles(pages, repeated, matches) {
  const sets = pages.map((page) => choicesOf(page, matches));
  const examples = repeated(sets, PRINTED.articles);
  const weights = learnChoice(examples, CHOICE_FEATURES.length, { penalty: 4, rounds: 8 });
  return rowsOf(CHOICE_FEATURES, weights);
}

/** What each text and picture of a page may go to, those above it being where they belong. */
function choicesOf(page, weights) {
  const { seen, truth } = seenOf(page);
  const { units } = seen;
  const known = { ...seen, matches: matchesOf(seen, weights), speakers: new Speakers(page.lines) };
  const examples = [];
  let reading = start(known);
  for (const unit of units) {
    if (unit.kind === 'head' || unit.kind === 'contents') continue;
    const choices = candidates(unit, known, reading);
    const right = choices.indexOf(truth[unit.at]);
    const shares = sharesOf(unit, known, reading);
    if (right >= 0) examples.push({ right, choices: choices.map((choice) => kept(evidence(unit, choice, known, reading, shares, bag))) });
    reading = advance(unit, truth[unit.at], known, reading);
  }
  return examples;
}
