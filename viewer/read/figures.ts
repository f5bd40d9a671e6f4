/** Figures of an entity: a small chart for each indicator with a course over time, a table of all that have only one value. */
import { type FigurePoint, type FigureSeries, figuresOf, figureText, isCourse, periodText } from '../../src/dossier/figures.js';
import { span } from '../../src/dossier/span.js';
import type { EntityView } from '../../src/serve/types.js';
import type { Context } from '../ui/context.js';
import { button, firstOf, h, moreButton, name } from '../ui/dom.js';
import { chart } from './chart.js';
import { opener } from './sentence.js';
import { tags } from './tags.js';

/** Charts and rows shown at first: a province has a hundred indicators. */
const FIRST_CHARTS = 3;
const FIRST_ROWS = 8;

/** null where the facts state no figure. */
export function figures(context: Context, { facts }: EntityView): HTMLElement | null {
  const { say } = context;
  const all = figuresOf(facts);
  if (all.length === 0) return null;
  const courses = all.filter(isCourse);
  const rest = all.filter((series) => !isCourse(series));
  const count = all.reduce((sum, { points }) => sum + points.length, 0);
  return h(
    'section',
    { class: 'figures', attributes: { 'data-section': 'figures' } },
    h('h3', {}, say('figures'), h('span', { class: 'count' }, String(count))),
    ...firstOf(
      courses,
      FIRST_CHARTS,
      (series) => course(context, series),
      (n) => say('more', { n }),
    ),
    rest.length > 0 && courses.length > 0 && h('h4', {}, say('otherFigures')),
    rest.length > 0 && single(context, rest),
  );
}

function course(context: Context, series: FigureSeries): HTMLElement {
  const { say } = context;
  const { indicator, points, unit } = series;
  return h(
    'figure',
    { class: 'figure course' },
    h('figcaption', {}, h('b', {}, name(indicator)), h('span', { class: 'quiet' }, unit)),
    chart(context, series),
    h(
      'details',
      {},
      h('summary', {}, say('figureValues', { n: points.length })),
      table(context, `${indicator} (${unit})`, rowsOf([series]), false),
    ),
  );
}

/** One row each, with the indicator; more when they are asked for. */
function single(context: Context, all: readonly FigureSeries[]): HTMLElement {
  const rows = rowsOf(all);
  const shown = table(context, context.say('otherFigures'), rows.slice(0, FIRST_ROWS), true);
  const rest = rows.slice(FIRST_ROWS);
  if (rest.length === 0) return shown;
  const more = moreButton(context.say('more', { n: rest.length }), () =>
    shown.tBodies[0]!.append(...rest.map((row) => valueRow(context, row, true))),
  );
  return h('div', {}, shown, more);
}

interface Row {
  readonly indicator: string;
  readonly point: FigurePoint;
}

function rowsOf(all: readonly FigureSeries[]): Row[] {
  return all.flatMap(({ indicator, points }) => points.map((point) => ({ indicator, point })));
}

function table(context: Context, caption: string, rows: readonly Row[], withIndicator: boolean): HTMLTableElement {
  const { say } = context;
  const heads = [...(withIndicator ? [say('indicator')] : []), say('value'), say('period'), say('reported')];
  return h(
    'table',
    { class: 'values' },
    h('caption', { class: 'unseen' }, caption),
    h('thead', {}, h('tr', {}, ...heads.map((head) => h('th', { attributes: { scope: 'col' } }, head)))),
    h('tbody', {}, ...rows.map((row) => valueRow(context, row, withIndicator))),
  );
}

function valueRow(context: Context, { indicator, point }: Row, withIndicator: boolean): HTMLElement {
  const { act, say } = context;
  const { contradicted, fact, figure } = point;
  const [newest] = fact.evidence;
  const open = (newest && opener(context, newest, fact.id)) ?? (() => act.openFact(fact.id));
  return h(
    'tr',
    { class: `${fact.modality}${contradicted ? ' contradicted' : ''}`, attributes: { 'data-fact': fact.id } },
    withIndicator && h('th', { attributes: { scope: 'row' } }, name(indicator)),
    h(
      'td',
      { class: 'value' },
      button(name(figureText(figure, say.language)), open, { class: 'link', title: newest?.sentence ?? '' }),
      ...tags(fact, say),
      contradicted && h('span', { class: 'tag contradicted', title: say('contradictedWhy') }, say('contradicted')),
    ),
    // Broken between two dates at most.
    h(
      'td',
      {},
      ...periodText(figure)
        .split(/(?<= – )/)
        .map((date) => h('span', { class: 'whole' }, date)),
    ),
    h('td', { class: 'reported' }, span(fact.first, fact.last)),
  );
}
