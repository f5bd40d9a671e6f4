/** The explanation of a page, for a terminal. */
import { plainText } from '../export/xml.js';
import { type DroppedView, WHY } from './dropped.js';
import { render } from './marks.js';
import type { FigureFact, LineView, PageView, RelationFact } from './page.js';
import type { Paint } from './paint.js';

const ROLE_WIDTH = 8;

/** Properties that say something: office=县长, amount=3.2亿元. */
export function propertyText(properties: RelationFact['properties']): string {
  const told = Object.entries(properties).filter(([, value]) => value !== null && value !== '' && value !== undefined);
  return told.map(([name, value]) => `${name}=${value}`).join(', ');
}

/** Why something was left out, with what stood against it. */
export function whyText({ by, why, word }: DroppedView): string {
  const against = by ? `${by.text} (${by.kind}, ${by.rule})` : word;
  return against === undefined ? WHY[why] : `${WHY[why]}: ${against}`;
}

function lineText({ line, text, article, role, mentions }: LineView, width: number, paint: Paint): string {
  const margin = `${String(line).padStart(width)} ${(article ?? '–').padEnd(3)} ${(role ?? '').padEnd(ROLE_WIDTH)}`;
  const marked = render(text, mentions, ({ kind }, inner) => paint.mention(kind, inner), plainText);
  return `${paint.faint(margin)} ${article === null ? paint.faint(marked) : marked}\n`;
}

function factText({ id, modality, rule, evidence }: RelationFact | FigureFact, what: string, paint: Paint): string {
  const how = modality === 'fact' ? rule : `${rule}, ${modality}`;
  const said = evidence.map(({ line, sentence }) => `      ${paint.faint(`line ${line}:`)} ${plainText(sentence)}\n`).join('');
  return `  ${id}  ${plainText(what)}  ${paint.faint(how)}\n${said}`;
}

function relationText(fact: RelationFact, paint: Paint): string {
  const properties = propertyText(fact.properties);
  const what = `${fact.source.name} —${fact.type}→ ${fact.target.name}${properties === '' ? '' : ` [${properties}]`}`;
  return factText(fact, what, paint);
}

function figureText(fact: FigureFact, paint: Paint): string {
  const besides = [fact.period, fact.change].filter((text) => text !== null).join(', ');
  return factText(fact, `${fact.subject.name}: ${fact.indicator} ${fact.value}${besides === '' ? '' : ` (${besides})`}`, paint);
}

function leftOut(dropped: DroppedView, paint: Paint): string {
  const parts = [`line ${dropped.line}`, plainText(dropped.text), dropped.type, paint.faint(dropped.rule)].filter((part) => part !== '');
  const said = dropped.what === 'name' ? '' : `      ${plainText(dropped.sentence)}\n`;
  return `  ${parts.join('  ')} — ${plainText(whyText(dropped))}\n${said}`;
}

function section(title: string, lines: readonly string[], paint: Paint): string {
  return lines.length === 0 ? '' : `\n${paint.strong(`${title} (${lines.length})`)}\n${lines.join('')}`;
}

export function pageText(view: PageView, paint: Paint): string {
  const { page, date, province, newspaper, lines, entities, relations, figures, corrected, dropped } = view;
  const about = [newspaper, province, date].filter((text) => text !== null && text !== page);
  const width = String(lines.length).length;
  const named = entities.map(({ id, kind, name, aliases, gazetteer, full }) => {
    const known = gazetteer ?? (full ? 'full name' : 'short name');
    return `  ${id.padEnd(4)} ${paint.mention(kind, plainText(name))}${aliases.length > 0 ? `  also ${plainText(aliases.join(', '))}` : ''}  ${paint.faint(known)}\n`;
  });
  return [
    `${paint.strong(plainText(page))}${about.length > 0 ? ` · ${plainText(about.join(' · '))}` : ''}\n\n`,
    ...lines.filter(({ text }) => text.trim() !== '').map((line) => lineText(line, width, paint)),
    section('Entities', named, paint),
    section(
      'Relations',
      relations.map((r) => relationText(r, paint)),
      paint,
    ),
    section(
      'Figures',
      figures.map((f) => figureText(f, paint)),
      paint,
    ),
    section(
      'Corrections applied',
      corrected.map((row) => `  ${plainText(row.replaceAll('\t', ' | '))}\n`),
      paint,
    ),
    section(
      'Left out',
      dropped.map((d) => leftOut(d, paint)),
      paint,
    ),
  ].join('');
}
