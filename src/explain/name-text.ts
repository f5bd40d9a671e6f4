/** The explanation of a name, for a terminal. */
import { sortedUnique } from '../order.js';
import type { EntityView, MemberView } from './name.js';
import type { Paint } from './paint.js';
import { NOT_MEANT, RULES } from './rules.js';

/** Sentences shown of one page; the others are counted. */
const SENTENCES = 5;

const OWN: Readonly<Record<MemberView['own'], string>> = {
  correction: 'a correction names it',
  gazetteer: 'a gazetteer entry',
  'full-name': 'a full name',
  'short-name': 'a short name, whose meaning the other pages decide',
};

/** A person's name is never more than a name (docs/RESOLUTION.md). */
const PERSON = 'a name, which others may bear';

/** Features that decide: posts and papers of persons; places of everything else, and of persons without those. */
const POST = /^(post|past):([^@]*)@(.*)$/;
const PRESS = /^press:(@?)(.*)$/;
const PLACED = /^(?:in|province):(.*)$/;
const NO_OFFICE = 'a post';

function toldBy(features: readonly string[]): string[] {
  const posts = features.flatMap((feature) => {
    const [, when, office, of] = POST.exec(feature) ?? [];
    const [, unnamed, paper] = PRESS.exec(feature) ?? [];
    if (paper !== undefined) return [`writes for ${unnamed === '' ? paper : `a paper of ${paper || 'a province unknown'}`}`];
    return when === undefined ? [] : [`${when === 'past' ? 'formerly ' : ''}${office || NO_OFFICE} of ${of}`];
  });
  return posts.length > 0 ? posts : sortedUnique(features.flatMap((feature) => PLACED.exec(feature)?.[1] ?? []));
}

/** Puts the names of divisions in the place of their ids. */
type NamePlaces = (text: string) => string;

const years = (first: string | null, last: string | null): string =>
  first === null ? 'undated' : first === last ? first : `${first} to ${last}`;

function field(label: string, text: string, paint: Paint): string {
  return `    ${paint.faint(label.padEnd(10))} ${text}\n`;
}

function memberText(member: MemberView, { kind }: EntityView, paint: Paint, namePlaces: NamePlaces): string {
  const { page, date, name, forms, own, rule, features, candidates, sentences, corrections } = member;
  const printed = Object.entries(forms).map(([form, times]) => (times > 1 ? `${form} ×${times}` : form));
  const told = toldBy(features);
  const lines = [
    `\n  ${paint.strong(page)}${date === null || date === page ? '' : ` (${date})`}: ${name}\n`,
    field('printed', printed.join(', '), paint),
    field('the page', kind === 'Person' && own === 'short-name' ? PERSON : OWN[own], paint),
    field('joined by', `${rule}: ${RULES[rule].says}`, paint),
  ];
  if (told.length > 0) lines.push(field('known by', namePlaces(told.join(', ')), paint));
  for (const { id, name: other, why } of candidates) {
    lines.push(field(why === null ? 'it is' : 'not', `${other} (${id})${why === null ? '' : `: ${NOT_MEANT[why]}`}`, paint));
  }
  for (const row of corrections) lines.push(field('corrected', row.replaceAll('\t', ' | '), paint));
  for (const { text, start, end } of sentences.slice(0, SENTENCES)) {
    lines.push(field('says', text.slice(0, start) + paint.here(text.slice(start, end)) + text.slice(end), paint));
  }
  if (sentences.length > SENTENCES) lines.push(field('', `… and ${sentences.length - SENTENCES} more (--json has all)`, paint));
  return lines.join('');
}

export function entityText(entity: EntityView, paint: Paint, namePlaces: NamePlaces): string {
  const { id, kind, name, aliases, official, pages, first, last, members, apart } = entity;
  const also = aliases.length > 0 ? `\n  also ${aliases.join(', ')}` : '';
  const head = `${paint.strong(name)}  ${paint.kind(kind)}${official ? ', Official' : ''}  ${id}${also}\n  ${pages} ${pages === 1 ? 'page' : 'pages'}, ${years(first, last)}\n`;
  const shown = new Set(members.map((m) => m.page)).size;
  const rest = shown < pages ? `\n  … and ${pages - shown} older pages (--limit)\n` : '';
  const others = apart.map((a) => `  ${a.name} (${a.kind}, ${a.id}): ${namePlaces(a.why)}\n`).join('');
  const told = members.map((member) => memberText(member, entity, paint, namePlaces)).join('');
  return `${head}${told}${rest}${others === '' ? '' : `\n  not the same as\n${others}`}`;
}
