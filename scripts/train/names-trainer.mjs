// Passages with labels → the rows of seeds/tagger/names.tsv.
import { Seen, TEMPLATES, View } from '../../dist/src/recognise/tagger/features.js';
import { follows, LABELS, OUTSIDE } from '../../dist/src/recognise/tagger/kinds.js';
import { AFTER, OUTSIDE_WORDS, VERBS } from '../../dist/src/recognise/tagger/model.js';
import { Vocabulary, wordClass } from '../../dist/src/recognise/tagger/vocabulary.js';
import { labelsOf } from './mentions.mjs';
import { learnNames } from './names-learner.mjs';

/** Words that a feature needs to be learned from. */
const LEAST = 2;
/** A word that is seen so often and never in a name is in none. */
const COMMON = 8;
/** Smaller weights are left out. */
const SMALLEST = 0.1;

/** @returns rows as src/recognise/tagger/model.ts reads them. */
export function trainNames(pages, { smallest = SMALLEST, least = LEAST, common = COMMON, ...settings } = {}) {
  const passages = pages.flatMap((page) => [...page.passages, ...page.made]).map((passage) => ({ ...passage, labels: labelsOf(passage) }));
  const vocabulary = new Vocabulary(true);
  const verbs = verbsOf(passages);
  for (const verb of verbs) vocabulary.addVerb(verb);
  const outside = outsideOf(passages, common);
  for (const word of outside) vocabulary.addOutside(word);
  const { keys, seen } = featuresOf(passages, vocabulary, least);
  const learned = learnNames(
    passages.flatMap(({ labels }, i) => stretches(seen[i], labels)),
    keys.length,
    settings,
  );
  const rows = [VERBS, OUTSIDE_WORDS].map((template, i) => ({ template, value: [verbs, outside][i].join(' '), weights: '' }));
  for (let label = 0; label < LABELS; label++)
    rows.push({ template: AFTER, value: String(label), weights: cellOf(learned.transitions, label, 0, (to) => follows(to, label)) });
  keys.forEach(({ template, value }, feature) => {
    const { name, domain } = TEMPLATES[template];
    const weights = cellOf(learned.labels, feature, smallest, () => true);
    if (weights !== '')
      rows.push({ template: name, value: typeof domain === 'string' ? vocabulary.texts(domain)[value] : String(value), weights });
  });
  return rows;
}

/** Weights of one row in hundredths. */
function cellOf(weights, row, smallest, allowed) {
  const parts = [];
  for (let label = 0; label < LABELS; label++) {
    const weight = Math.round(weights[row * LABELS + label] * 100);
    if (allowed(label) && weight !== 0 && Math.abs(weight) >= smallest * 100) parts.push(`${label}:${weight}`);
  }
  return parts.join(' ');
}

function verbsOf(passages) {
  const verbs = new Set();
  for (const { words } of passages) for (const { text, tag } of words) if (tag.startsWith('v')) verbs.add(text);
  return [...verbs].sort();
}

/** Words that are common and in no name, by class. */
function outsideOf(passages, common) {
  const counts = new Map();
  for (const { words, labels } of passages) {
    words.forEach(({ text }, i) => {
      const word = wordClass(text);
      counts.set(word, (counts.get(word) ?? 0) + (labels[i] === OUTSIDE ? 1 : Number.NEGATIVE_INFINITY));
    });
  }
  return [...counts.keys()].filter((word) => counts.get(word) >= common).sort();
}

/** The parts of a passage between words that are outside of names without being looked at. */
function stretches(features, labels) {
  const parts = [];
  for (let from = 0; from < features.length; from++) {
    let to = from;
    while (to < features.length && features[to] !== undefined) to++;
    if (to > from) parts.push({ features: features.slice(from, to), labels: labels.subarray(from, to) });
    from = to;
  }
  return parts;
}

/** More than any template has values. */
const SPAN = 2 ** 24;

function keysOf({ templates, values, size }) {
  return Array.from({ length: size }, (_, k) => templates[k] * SPAN + values[k]);
}

/** The features that at least `least` words have, and of each passage's words those; of words that are outside nothing. */
function featuresOf(passages, vocabulary, least) {
  const one = new Seen();
  const counts = new Map();
  const raw = passages.map((passage) => {
    const view = new View(passage, vocabulary);
    return Array.from({ length: view.length }, (_, at) => {
      if (view.form(at).outside) return undefined;
      const own = [...keysOf(view.own(at, one)), ...keysOf(view.around(at, one))];
      for (const key of own) counts.set(key, (counts.get(key) ?? 0) + 1);
      return own;
    });
  });
  const kept = [...counts.keys()].filter((key) => counts.get(key) >= least).sort((a, b) => a - b);
  const numbers = new Map(kept.map((key, i) => [key, i]));
  const seen = raw.map((words) => words.map((own) => own?.map((key) => numbers.get(key)).filter((number) => number !== undefined)));
  return { keys: kept.map((key) => ({ template: Math.floor(key / SPAN), value: key % SPAN })), seen };
}
