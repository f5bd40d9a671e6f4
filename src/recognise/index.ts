/** Recognising: every name on a page, paragraph by paragraph, each with the rule that found it. */
import type { Trace } from '../trace.js';
import type { Layout, Page, Paragraph } from '../types.js';
import { type DefinedAlias, definedAliases, definedOf } from './alias.js';
import { recogniseAnaphors } from './anaphor.js';
import { recogniseBrandsAgain } from './brand-again.js';
import { recogniseCalled } from './called.js';
import { type Candidate, choose, overlaps, WEIGHT } from './candidate.js';
import { recogniseClusters } from './cluster.js';
import { companySlots, leadingPlace, shortForms } from './company.js';
import { recogniseEnterprises } from './enterprise.js';
import { recogniseFramedFirms } from './enterprise-framed.js';
import { firmsOfTrades, recogniseListedFirms } from './enterprise-list.js';
import { recogniseSeatedFirms } from './enterprise-seated.js';
import { recogniseInvestors, recogniseTrades } from './enterprise-trade.js';
import { recogniseFounded } from './founded.js';
import { recogniseHonours } from './honour.js';
import { recogniseIndustries } from './industry.js';
import { recognisePlacedIndustries } from './industry-placed.js';
import { type PagePlaces, pagePlaces, recogniseKnown, trusted } from './known.js';
import { endsAsNone } from './lexicon.js';
import { recogniseMeetings } from './meeting.js';
import { recogniseSeries } from './meeting-series.js';
import { recogniseOrganizations } from './organization.js';
import { isEdge, personsOf, withoutBrands } from './page-persons.js';
import { recogniseParks } from './park.js';
import { type PersonHit, personCandidate } from './person.js';
import { recognisePlaces } from './place.js';
import { listedPlaces, listedSettlements, shortParks, shortPlaces, zonesOfCommittees } from './place-short.js';
import { townsBeside } from './place-town.js';
import { recogniseProducts } from './product.js';
import { recogniseProgrammes } from './programme.js';
import { recogniseProjects } from './project.js';
import { type Knowledge, Scope, survey } from './scope.js';
import { isWithin, recogniseTagged } from './tagger/index.js';
import { lostTo, untrusted, withoutMentions } from './traced.js';

export interface RecognisedParagraph {
  readonly paragraph: Paragraph;
  /** By start, longer first. */
  readonly mentions: readonly Candidate[];
  readonly persons: readonly PersonHit[];
  /** Short forms defined here, each with the candidate that it is short for. */
  readonly defined: readonly { readonly alias: DefinedAlias; readonly of: Candidate }[];
}

export interface Recognised {
  readonly paragraphs: readonly RecognisedParagraph[];
  readonly places: PagePlaces;
}

/** What rules find of names, by paragraph. */
export interface Ruled {
  readonly scopes: readonly Scope[];
  readonly persons: readonly (readonly PersonHit[])[];
  readonly mentions: readonly (readonly Candidate[])[];
  readonly places: PagePlaces;
}

/** @param trace told what looked like a name and is none. */
export function recognise(page: Page, layout: Layout, knowledge: Knowledge, trace?: Trace): Recognised {
  const { scopes, persons, mentions: ruled, places } = recogniseByRules(page, layout, knowledge, trace);
  const tagged = recogniseTagged(scopes, ruled);
  const found = ruled.map((list, i) => [...list.filter((name) => !isWithin(name, tagged[i]!)), ...tagged[i]!]);
  const brands = recogniseBrandsAgain(scopes, found);
  const isBrand = (i: number, name: { readonly start: number; readonly end: number }): boolean =>
    brands[i]!.some((brand) => overlaps(brand, name));
  const mentions = found.map((list, i) => [...list.filter((name) => name.kind !== 'Person' || !isBrand(i, name)), ...brands[i]!]);
  return {
    places,
    paragraphs: scopes.map((scope, i) => ({
      paragraph: scope.paragraph,
      mentions: [
        ...mentions[i]!,
        ...recogniseAnaphors(scope).filter(
          (a) =>
            !mentions[i]!.some(
              (m) => m.start < a.end && a.start < m.end && m.kind !== 'Meeting' && m.kind !== 'Programme' && m.kind !== 'Honour',
            ),
        ),
      ].sort((a, b) => a.start - b.start || b.end - a.end),
      persons: persons[i]!.filter((person) => !isBrand(i, person)),
      defined: definedAliases(scope.text).flatMap((alias) => {
        const of = definedOf(scope, alias, mentions[i]!);
        return of ? [{ alias, of }] : [];
      }),
    })),
  };
}

/** The names that rules find: what the tagger is told of the persons and places among them, and adds to. */
export function recogniseByRules(page: Pick<Page, 'province'>, layout: Layout, knowledge: Knowledge, trace?: Trace): Ruled {
  const { gazetteer } = knowledge;
  const paragraphs = layout.articles.flatMap((article) => article.paragraphs);
  const surveys = paragraphs.map(({ text }) => survey(knowledge, text));
  const found = surveys.map(({ hits }) => hits);
  const places = pagePlaces(
    gazetteer,
    gazetteer.province(page.province)?.id,
    found,
    paragraphs.map((p) => p.text),
  );
  const scopes = paragraphs.map((p, i) => new Scope(p, knowledge, surveys[i]!, trusted(knowledge, p.text, found[i]!, places), trace));
  if (trace) untrusted(scopes, found);
  const supposed = personsOf(scopes);
  scopes.forEach((scope, i) => {
    for (const person of supposed[i]!) if (isEdge(person)) scope.personEnds.add(person.end);
  });
  const pageText = paragraphs.map((p) => p.text).join('\n');
  const others = candidatesOf(scopes, pageText);
  const persons = withoutBrands(scopes, supposed, others);
  if (trace) withoutMentions(scopes, supposed, persons);
  const first = others.map((candidates, i) => [...candidates, ...persons[i]!.map(personCandidate)]);
  const chosen = first.map((candidates) => choose(candidates));
  const shorts = shortNames(scopes, chosen);
  const mentions = first.map((candidates, i) => {
    if (shorts[i]!.length === 0 && !trace) return chosen[i]!;
    return choose([...candidates, ...shorts[i]!], trace && lostTo(scopes[i]!));
  });
  return { scopes, persons, mentions, places };
}

/** What finds names of other kinds than persons, in the order in which what they find is weighed. */
const RECOGNISERS: readonly ((scope: Scope, pageText: string) => readonly Candidate[])[] = [
  recogniseKnown,
  recogniseEnterprises,
  recogniseTrades,
  recogniseInvestors,
  recogniseListedFirms,
  firmsOfTrades,
  recogniseFramedFirms,
  recogniseSeatedFirms,
  recogniseOrganizations,
  recogniseParks,
  recognisePlaces,
  recogniseClusters,
  recogniseFounded,
  recogniseCalled,
  recogniseProjects,
  recogniseMeetings,
  recogniseSeries,
  recogniseProgrammes,
  recogniseHonours,
  recogniseIndustries,
  recognisePlacedIndustries,
  recogniseProducts,
];

/**
 * Candidates of each paragraph. One recogniser goes over all paragraphs before the next does: its rules stay in the processor's cache,
 * which does not hold those of all.
 */
function candidatesOf(scopes: readonly Scope[], pageText: string): Candidate[][] {
  const found = scopes.map((scope) => (scope.role === 'byline' ? recogniseKnown(scope).filter((c) => c.kind === 'Organization') : []));
  for (const recogniser of RECOGNISERS) {
    scopes.forEach((scope, i) => {
      if (scope.role === 'byline') return;
      for (const candidate of recogniser(scope, pageText))
        if (candidate.ids.length > 0 || candidate.kind === 'Place' || !endsAsNone(scope.knowledge.lexicon, candidate.kind, candidate.name))
          found[i]!.push(candidate);
    });
  }
  return found;
}

/** 浙江甬舟铁路有限公司 builds 甬舟铁路. */
const LINE = /(铁路|高铁|高速|高速公路|大桥|机场|港口|港)$/;

/** Short forms of the page's firms, counties and parks, and the forms that it defines itself. */
function shortNames(scopes: readonly Scope[], chosen: readonly (readonly Candidate[])[]): Candidate[][] {
  const results = shortPlaces(scopes, chosen);
  for (const [i, parks] of shortParks(scopes, chosen).entries()) results[i]!.push(...parks);
  for (const [i, zones] of zonesOfCommittees(scopes, chosen).entries()) results[i]!.push(...zones);
  for (const [i, scope] of scopes.entries())
    results[i]!.push(...townsBeside(scope, chosen[i]!), ...listedPlaces(scope, chosen[i]!), ...listedSettlements(scope, chosen));
  scopes.forEach((scope, i) => {
    for (const alias of definedAliases(scope.text)) {
      const of = definedOf(scope, alias, chosen[i]!);
      if (!of) continue;
      scopes.forEach((other, j) => {
        results[j]!.push(...occurrences(other, alias.printed, of));
      });
    }
  });
  const firms = new Map(
    chosen.flatMap((list, i) => list.filter((c) => c.kind === 'Enterprise').map((c) => [c.name, { c, scope: scopes[i]! }] as const)),
  );
  for (const { c, scope } of firms.values()) {
    const slots = companySlots(c.name, leadingPlace(scope, c.start, c.end));
    if (slots.legal === '' || slots.core.length < 2 || LINE.test(slots.core)) continue;
    scopes.forEach((other, j) => {
      for (const { start, end } of shortForms(other, slots)) {
        // 甬舟铁路 is the line, not 浙江甬舟铁路有限公司 that owns it.
        if (chosen[j]!.some((c) => c.kind === 'Project' && c.start === start && c.end === end)) continue;
        // 中车株洲电|机有限公司: the full name of another firm is not cut for this one.
        if (chosen[j]!.some((o) => o.kind === 'Enterprise' && overlaps(o, { start, end }) && o.end > end)) continue;
        const name = other.text.slice(start, end);
        if (name !== c.name && !other.text.startsWith(c.name, start) && !other.text.startsWith(c.name, start - slots.place.length))
          results[j]!.push({ kind: 'Enterprise', start, end, name, ids: c.ids, rule: 'enterprise-short', weight: WEIGHT.alias });
      }
    });
  }
  return results;
}

function occurrences(scope: Scope, form: string, of: Candidate): Candidate[] {
  const found: Candidate[] = [];
  for (let at = scope.text.indexOf(form); at >= 0; at = scope.text.indexOf(form, at + form.length)) {
    found.push({ kind: of.kind, start: at, end: at + form.length, name: form, ids: of.ids, rule: 'alias-defined', weight: WEIGHT.alias });
  }
  return found;
}
