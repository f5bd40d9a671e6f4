/**
 * Offices, read from reports of posts: which reports speak of one office, whether one person holds it, and which offices
 * nobody holds at once. What the titles mean stands in seeds/patterns/words.tsv (shared-post, chief-post).
 */
import { anyOf, wordTable } from '../relate/lexicon.js';
import type { Row } from '../store/types.js';
import { seatOf } from './seat.js';

/** One dated statement of a post, as the pack's queries give it. */
export interface Report {
  readonly personId: string;
  readonly person: string;
  readonly office: string;
  readonly ofId: string;
  readonly of: string;
  readonly aliases: readonly string[];
  readonly post: string;
  readonly tenure: string;
  readonly modality: string;
  /** The page's. */
  readonly date: string;
  readonly sentence: string;
  readonly page: string;
  readonly _fact: string;
}

export function reportsOf(rows: readonly Row[]): Report[] {
  return rows.map((row) => ({ ...row, aliases: row.aliases ?? [], post: row.post ?? row.office }) as unknown as Report);
}

/** Whether a report says that the person holds the office: acting counts, a plan does not. */
export function isHolding({ tenure, modality }: Report): boolean {
  return (tenure === 'current' || tenure === 'acting') && modality === 'fact';
}

export function isLeaving({ tenure, modality }: Report): boolean {
  return tenure === 'former' || modality === 'negated';
}

export type Chief = 'government' | 'party' | 'vice-government' | 'vice-party';

/** The post at the head of a place that an office is, if any: 县长, 区长 and 市长 of one place are one post. */
export function chiefOf({ office, ofId }: Report): Chief | undefined {
  if (!seatOf(ofId).startsWith('place/')) return undefined;
  return wordTable('chief-post').find(({ form }) => new RegExp(`^(?:${form})$`).test(office))?.value as Chief | undefined;
}

const isVice = (chief: Chief): boolean => chief.startsWith('vice-');

/** Marks and levels in a printed post that are no department: 代县长, 市委原书记, 区人民政府. */
const NO_DEPARTMENT = /原|时任|前任|现任|新任|代理|代|[省市县区州旗盟镇乡]?(?:人民政府|政府|党委|委)|^[省市县区州旗盟镇乡]/g;

/** 成果处 of 成果处处长: the part of a body whose post it is. */
function departmentOf({ post, office }: Report): string {
  return post.endsWith(office) ? post.slice(0, -office.length).replace(NO_DEPARTMENT, '') : '';
}

/** Reports with one key speak of one office. */
export function officeKey(report: Report): string {
  const chief = chiefOf(report);
  const title = chief === undefined || isVice(chief) ? `${report.office}:${departmentOf(report)}` : chief;
  return `${seatOf(report.ofId)}:${title}`;
}

let shared: RegExp | undefined;

/** Whether several hold it at once: 副市长, 常委, 人大代表. */
export function isShared({ office }: Report): boolean {
  shared ??= new RegExp(anyOf('shared-post'));
  return shared.test(office);
}

/** The city, or the province itself, whose place a seat is: the first four digits of a division's code. */
function regionOf(seat: string): string {
  return /^place\/(\d{4})/.exec(seat)?.[1] ?? seat;
}

/**
 * Whether who holds the later office no longer holds the other one: nobody heads two places, nor government and party of
 * one; a vice (副市长) who is seen in another city has moved there, one of his own city may head a district besides.
 */
export function excludes(other: Report, later: Report): boolean {
  const [from, to] = [chiefOf(other), chiefOf(later)];
  if (from === undefined || to === undefined) return false;
  const [seat, next] = [seatOf(other.ofId), seatOf(later.ofId)];
  // 县委副书记、县长: the head of the government is a vice secretary by custom.
  if (seat === next) return !isVice(to) && from !== to && !(from === 'vice-party' && to === 'government');
  return (!isVice(from) && !isVice(to)) || regionOf(seat) !== regionOf(next);
}
