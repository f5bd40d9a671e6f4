/** Step 5 within a page: mentions → entities, with names, features and what anaphors stand for. */
import { classOf, type Kind } from '../../graph-schema/schema.js';
import { pageSpans } from '../arrange/paragraph.js';
import type { Gazetteer } from '../gazetteer/gazetteer.js';
import { isLevelWord, levelOf } from '../gazetteer/places.js';
import { sortedUnique } from '../order.js';
import type { Candidate } from '../recognise/candidate.js';
import type { Recognised, RecognisedParagraph } from '../recognise/index.js';
import { type PersonHit, PRESS } from '../recognise/person.js';
import type { Page, PageEntity, Paragraph, ResolvedMention, Span } from '../types.js';
import { type NamedZone, zoneMeant } from './bare-zones.js';
import { branchKey } from './branch-names.js';
import { offersOf } from './offers.js';
import { type EntityMention, resolveAnaphor } from './page-anaphors.js';
import { PageContext } from './page-context.js';
import { entityFeatures, personFeatures } from './page-features.js';
import { type Group, groupMentions, kindOf, type Located, locate, longest } from './page-groups.js';
import { beginsWithPlace, nameGroup } from './page-names.js';
import { parkKey, parkOffers } from './park-names.js';
import { renamingsOf } from './renames.js';
import { nameKey } from './signature.js';

export interface ResolvedPage {
  readonly entities: readonly PageEntity[];
  /** Mentions of each paragraph, anaphors included, by start, longer first. */
  readonly mentions: ReadonlyMap<Paragraph, readonly ResolvedMention[]>;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

interface Draft {
  readonly group: Group;
  readonly kind: Kind;
  id: string;
  readonly spans: Span[];
  /** Forms that anaphors add: 我省 of 江西省. */
  readonly extra: Set<string>;
}

export function resolvePage(page: Page, recognised: Recognised, gazetteer: Gazetteer): ResolvedPage {
  const { paragraphs } = recognised;
  const context = new PageContext(gazetteer, page.province, page.newspaper, paragraphs);
  const signing = signingNamesakes(paragraphs);
  const named = paragraphs.flatMap((p, number) =>
    p.mentions.filter((m) => !m.anaphor).map((m) => locate(m, number, p, context, signing.has(m))),
  );
  const defined = paragraphs.flatMap((p, paragraph) => p.defined.map(({ alias, of }) => ({ alias: alias.printed, of, paragraph })));
  const drafts = groupMentions(named, defined, renamingsOf(paragraphs)).map(
    (group): Draft => ({ group, kind: kindOf(group), id: '', spans: [], extra: new Set() }),
  );
  const owner = new Map<Candidate, Draft>();
  for (const draft of drafts) for (const { candidate } of draft.group.members) owner.set(candidate, draft);
  const anaphors = bindAnaphors(paragraphs, context, drafts, owner);
  bindOwnPlaces(paragraphs, context, drafts);
  const ordered = order(paragraphs, owner, anaphors, drafts);
  const mentions = new Map(paragraphs.map((p) => [p.paragraph, resolvedMentions(p, owner, anaphors)]));
  return { entities: ordered.map((draft) => entityOf(draft, page, paragraphs, context)), mentions };
}

/** Finds the draft of every anaphor; one of the page's own places makes a new one. */
function bindAnaphors(
  paragraphs: readonly RecognisedParagraph[],
  context: PageContext,
  drafts: Draft[],
  owner: ReadonlyMap<Candidate, Draft>,
): Map<Candidate, Draft> {
  const bound = new Map<Candidate, Draft>();
  const before: EntityMention<Draft>[] = [];
  paragraphs.forEach((p, number) => {
    for (const mention of p.mentions) {
      const draft = owner.get(mention);
      if (draft) {
        const { article } = p.paragraph;
        before.push({ entity: draft, kind: draft.kind, article, paragraph: number, start: mention.start, name: mention.name });
        continue;
      }
      if (!mention.anaphor) continue;
      if (mention.kind === 'Park' && !mention.name.startsWith('该')) {
        const zone = zoneDraft(mention, number, p, context, drafts, before);
        if (!zone) continue;
        bound.set(mention, zone);
        const { article } = p.paragraph;
        before.push({ entity: zone, kind: 'Park', article, paragraph: number, start: mention.start, name: longest(zone.group) });
        continue;
      }
      const target = resolveAnaphor(mention, number, paragraphs, context, before);
      const found = target?.place === undefined ? target?.entity : placeDraft(target.place, mention, number, p, drafts);
      if (!found) continue;
      bound.set(mention, found);
      if (/^[我全]省$/.test(mention.name)) found.extra.add(mention.name);
    }
  });
  return bound;
}

function placeDraft(
  id: string,
  mention: Candidate,
  number: number,
  { paragraph: { article } }: RecognisedParagraph,
  drafts: Draft[],
): Draft {
  const known = drafts.find((d) => d.group.id === id && d.kind === 'Place');
  if (known) return known;
  const located: Located = {
    candidate: mention,
    paragraph: number,
    article,
    id,
    name: mention.name,
    own: false,
    not: undefined,
    signs: false,
  };
  const draft: Draft = {
    group: { cls: 'Place', id, members: [located], forms: new Map(), others: new Set() },
    kind: 'Place',
    id: '',
    spans: [],
    extra: new Set(),
  };
  drafts.push(draft);
  return draft;
}

/** The draft of a zone that a paragraph calls 高新区, 经开区: one of the page's, or a new one of the page's own place. */
function zoneDraft(
  mention: Candidate,
  number: number,
  { paragraph: { article, text }, mentions }: RecognisedParagraph,
  context: PageContext,
  drafts: Draft[],
  before: readonly EntityMention<Draft>[],
): Draft | undefined {
  const zones = drafts.flatMap((entity): NamedZone<Draft>[] =>
    entity.kind === 'Park'
      ? [{ entity, name: longest(entity.group), articles: new Set(entity.group.members.map((member) => member.article)) }]
      : [],
  );
  const last = before.findLast((m) => m.kind === 'Park' && m.paragraph === number);
  const end = last && mentions.find((m) => m.kind === 'Park' && m.start === last.start)?.end;
  const beside = last && end !== undefined ? { name: last.name, end } : undefined;
  const meant = zoneMeant(mention, article, text, zones, beside, context);
  if (!meant) return undefined;
  const draft = 'entity' in meant ? meant.entity : newZone(meant.name, mention, number, article, context);
  if (!drafts.includes(draft)) drafts.push(draft);
  draft.extra.add(mention.name);
  return draft;
}

function newZone(name: string, candidate: Candidate, paragraph: number, article: string, { gazetteer }: PageContext): Draft {
  const id = gazetteer.named(name).find((entry) => entry.kind === 'Park')?.id ?? null;
  const located: Located = { candidate, paragraph, article, id, name, own: false, not: undefined, signs: false };
  const group: Group = { cls: classOf('Park'), id, members: [located], forms: new Map([[name, 1]]), others: new Set() };
  return { group, kind: 'Park', id: '', spans: [], extra: new Set() };
}

/** The level that a post is of, where no name stands before it: |县长, 市|委书记, 副|区长; no 社区长, no 上栗县委书记. */
const OWN_LEVEL =
  /(?<=^|[^\p{Script=Han}]|传达|[任由受和与为让])(?:时任|现任|原|前)?(?:代理|常务|第一)?[副代]?(?<level>[省市县区旗])(?=长|委(?:常委|副?书记|秘书长))/gu;

/** 省长[沈岳年]、县委书记[葛云樵] hold their posts in the page's own province, city or county, whether or not the page names it. */
function bindOwnPlaces(paragraphs: readonly RecognisedParagraph[], context: PageContext, drafts: Draft[]): void {
  const seen = new Set<string>();
  for (const [number, p] of paragraphs.entries()) {
    if (!p.persons.some(({ post }) => post !== undefined)) continue;
    const { text, article } = p.paragraph;
    for (const found of text.matchAll(OWN_LEVEL)) {
      const level = found.groups!.level!;
      if (!isLevelWord(level) || seen.has(`${article}${level}`)) continue;
      seen.add(`${article}${level}`);
      const [start, end] = [found.index + found[0].length - 1, found.index + found[0].length];
      const place =
        level === '省' ? context.province : context.placeFor(level, article, number, start, level !== '区' || context.county !== undefined);
      if (!place || drafts.some((d) => d.group.id === place.id)) continue;
      const mention: Candidate = { kind: 'Place', start, end, name: level, ids: [], rule: 'anaphor', weight: 0, anaphor: true };
      placeDraft(place.id, mention, number, p, drafts).spans.push(...pageSpans(p.paragraph, start, end));
    }
  }
}

/** Numbers the entities by first mention and collects their spans. */
function order(
  paragraphs: readonly RecognisedParagraph[],
  owner: ReadonlyMap<Candidate, Draft>,
  anaphors: ReadonlyMap<Candidate, Draft>,
  drafts: readonly Draft[],
): Draft[] {
  const ordered: Draft[] = [];
  for (const p of paragraphs) {
    for (const mention of p.mentions) {
      const draft = owner.get(mention) ?? anaphors.get(mention);
      if (!draft) continue;
      if (!owner.has(mention) && owner.size > 0 && draft.group.members.some((m) => owner.has(m.candidate))) continue;
      if (draft.id === '') {
        ordered.push(draft);
        draft.id = `e${ordered.length}`;
      }
      draft.spans.push(...pageSpans(p.paragraph, mention.start, mention.end));
    }
  }
  for (const draft of drafts) {
    if (draft.id !== '' || draft.spans.length === 0) continue;
    ordered.push(draft);
    draft.id = `e${ordered.length}`;
  }
  return ordered;
}

function resolvedMentions(
  p: RecognisedParagraph,
  owner: ReadonlyMap<Candidate, Draft>,
  anaphors: ReadonlyMap<Candidate, Draft>,
): ResolvedMention[] {
  return p.mentions.flatMap((mention) => {
    const named = owner.get(mention);
    const draft = named ?? anaphors.get(mention);
    if (!draft || draft.id === '') return [];
    const { start, end, rule } = mention;
    return [{ entity: draft.id, kind: draft.kind, start, end, anaphor: named === undefined, rule }];
  });
}

function entityOf(draft: Draft, page: Page, paragraphs: readonly RecognisedParagraph[], context: PageContext): PageEntity {
  const { group, kind } = draft;
  const naming = nameGroup(group, kind, context.gazetteer);
  const articles = [...new Set(group.members.map((m) => paragraphs[m.paragraph]!.paragraph.article))];
  const entity: Writable<PageEntity> = {
    id: draft.id,
    kind,
    name: naming.name,
    aliases: draft.extra.size === 0 ? naming.aliases : [...naming.aliases, ...[...draft.extra].filter((form) => form !== naming.name)],
    mentions: draft.spans,
    gazetteer: group.id,
    full: naming.full,
    features: kind === 'Person' ? ofPerson(group, page, paragraphs, articles, context) : ofThing(group, paragraphs, articles, context),
  };
  if (kind === 'Enterprise' || kind === 'Park' || kind === 'Organization') addFormsAbroad(entity, group, context.gazetteer);
  return entity;
}

function ofThing(
  group: Group,
  paragraphs: readonly RecognisedParagraph[],
  articles: readonly string[],
  context: PageContext,
): readonly string[] {
  const features = entityFeatures(group.id, statedPlace(group, paragraphs, context), articles, context);
  const refused = group.members.flatMap(({ not }) => (not === undefined ? [] : [`not:${not}`]));
  return refused.length === 0 ? features : sortedUnique([...features, ...refused]);
}

function ofPerson(
  group: Group,
  page: Page,
  paragraphs: readonly RecognisedParagraph[],
  articles: readonly string[],
  context: PageContext,
): readonly string[] {
  // A paper that the page does not name is one of its province.
  const press = isPress(group, paragraphs) ? (page.newspaper ?? `@${context.province?.id ?? ''}`) : null;
  return personFeatures(press, articles, context);
}

/** What a body's names come to on other pages. */
function addFormsAbroad(entity: Writable<PageEntity>, group: Group, gazetteer: Gazetteer): void {
  const { kind, name } = entity;
  const branch = kind === 'Enterprise' && group.id === null ? branchKey(name, gazetteer) : undefined;
  if (branch !== undefined) {
    entity.full = true;
    entity.key = branch;
    return;
  }
  if (!entity.full) return;
  const others = [...group.others];
  const keyed = kind === 'Park' && group.id === null;
  const offers = [name, ...others].flatMap((form) => (kind === 'Park' ? parkOffers(form, gazetteer) : offersOf(form, gazetteer)));
  const keyOf = (form: string): string => (kind === 'Park' && beginsWithPlace(form, gazetteer) ? parkKey(form, gazetteer) : nameKey(form));
  if (keyed) entity.key = keyOf(name);
  if (others.length > 0) entity.renamed = others.map((other) => ({ name: other, key: keyOf(other) }));
  if (offers.length > 0) entity.offers = sortedUnique(offers);
}

const signs = ({ rule, post }: PersonHit): boolean =>
  rule === 'person-byline' || rule === 'person-photo' || (post !== undefined && PRESS.test(post.form));

const holdsPost = (hit: PersonHit): boolean =>
  !signs(hit) &&
  (hit.rule === 'person-appointed' || hit.rule === 'person-takes-office' || (hit.post !== undefined && !hit.post.descriptor));

/** 本报讯（记者[刘洋]）…县长刘洋: mentions of those who sign, where the page gives another of the name a post. */
function signingNamesakes(paragraphs: readonly RecognisedParagraph[]): ReadonlySet<Candidate> {
  const holders = new Set(paragraphs.flatMap((p) => p.persons.filter(holdsPost).map((hit) => hit.name)));
  const signing = paragraphs.flatMap(({ persons, mentions }) => {
    const hits = persons.filter((hit) => signs(hit) && holders.has(hit.name));
    return mentions.filter((m) => m.kind === 'Person' && hits.some((hit) => hit.start === m.start && hit.end === m.end));
  });
  return new Set(signing);
}

/** The place that a name begins with, or that stands right before it. */
function statedPlace(group: Group, paragraphs: readonly RecognisedParagraph[], context: PageContext): string | undefined {
  for (const { candidate, paragraph } of group.members) {
    const p = paragraphs[paragraph]!;
    const place = p.mentions.find(
      (m) => m.kind === 'Place' && m.ids.length > 0 && m !== candidate && (m.start === candidate.start || m.end === candidate.start),
    );
    if (place) {
      const id = context.choose(place.ids, p.paragraph.article);
      const entry = context.gazetteer.entry(id);
      if (entry && levelOf(entry) !== 'other') return id;
    }
  }
  return undefined;
}

function personHits(group: Group, paragraphs: readonly RecognisedParagraph[]): { hit: PersonHit; p: RecognisedParagraph }[] {
  return group.members.flatMap(({ candidate, paragraph }) => {
    const p = paragraphs[paragraph]!;
    const hit = p.persons.find((person) => person.start === candidate.start && person.end === candidate.end);
    return hit ? [{ hit, p }] : [];
  });
}

function isPress(group: Group, paragraphs: readonly RecognisedParagraph[]): boolean {
  return personHits(group, paragraphs).some(({ hit }) => signs(hit));
}
