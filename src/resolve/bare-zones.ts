/**
 * Zones without their place, as who knows the place calls them: 高新区 of a city's own paper or of the one zone of its kind on the page,
 * and one that is listed behind another: 南昌经开区、|高新区|.
 */
import { levelOf } from '../gazetteer/places.js';
import { leadingPlaces } from './leading-places.js';
import type { PageContext } from './page-context.js';

/** A zone that the page names. */
export interface NamedZone<E> {
  readonly entity: E;
  /** Its longest name. */
  readonly name: string;
  readonly articles: ReadonlySet<string>;
}

/** What bare zones are called, and what the names of zones of that kind end in. */
const KINDS: readonly (readonly [bare: RegExp, full: RegExp])[] = [
  [/^高新/u, /高新(?:技术)?(?:产业)?(?:园|开发)?区$/u],
  [/^经/u, /经(?:开|济(?:技术)?开发)区$/u],
  [/^综/u, /综合?保税?区$/u],
  [/^开发区/u, /(?:开发|高新|经开)区$/u],
];
const LEVEL = /(?<=..)[市县区]$/u;
/** Between a zone and one listed behind it. */
const LISTED = /^[、和与及]$/u;

/**
 * @param before the zone named last before it in its paragraph, with where it ends.
 * @returns the zone of the page that is meant, or the name of one that it names nowhere in full.
 */
export function zoneMeant<E>(
  bare: { readonly name: string; readonly start: number },
  article: string,
  text: string,
  zones: readonly NamedZone<E>[],
  before: { readonly name: string; readonly end: number } | undefined,
  context: PageContext,
): { readonly entity: E } | { readonly name: string } | undefined {
  const ofKind = KINDS.find(([head]) => head.test(bare.name))![1];
  const alike = zones.filter(({ name }) => ofKind.test(name));
  const beside = before && LISTED.test(text.slice(before.end, bare.start)) ? seatOf(before.name, context) : undefined;
  if (beside !== undefined) {
    const same = alike.find(({ name }) => name.startsWith(beside));
    return same ? { entity: same.entity } : { name: beside + bare.name };
  }
  const here = alike.filter(({ articles }) => articles.has(article));
  const [only, other] = here.length > 0 ? here : alike;
  const home = homeOf(article, context);
  if (only && !other && (here.length > 0 || (home !== undefined && only.name.startsWith(home)))) return { entity: only.entity };
  if (home === undefined) return undefined;
  const own = alike.find(({ name }) => name.startsWith(home));
  if (own) return { entity: own.entity };
  return here.length > 0 || bare.name === '开发区' ? undefined : { name: home + bare.name };
}

/** What a zone's committees are called without its place. */
const COMMITTEE = /^((?:高新|经开|综保|开发)区|(?:高新技术产业|经济(?:技术)?)开发区)((?:管理委员|管委)会|[党纪]工委)$/u;

/** 区党工委: a zone's; districts have none. */
const OF_ZONE = /^区((?:管理委员|管委)会|党工委)$/u;

/** 经开区管委会 → 新乡经开区管委会: the committee of the zone that is meant; 区党工委 → 新乡经开区党工委, of the one that the article is about. */
export function committeeMeant(name: string, article: string, context: PageContext): string | undefined {
  const committee = COMMITTEE.exec(name);
  const zone = committee ? fullName(committee[1]!, article, context) : undefined;
  if (committee) return zone && zone + committee[2]!;
  const part = OF_ZONE.exec(name)?.[1];
  const only = part && onlyZone(article, context);
  return only && only + part;
}

function fullName(bare: string, article: string, context: PageContext): string | undefined {
  const zone = zoneMeant({ name: bare, start: 0 }, article, '', context.zones, undefined, context);
  return zone && ('entity' in zone ? zone.entity : zone.name);
}

function onlyZone(article: string, context: PageContext): string | undefined {
  const named = context.zones.flatMap(({ name, articles }) => (name.endsWith('区') && articles.has(article) ? [name] : []));
  const bare = context.bareZones(article).map((name) => fullName(name, article, context));
  const [only, other] = new Set([...named, ...bare]);
  return other === undefined ? only : undefined;
}

/** 南昌 of 南昌经开区. */
function seatOf(zone: string, { gazetteer }: PageContext): string | undefined {
  const { place, end } = leadingPlaces(zone, gazetteer);
  return place === null ? undefined : zone.slice(0, end);
}

/** The city or county whose paper the page is of, unless the article is about a county of that city. */
function homeOf(article: string, context: PageContext): string | undefined {
  const { home } = context;
  const about = home && context.about(article);
  if (!home || (about && about.id !== home.id && levelOf(about) === 'county')) return undefined;
  return home.name.replace(LEVEL, '');
}
