/** A dossier as one HTML file to be printed: A4, no script, nothing from a network. */
import { html, Markup, NONE } from '../markup.js';
import type { Dossier, DossierFact, DossierFigures, DossierPosts, DossierSentence } from './model.js';
import { span } from './span.js';
import { STYLE } from './style.js';
import { wordIn } from './words.js';

type Say = ReturnType<typeof wordIn>;

export function dossierHtml(dossier: Dossier): string {
  const { figures, language, name, posts, relations, sources } = dossier;
  const say = wordIn(language);
  const { text } = html`<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${name} · ${say('dossier')}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
${head(dossier, say)}
${posts ? postTable(posts, say) : NONE}
${relations.map(({ facts, heading }) => html`<section><h2>${heading} <small>${facts.length}</small></h2>${facts.map((fact) => factPart(fact, say))}</section>\n`)}
${figures.length > 0 ? html`<section><h2>${say('figures')}</h2>${figures.map((one) => figurePart(one, say))}</section>` : NONE}
<section class="sources"><h2>${say('sources')}</h2>
<ol>${sources.map(({ article, date, number, page }) => html`<li id="s${number}">${[date, say('page', { page }), article].filter((part) => part !== null && part !== '').join('，')}</li>\n`)}</ol>
</section>
<footer>${say('made', { n: new Set(sources.map(({ page }) => page)).size, m: dossier.sentences })}</footer>
</body>
</html>
`;
  return text;
}

function head({ aliases, brief, codes, first, kind, last, name, pages }: Dossier, say: Say): Markup {
  const rows: [string, string][] = [
    [say('aliases'), aliases.join('、')],
    [say('codes'), codes.join('、')],
  ];
  const told = rows.filter(([, value]) => value !== '').map(([title, value]) => html`<dt>${title}</dt><dd>${value}</dd>`);
  return html`<header><p class="kind">${say('dossier')} · ${kind}</p>
<h1>${name}</h1>
${brief === '' ? NONE : html`<p class="brief">${brief}</p>`}
<p class="quiet">${[say('named', { n: pages }), span(first, last)].filter((part) => part !== '').join(' · ')}</p>
${told.length > 0 ? html`<dl>${told}</dl>` : NONE}</header>`;
}

const cite = (number: number): Markup => html`<a class="cite" href="#s${number}">[${number}]</a>`;

function postTable({ held, rows }: DossierPosts, say: Say): Markup {
  const heads = [say(held === 'posts' ? 'body' : 'person'), say('office'), say('standing'), say('first'), say('last'), say('sources')];
  return html`<section><h2>${say(held)} <small>${rows.length}</small></h2>
<table><thead><tr>${heads.map((one) => html`<th scope="col">${one}</th>`)}</tr></thead>
<tbody>${rows.map(
    ({ first, last, office, other, sources, standing }) =>
      html`<tr><th scope="row">${other}</th><td>${office}</td><td>${say(standing)}</td><td class="date">${first ?? ''}</td><td class="date">${last ?? ''}</td><td>${sources.map(cite)}</td></tr>\n`,
  )}</tbody></table></section>`;
}

const noteMarks = (notes: readonly string[]): Markup[] => notes.map((note) => html` <span class="note">${note}</span>`);

function factPart({ first, key, last, notes, other, pages, sentences }: DossierFact, say: Say): Markup {
  const when = [span(first, last) || say('undated'), say('pages', { n: pages })].join(' · ');
  return html`<div class="fact"><h3>${other}${key === '' ? NONE : html` <span class="key">${key}</span>`}${noteMarks(notes)} <span class="when">${when}</span></h3>
${sentences.map((one) => sentencePart(one, say))}</div>\n`;
}

function sentencePart({ date, notes, source, text }: DossierSentence, say: Say): Markup {
  return html`<blockquote lang="zh-CN">${text}${noteMarks(notes)} <span class="when">${date ?? say('undated')}</span> ${cite(source)}</blockquote>\n`;
}

function figurePart({ indicator, values }: DossierFigures, say: Say): Markup {
  const heads = [say('value'), say('period'), say('sentence')];
  return html`<div class="fact"><h3>${indicator}</h3>
<table><thead><tr>${heads.map((one) => html`<th scope="col">${one}</th>`)}</tr></thead>
<tbody>${values.map(
    ({ notes, period, sentences, value }) =>
      html`<tr><th scope="row" class="value">${value}${noteMarks(notes)}</th><td class="date">${period}</td><td>${sentences.map((one) => sentencePart(one, say))}</td></tr>\n`,
  )}</tbody></table></div>\n`;
}
