/** The explanation of a page as one HTML file. Whatever the page says stays text: everything goes through {@link html}. */
import { KIND_NAMES, KINDS, type Kind, RELATIONS } from '../../graph-schema/schema.js';
import { xmlText } from '../export/xml.js';
import { html, Markup, NONE } from '../markup.js';
import { type DroppedView, WHY } from './dropped.js';
import { render, type Stretch } from './marks.js';
import type { End, EvidenceMark, FigureFact, LineView, MentionMark, PageView, RelationFact } from './page.js';
import { STYLE } from './page-style.js';
import { propertyText } from './page-text.js';

type Mark = Stretch & ({ readonly mention: MentionMark } | { readonly evidence: EvidenceMark });

function mentionTitle({ kind, name, rule, anaphor }: MentionMark): string {
  return `${KINDS[kind].zh} ${kind}: ${name}${anaphor ? ' (stands for it)' : ''} · ${rule}`;
}

function wrap(mark: Mark, inner: string): string {
  const inside = new Markup(inner);
  if ('mention' in mark) {
    const { mention } = mark;
    return html`<span class="m k-${mention.kind}${mention.anaphor ? ' anaphor' : ''}" title="${mentionTitle(mention)}">${inside}</span>`
      .text;
  }
  const refs = mark.evidence.facts.map((id) => html`<a href="#${id}">${id}</a>`);
  const links = new Markup(refs.map(({ text }) => text).join(' '));
  return html`<span class="s">${inside}</span><sup>${links}</sup>`.text;
}

function lineHtml({ line, text, article, role, mentions, evidence }: LineView, parity: ReadonlyMap<string, string>): Markup {
  if (text.trim() === '') return html`<div class="line blank"></div>\n`;
  const marks: Mark[] = [
    ...evidence.map((e) => ({ start: e.start, end: e.end, evidence: e })),
    ...mentions.map((m) => ({ start: m.start, end: m.end, mention: m })),
  ];
  const marked = new Markup(render(text, marks, wrap, xmlText));
  const classes = article === null ? 'out' : `${role} ${parity.get(article)}`;
  const margin = html`<div class="margin"><span class="no">${line}</span><span>${article ?? '–'}</span><span class="role">${role ?? 'unplaced'}</span></div>`;
  return html`<div class="line ${classes}" id="L${line}">${margin}<p>${marked}</p></div>\n`;
}

const endHtml = ({ name, kind }: End): Markup => html`<span class="kind k-${kind}" title="${kind}">${name}</span>`;

/** A fact's cells, and its sentences in a row below them. */
function factRows({ id, modality, rule, evidence }: RelationFact | FigureFact, cells: readonly Markup[]): Markup {
  const said = evidence.map(({ line, sentence }) => html`<div><a href="#L${line}">line ${line}</a> ${sentence}</div>`);
  const own = html`<tr><td class="n">${id}</td>${cells}<td>${modality}</td><td class="rule">${rule}</td></tr>`;
  return html`<tbody id="${id}">${own}<tr class="said"><td></td><td colspan="${cells.length + 2}">${said}</td></tr></tbody>\n`;
}

function relationRow(fact: RelationFact): Markup {
  const { type, source, target, properties } = fact;
  return factRows(fact, [
    html`<td>${endHtml(source)}</td>`,
    html`<td title="${RELATIONS[type].doc}">${RELATIONS[type].zh} ${type}</td>`,
    html`<td>${endHtml(target)}</td>`,
    html`<td>${propertyText(properties)}</td>`,
  ]);
}

function figureRow(fact: FigureFact): Markup {
  const { subject, indicator, value, period, change } = fact;
  return factRows(fact, [
    html`<td>${endHtml(subject)}</td>`,
    ...[indicator, value, period ?? '', change ?? ''].map((text) => html`<td>${text}</td>`),
  ]);
}

function entityRow({ id, kind, name, aliases, gazetteer, full }: PageView['entities'][number]): Markup {
  const known = gazetteer ?? (full ? 'full name' : 'short name');
  return html`<tbody><tr><td class="n">${id}</td><td>${endHtml({ name, kind })}</td><td>${KINDS[kind].zh} ${kind}</td><td>${aliases.join('、')}</td><td class="rule">${known}</td></tr></tbody>\n`;
}

function droppedRow({ type, text, rule, why, by, word, line, sentence }: DroppedView): Markup {
  const over = by
    ? html`: <span class="kind k-${by.kind}" title="${by.rule}">${by.text}</span>`
    : html`${word === undefined ? '' : `: ${word}`}`;
  const own = html`<td class="n"><a href="#L${line}">line ${line}</a></td><td><span class="kind k-${type}" title="${type}">${text}</span></td>`;
  const told = html`<tr>${own}<td>${type}</td><td>${WHY[why]}${over}</td><td class="rule">${rule}</td></tr>`;
  return html`<tbody>${told}<tr class="said"><td></td><td colspan="4">${sentence}</td></tr></tbody>\n`;
}

function section(id: string, title: string, heads: readonly string[], rows: readonly Markup[]): Markup {
  if (rows.length === 0) return NONE;
  const head = heads.map((h) => html`<th>${h}</th>`);
  return html`<section><h2 id="${id}">${title} <small>${rows.length}</small></h2><div class="scroll"><table><thead><tr>${head}</tr></thead>
${rows}</table></div></section>\n`;
}

/** Kinds that stand on the page. */
function legend({ entities }: PageView): Markup[] {
  const used = new Set<Kind>(entities.map((e) => e.kind));
  return KIND_NAMES.filter((kind) => used.has(kind)).map(
    (kind) => html`<span class="k-${kind}" title="${KINDS[kind].doc}">${KINDS[kind].zh} ${kind}</span>`,
  );
}

/** Neighbouring articles look different in the margin. */
function parities(lines: readonly LineView[]): Map<string, string> {
  const parity = new Map<string, string>();
  for (const { article } of lines)
    if (article !== null && !parity.has(article)) parity.set(article, parity.size % 2 === 0 ? 'even' : 'odd');
  return parity;
}

const SECTIONS = [
  ['text', 'Text'],
  ['entities', 'Entities'],
  ['relations', 'Relations'],
  ['figures', 'Figures'],
  ['corrections', 'Corrections applied'],
  ['dropped', 'Left out'],
] as const;

/** One self-contained file; its policy lets it run and load nothing. */
export function pageHtml(view: PageView): string {
  const { page, date, province, newspaper, lines, entities, relations, figures, corrected, dropped } = view;
  const about = [newspaper, province, date].filter((text) => text !== null && text !== page).join(' · ');
  const parity = parities(lines);
  const sizes = { text: lines.length, entities: entities.length, relations: relations.length, figures: figures.length };
  const counts = { ...sizes, corrections: corrected.length, dropped: dropped.length };
  const links = SECTIONS.filter(([id]) => counts[id] > 0).map(([id, title]) => html`<a href="#${id}">${title} ${counts[id]}</a>`);
  return html`<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${page} · gantu explain</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<header><h1>${page}</h1><p class="about">${about}</p><nav>${links}</nav></header>
<div class="legend">${legend(view)}</div>
<main>
<section><h2 id="text">Text</h2>
${lines.map((line) => lineHtml(line, parity))}</section>
${section('entities', 'Entities', ['', 'name', 'kind', 'also', 'known as'], entities.map(entityRow))}
${section('relations', 'Relations', ['', 'source', 'relation', 'target', 'properties', 'modality', 'rule'], relations.map(relationRow))}
${section('figures', 'Figures', ['', 'of', 'indicator', 'value', 'period', 'change', 'modality', 'rule'], figures.map(figureRow))}
${section(
  'corrections',
  'Corrections applied',
  ['row'],
  corrected.map((row) => html`<tbody><tr><td>${row.replaceAll('\t', ' | ')}</td></tr></tbody>`),
)}
${section('dropped', 'Left out', ['', 'what', '', 'why', 'rule'], dropped.map(droppedRow))}
</main>
</body>
</html>
`.text;
}
