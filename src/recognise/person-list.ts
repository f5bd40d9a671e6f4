/** Persons of a list under one verb of office: 补选|欧阳振邦、单 丽|为副主任, |王晓林、高开焰|分别提出辞去…职务. */
import { matchesOf } from '../matches.js';
import type { PersonHit } from './person.js';
import { surnameLength } from './person-name.js';
import type { Scope } from './scope.js';

const NAME = '[\\u3400-\\u9fff](?:[ 　]?[\\u3400-\\u9fff]){1,3}?(?:（[男女][^）]*）)?';
const OFFICE = '(?:长|主任|书记|委员|代表|主席|检察官|法官|庭长|秘书|总[经工会]\\S{1,2}师|巡视员|职务)';
/** What follows the last name: the post, or that it is left. */
const POST = `(?=为[^，。；]{2,30}${OFFICE}|的[^，。；]{2,30}职务|(?:分别|同时|均)?(?:(?:提出|请求|申请)?辞去|当选|不再担任|任[^，。；]{2,30}${OFFICE}))`;
const LIST = new RegExp(
  `(?:补选|选举|(?:决定|批准)?任命|决定免去|决定|免去|增选|推选|选出|提名|接受|(?<=^|[，；：。\\s　]))((?:${NAME}、[ 　]?)+${NAME})${POST}`,
  'gu',
);
const VERB = /^(?:任命|免去|决定|选举|补选)/u;
/** Characters of a name in transcription. */
const LEAST_FOREIGN = 3;

export function listedUnderOffice(scope: Scope): PersonHit[] {
  if (!/选|任|免|辞/.test(scope.text)) return [];
  return matchesOf(LIST, scope.text).flatMap((match) => {
    const from = match.index + match[0].indexOf(match[1]!);
    const hits = [...match[1]!.matchAll(/[^、]+/gu)].map((item) => nameOf(scope, from + item.index, item[0]));
    // 推进产业、人才任务: one that is no name, and none is.
    return hits.every((hit) => hit !== undefined) ? (hits as PersonHit[]) : [];
  });
}

function nameOf(scope: Scope, at: number, item: string): PersonHit | undefined {
  const printed = item.replace(/（.*$/u, '').replace(/同志$/u, '').trim();
  const start = at + item.indexOf(printed);
  const name = printed.replace(/[ 　]/g, '');
  // 任命|费兰: the verb is no surname.
  if (VERB.test(name) || scope.knowledge.lexicon.notNames.has(name) || !isSurnamed(scope, start, name)) return undefined;
  return { start, end: start + printed.length, name, score: 3, rule: 'person-appointed' };
}

/** Whether it begins with a surname of its length, or is written in characters of transcription: 补选|扎西彭措|为. */
export function isSurnamed(scope: Scope, start: number, name: string): boolean {
  const surname = surnameLength(scope.knowledge, scope.text, start);
  if (surname > 0 && name.length > surname && name.length <= surname + 2) return true;
  return name.length >= LEAST_FOREIGN && [...name].every((char) => scope.knowledge.lexicon.foreign[char.charCodeAt(0)] === 1);
}
