/** Persons behind what they are called in quotes: “耳二代”|何雨声, “羊肚菌大王”|李树林. */
import { matchesOf } from '../matches.js';
import { type NameSpan, nameAt } from './person-name.js';
import type { Scope } from './scope.js';

/** What somebody is called: a generation, a trade, a kin, and what one is the first of. */
const CALLED =
  /“[\u3400-\u9fffA-Z\d+]{1,6}(?:[二三]代|后|达人|能人|大王|状元|创客|一[哥姐把]手?|医生|管家|先生|大叔|阿姨|奶奶|爷爷|妈妈|姐姐|哥哥|大哥|大姐|[哥姐嫂娘匠客侠王师]|新农人|带头人|守护者|守护人|领头雁|领路人|明星|老兵|名嘴|专家|推广大使|代言人)”/gu;

export function calledPersons(scope: Scope, seen: (name: string) => boolean): NameSpan[] {
  if (!scope.text.includes('”')) return [];
  return matchesOf(CALLED, scope.text).flatMap((match) => {
    const name = nameAt(scope.knowledge, scope.text, match.index + match[0].length, { described: true, seen });
    return name ? [name] : [];
  });
}
