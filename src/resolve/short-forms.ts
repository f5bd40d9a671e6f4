/** Whether one name is a short form of another, on one page; each kind of name is shortened in its own way. */
import { type BaseKind, baseKind, type Kind } from '../../graph-schema/schema.js';
import { nameKey } from './signature.js';

const LEGAL = /(股份有限公司|有限责任公司|集团有限公司|有限公司|集团公司|公司|集团)$/u;
const BRANCH = /(分公司|分行|支行|分院|分厂)$/u;
const FULL = /(有限公司|有限责任公司|银行|总公司)$/u;
const LIMITED = /(有限公司|有限责任公司)$/u;
const LEVEL = /^(国家级|国家|全国|省级|市级|省|市|\d{4}年度?)/u;
const NUMBER = /“([\dNnXx+＋]{3,})”/u;

/** Kinds whose names have short forms at all. */
const SHORTENED: ReadonlySet<BaseKind> = new Set([
  'Enterprise',
  'Organization',
  'Park',
  'Programme',
  'Cluster',
  'Project',
  'Meeting',
  'Honour',
]);

export function isShortened(kind: Kind): boolean {
  return SHORTENED.has(baseKind(kind));
}

export function shortOf(kind: Kind, short: string, full: string): boolean {
  const [a, b] = [nameKey(short), nameKey(full)];
  if (a.length < 2 || a.length >= b.length) return false;
  const base = baseKind(kind);
  switch (base) {
    case 'Enterprise':
      // …有限公司|赣州分公司: a branch is not its parent.
      if (BRANCH.test(b) && FULL.test(a) && !BRANCH.test(a)) return false;
      // 中车株洲电机有限公司 is not 中车株洲电力机车有限公司: a full name leaves out nothing between.
      if (LIMITED.test(a)) return bare(b).includes(bare(a.replace(LEGAL, '')));
      return isSubsequence(a.replace(LEGAL, ''), b) && sharesStart(a, b);
    case 'Organization':
    case 'Park':
      // 四川大学华西医院|天府医院: what begins with a whole name is a part of that body.
      return a.length >= 4 && !b.startsWith(a) && isSubsequence(a, b) && a.slice(-1) === b.slice(-1) && sharesStart(a, b) && sameTail(a, b);
    case 'Programme':
      return sameNumber(short, full) || (a.length >= 4 && b.endsWith(a)) || (a.length >= 4 && b.startsWith(a) && /“/.test(short));
    case 'Cluster':
      return a.length >= 4 && stem(b).endsWith(stem(a)) && stem(a).length >= 2;
    case 'Project':
      return a.length >= 6 && b.endsWith(a);
    case 'Meeting':
      return (
        a.length >= 5 && (b.endsWith(a) || (a.search(NUMBERED) >= 0 && sameNumbers(a, b) && isSubsequence(a, b) && a.at(-1) === b.at(-1)))
      );
    case 'Honour':
      return a.length >= 4 && (b.replace(LEVEL, '') === a || b.replace('国家级', '国家') === a);
    case 'Person':
    case 'Place':
    case 'Industry':
    case 'Product':
      return false;
    default:
      return base satisfies never;
  }
}

/** Without what firms' names are written with or without: 江西（省）, （集团）. */
const bare = (name: string) => name.replace(/[省市县区（）()]|集团|股份/gu, '');

/** 第二十五次, 第41届: what tells one meeting of a series from the next. */
const NUMBERED = /第?[一二三四五六七八九十\d]+[次届]/gu;

/** Every number of the short form is one of the full form, 第 or not. */
function sameNumbers(short: string, full: string): boolean {
  const numbers = (text: string) => (text.match(NUMBERED) ?? []).map((n) => n.replace('第', ''));
  const all = numbers(full);
  return numbers(short).every((n) => all.includes(n));
}

const stem = (cluster: string) => cluster.replace(/(产业)?集群$/u, '');

/** Every character of the short form in order in the full one. */
export function isSubsequence(short: string, full: string): boolean {
  let at = 0;
  for (const char of short) {
    at = full.indexOf(char, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** The first two characters stand together in the full name: 立讯 in 江西立讯智造. */
function sharesStart(short: string, full: string): boolean {
  return full.includes(short.slice(0, 2));
}

/** 管委会 is short for 管委会, not for the park. */
function sameTail(short: string, full: string): boolean {
  return short.slice(-2) === full.slice(-2) || /区$/.test(short) === /区$/.test(full);
}

function sameNumber(short: string, full: string): boolean {
  const a = NUMBER.exec(short)?.[1];
  return a !== undefined && a === NUMBER.exec(full)?.[1];
}
