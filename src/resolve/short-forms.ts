/** Whether one name is a short form of another, on one page; each kind of name is shortened in its own way. */
import { type BaseKind, baseKind, type Kind } from '../../graph-schema/schema.js';
import { BRANCHES } from '../recognise/candidate.js';
import { nameKey } from './signature.js';

const LEGAL = /(股份有限公司|有限责任公司|集团有限公司|有限公司|集团公司|公司|集团)$/u;
const BRANCH = new RegExp(`(?:${BRANCHES})$`, 'u');
const FULL = /(有限公司|有限责任公司|银行|总公司)$/u;
/** 仁和集团|“863”科技园, 江铃汽车|富山工厂: what begins with a firm's name and is no firm is a part of it. */
const PART = /([园段队院所站会室局]|基地|中心|工厂)$/u;
/** 骆陀集团|华南蓄电池有限公司 is a firm of the group; 骆陀集团股份有限公司 is the group. */
const OF_GROUP = /^(?!股份|控股|有限)[\u3400-\u9fff]{2,}有限(?:责任)?公司$/u;
const isOfGroup = (group: string, firm: string) => group.endsWith('集团') && OF_GROUP.test(firm.slice(group.length));
const LIMITED = /(有限公司|有限责任公司)$/u;
const LEVEL = /^(国家级|国家|全国|省级|市级|省|市|\d{4}年度?)/u;
const NUMBER = /“([\dNnXx+＋]{3,})”/u;

type Suits = (full: string) => boolean;

/**
 * Which names of one page a name is a short form of; each kind of name is shortened in its own way. What is asked of the short form
 * alone is asked once.
 * @returns undefined where it is short for none.
 */
export function shortFormOf(kind: Kind, short: string): Suits | undefined {
  const key = nameKey(short);
  const suits = key.length < 2 ? undefined : suitsOf(baseKind(kind), short, key);
  return (
    suits &&
    ((full) => {
      const other = nameKey(full);
      return key.length < other.length && suits(other, full);
    })
  );
}

/** @param a key of the short form; what is returned is asked with the key of the full one, which is longer, and with the full one. */
function suitsOf(base: BaseKind, short: string, a: string): ((b: string, full: string) => boolean) | undefined {
  const start = a.slice(0, 2);
  switch (base) {
    case 'Enterprise': {
      const core = a.replace(LEGAL, '');
      // …有限公司|赣州分公司: a branch is not its parent.
      const parent = FULL.test(a) && !BRANCH.test(a);
      // 立讯 stands together in 江西立讯智造.
      if (!LIMITED.test(a))
        return (b) =>
          b.includes(start) &&
          isSubsequence(core, b) &&
          !(parent && BRANCH.test(b)) &&
          !(b.startsWith(a) && (PART.test(b) || isOfGroup(a, b)));
      // 中车株洲电机有限公司 is not 中车株洲电力机车有限公司: a full name leaves out nothing between.
      const stem = bare(core);
      // 鸿兆机电有限公司|装备产业园 is the firm's.
      return (b) =>
        b.includes(stem.slice(0, 1)) && bare(b).includes(stem) && !(parent && BRANCH.test(b)) && !(b.startsWith(a) && PART.test(b));
    }
    case 'Organization':
    case 'Park':
      // 四川大学华西医院|天府医院: what begins with a whole name is a part of that body.
      return a.length < 4
        ? undefined
        : (b) => b.includes(start) && a.at(-1) === b.at(-1) && !b.startsWith(a) && !isSchool(a, b) && isSubsequence(a, b) && sameTail(a, b);
    case 'Programme':
      return (b, full) => sameNumber(short, full) || (a.length >= 4 && (b.endsWith(a) || (b.startsWith(a) && /“/.test(short))));
    case 'Cluster':
      return a.length >= 4 && stem(a).length >= 2 ? (b) => stem(b).endsWith(stem(a)) : undefined;
    case 'Project':
      return a.length >= 6 ? (b, full) => b.endsWith(a) || isSameWork(short, full) : undefined;
    case 'Meeting':
      return a.length < 5
        ? undefined
        : (b) => b.endsWith(a) || (a.search(NUMBERED) >= 0 && sameNumbers(a, b) && isSubsequence(a, b) && a.at(-1) === b.at(-1));
    case 'Honour':
      return a.length >= 4 ? (b) => b.replace(LEVEL, '') === a || b.replace('国家级', '国家') === a : undefined;
    case 'Person':
    case 'Place':
    case 'Industry':
    case 'Product':
      return undefined;
    default:
      return base satisfies never;
  }
}

/** 孝安“两湖”绿道项目, 孝安市“两湖”绿道（防洪通道）项目: with a note or without, its place by one form or another, 项目 or none. */
function isSameWork(short: string, full: string): boolean {
  const core = workCore(short);
  return core.length >= 5 && workCore(full).endsWith(core);
}

const workCore = (name: string) =>
  nameKey(name.replace(/（[^（）]*）|(?:项目|工程)$/gu, '').replace(/(?<=^[\u3400-\u9fff]{2,3})[市县区](?=.{4})/u, ''));

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

/** 东川大学 is not 东川科技大学: a school's name is shortened inside its words (东川科大), it does not leave out what it teaches. */
function isSchool(short: string, full: string): boolean {
  const tail = /(?:大学|学院)$/u.exec(short)?.[0];
  return tail !== undefined && full.startsWith(short.slice(0, -tail.length)) && full.endsWith(tail);
}

/** 管委会 is short for 管委会, not for the park; 柴桑区委 is not 柴桑经开区党工委. */
function sameTail(short: string, full: string): boolean {
  if (/工委$/u.test(short) !== /工委$/u.test(full)) return false;
  return short.slice(-2) === full.slice(-2) || /区$/.test(short) === /区$/.test(full);
}

function sameNumber(short: string, full: string): boolean {
  const a = NUMBER.exec(short)?.[1];
  return a !== undefined && a === NUMBER.exec(full)?.[1];
}
