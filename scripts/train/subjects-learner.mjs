// Pages with gold figures → whose each figure is, as examples, and from them what seeds/measure holds.
import { measure } from '../../dist/src/measure/index.js';
import { featuresOf, settingOf, TEMPLATES } from '../../dist/src/measure/learned/features.js';
import { choiceOf, isOpen } from '../../dist/src/measure/learned/index.js';
import { sameIndicator, sameNumber } from '../accuracy/score.mjs';
import { GoldNames, NamedKeys } from './facts.mjs';
import { learnChoice } from './learn.mjs';

/** Pages that were hardly written rules from when they were opened: rules are right on them about as often as on any other page. */
const UNREAD = /^[qs]\d\d$/;
/** Features of fewer candidates are left out. */
const RARE = 3;
/** Smaller weights are left out. */
const SMALLEST = 0.04;
const LEARNING = { rounds: 8, step: 0.05 };
const PENALTY = 0.02;
const ORDERS = 4;

/** Which entity of gold's a name is, and whose gold's figures are. */
class Answers {
  #names;
  #entities;
  #metrics;

  constructor({ read, gold }) {
    this.#names = new GoldNames(gold);
    this.#entities = read.entities;
    this.#metrics = gold.metrics ?? [];
  }

  /** @param one a candidate, or what was chosen. */
  entityOf({ entity }) {
    const found = this.#entities.get(entity);
    return found && this.#names.of(found);
  }

  /** Gold's subject of a figure; undefined where gold has no such figure, or need not. */
  subjectOf({ frame, indicator }, ruled) {
    const { digits, unit } = frame.quantity;
    const same = this.#metrics.filter((m) => sameNumber(m, { value: digits, unit }));
    const keyOf = (m) => this.#names.named(m.subject);
    const metric =
      same.find((m) => sameIndicator(m.indicator, indicator)) ??
      same.find((m) => ruled !== undefined && keyOf(m) === ruled) ??
      (same.length === 1 ? same[0] : undefined);
    return metric && !metric.optional ? keyOf(metric) : undefined;
  }
}

/**
 * The examples of a page, one a figure that the model would be asked of: `{ page, one, choices, right, ruled }`, a choice the keys of a
 * candidate's features, `right` and `ruled` which of them it is (-1 where it is none). Whose the figure before is, gold tells, where it does.
 * @param keys keeps what the keys say.
 */
export function examplesOf(page, keys = new NamedKeys(TEMPLATES)) {
  const answers = new Answers(page);
  const own = UNREAD.test(page.name) ? 0 : 1;
  const examples = [];
  const choose = (one) => {
    const subject = answers.subjectOf(one.figure, answers.entityOf(one.ruled.subject));
    if (subject === undefined) return one.ruled;
    const setting = settingOf(one);
    const right = one.candidates.findIndex((c) => answers.entityOf(c) === subject);
    const choices = one.candidates.map((_, i) => {
      featuresOf(one, setting, i, keys, own);
      return keys.at.slice(0, keys.size);
    });
    const ruled = one.candidates.findIndex((c) => c.entity === one.ruled.subject.entity);
    examples.push({ page: page.name, choices, right, ruled });
    return right >= 0 && right !== ruled ? choiceOf(one, one.candidates[right]) : one.ruled;
  };
  measure(page.read, undefined, { asks: () => true, choose });
  return examples;
}

/** How many of a page's figures the model would be asked of have the right subject by a way of choosing, and which these are. */
export function rightOf(page, decide) {
  const answers = new Answers(page);
  const verdicts = [];
  const choose = (one) => {
    const subject = answers.subjectOf(one.figure, answers.entityOf(one.ruled.subject));
    const choice = decide(one);
    if (subject !== undefined)
      verdicts.push({ ruled: answers.entityOf(one.ruled.subject) === subject, chosen: answers.entityOf(choice.subject) === subject });
    return choice;
  };
  measure(page.read, undefined, { asks: isOpen, choose });
  return verdicts;
}

/** @returns the weights of features, by key. */
export function learnSubjects(examples) {
  const told = examples.filter(({ right }) => right >= 0);
  const counts = new Map();
  for (const { choices } of told) for (const at of choices) for (const key of at) counts.set(key, (counts.get(key) ?? 0) + 1);
  const keys = [...counts].filter(([, count]) => count >= RARE).map(([key]) => key);
  const numbers = new Map(keys.map((key, i) => [key, i]));
  const known = (at) => Int32Array.from([...at].map((key) => numbers.get(key)).filter((n) => n !== undefined));
  const learned = told.map(({ choices, right }) => ({
    right,
    choices: choices.map((all) => {
      const at = known(all);
      return { at, values: new Float64Array(at.length).fill(1) };
    }),
  }));
  // What is learned hangs on the order of examples a little: the mean of several orders hangs on it less.
  const mean = new Float64Array(keys.length);
  for (let order = 0; order < ORDERS; order++) {
    const from = Math.floor((order * learned.length) / ORDERS);
    const turned = [...learned.slice(from), ...learned.slice(0, from)];
    const weights = learnChoice(turned, keys.length, { ...LEARNING, penalty: PENALTY * learned.length });
    for (let i = 0; i < mean.length; i++) mean[i] += weights[i] / ORDERS;
  }
  return new Map(keys.map((key, i) => [key, mean[i]]));
}

/** Rows of the table; what was learned of pages that rules were written from (the last of three values is 1) stays out. */
export function rowsOf(weights, names) {
  const rows = [...weights].flatMap(([key, weight]) => {
    const [feature, values] = names.get(key);
    if (Math.abs(weight) < SMALLEST || (OWN.test(feature) && / 1$/.test(values) && values.split(' ').length === 3)) return [];
    return [[feature, values, weight.toFixed(2)]];
  });
  return rows.sort((a, b) => (a.join('\t') < b.join('\t') ? -1 : 1));
}
const OWN = /^(?:ruled|not|beside|within)/;
