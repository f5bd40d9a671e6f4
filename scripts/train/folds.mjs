// Cross-validation: each page as read by a model that was trained without it.
import { arrange } from '../../dist/src/arrange/index.js';
import { modelOf } from '../../dist/src/arrange/model.js';
import { train } from './trainer.mjs';

/** Prints layout (F1 of pairs of lines in one article) and line roles of each page, of each series of pages and of all. */
export function showFolds(pages, count) {
  const series = new Map();
  for (let fold = 0; fold < count; fold++) {
    const [held, rest] = [pages.filter((_, i) => i % count === fold), pages.filter((_, i) => i % count !== fold)];
    const model = modelOf(train(rest));
    for (const page of held) {
      const figures = figuresOf(page, arrange(page, { model }));
      show(page.name, figures);
      for (const name of [/^\d/.test(page.name) ? 'samples' : page.name[0], 'all']) series.set(name, sum(series.get(name), figures));
    }
  }
  for (const [name, figures] of [...series].sort(([a], [b]) => (a < b ? -1 : 1))) show(name, figures);
}

const figure = ({ hit, gold, predicted }) => ((2 * hit) / (gold + predicted || 1)).toFixed(3);
const show = (name, { pairs, roles }) => console.log(`${name.padEnd(12)} layout ${figure(pairs)}  roles ${figure(roles)}`);

function sum(a, b) {
  const add = (x, y) => ({ hit: x.hit + y.hit, gold: x.gold + y.gold, predicted: x.predicted + y.predicted });
  return a ? { pairs: add(a.pairs, b.pairs), roles: add(a.roles, b.roles) } : b;
}

/** As the scorer of the guide counts. */
function figuresOf({ articles }, layout) {
  const [gold, predicted] = [marksOf(articles), marksOf(layout.articles)];
  const same = (marks, a, b) => marks.has(a) && marks.get(a).article === marks.get(b)?.article;
  const lines = [...new Set([...gold.keys(), ...predicted.keys()])];
  const pairs = { hit: 0, gold: 0, predicted: 0 };
  lines.forEach((a, i) => {
    for (const b of lines.slice(i + 1)) {
      const [g, p] = [same(gold, a, b), same(predicted, a, b)];
      pairs.gold += g;
      pairs.predicted += p;
      pairs.hit += g && p;
    }
  });
  const hit = [...gold].filter(([line, { role }]) => predicted.get(line)?.role === role).length;
  return { pairs, roles: { hit, gold: gold.size, predicted: predicted.size } };
}

const marksOf = (articles) => new Map(articles.flatMap(({ lines }, article) => lines.map(({ line, role }) => [line, { article, role }])));
