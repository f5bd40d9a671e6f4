/**
 * Units → articles. The page is read from the top; each text and picture goes to one of the articles, and the way there that is likeliest as a
 * whole is kept (beam search). How likely each step is says a log-linear model (McCullagh and Nelder's multinomial logit) over evidence.ts;
 * its weights: seeds/arrange/articles.tsv, learned by scripts/train.
 */
import type { Cohesion } from './cohesion.js';
import { bestJoin, candidates, evidence, headAbove, type Known, type Reading, sharesOf } from './evidence.js';
import type { Model } from './model.js';
import { isOpen, type Unit } from './units.js';
import { Bag, weigh } from './weights.js';

/** Readings of the page kept at each step. */
const BEAM = 2;

interface Scored extends Reading {
  readonly score: number;
  /** Article of each unit so far. */
  readonly path: readonly number[];
}

interface Step {
  readonly from: Scored;
  readonly article: number;
  readonly score: number;
}

/** @returns for each unit the number of the unit that begins its article. */
export function assign(known: Known, weights: Model['articles']): readonly number[] {
  let readings: Scored[] = [{ ...start(known), score: 0, path: [] }];
  for (const unit of known.units) {
    if (unit.kind === 'head' || unit.kind === 'contents') {
      readings = readings.map((reading) => ({ ...reading, path: [...reading.path, unit.at] }));
      continue;
    }
    const steps: Step[] = [];
    for (const reading of readings) for (const step of stepsOf(unit, known, reading, weights)) steps.push(step);
    steps.sort((a, b) => b.score - a.score);
    readings = steps.slice(0, BEAM).map(({ from, article, score }) => {
      const { owner, last, waiting, current } = advance(unit, article, known, from);
      return { owner, last, waiting, current, score, path: [...from.path, article] };
    });
  }
  return readings[0]!.path;
}

/** Before the first unit: heads own their lines, and mostly the text right below. */
export function start({ units, cohesion }: Known): Reading {
  const owner = cohesion.nobody();
  for (const unit of units) {
    if (unit.kind === 'head' || unit.kind === 'contents') claim(owner, unit, unit.at, cohesion);
    else {
      const above = headAbove(unit, units);
      if (above !== undefined && unit.kind === 'text') claim(owner, unit, above, cohesion);
    }
  }
  return { owner, last: new Map(), waiting: new Map(), current: -1 };
}

function claim(owner: Int16Array, { lines }: Unit, article: number, cohesion: Cohesion): void {
  for (const { line } of lines) cohesion.give(owner, line.number, article);
}

/** For one choice at a time. */
const bag = new Bag();

function stepsOf(unit: Unit, known: Known, from: Scored, weights: Float64Array): Step[] {
  const articles = candidates(unit, known, from);
  const shares = sharesOf(unit, known, from);
  const scores = articles.map((article) => weigh(evidence(unit, article, known, from, shares, bag), weights));
  const most = Math.max(...scores);
  const norm = most + Math.log(scores.reduce((sum, score) => sum + Math.exp(score - most), 0));
  return articles.map((article, i) => ({ from, article, score: from.score + scores[i]! - norm }));
}

/** The reading after a unit went to an article. */
export function advance(unit: Unit, article: number, known: Known, reading: Reading): Reading {
  const owner = reading.owner.slice();
  claim(owner, unit, article, known.cohesion);
  return { owner, last: new Map(reading.last).set(article, unit), waiting: nowWaiting(unit, article, known, reading), current: article };
}

function nowWaiting(unit: Unit, article: number, known: Known, reading: Reading): Reading['waiting'] {
  const before = reading.waiting.get(article);
  if (unit.kind !== 'text' || (!before && !isOpen(unit))) return reading.waiting;
  const join = bestJoin(unit, article, known, reading);
  const after = (before ?? []).filter((from) => from !== join?.from || join.score < READS_ON);
  if (isOpen(unit)) after.push(unit);
  const waiting = new Map(reading.waiting);
  if (after.length > 0) waiting.set(article, after);
  else waiting.delete(article);
  return waiting;
}
/** Below this a text that breaks off still waits. */
const READS_ON = 0.3;
