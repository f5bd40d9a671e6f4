/** What may stand before a verb of office where the person of the clause before goes on: 2011年, 此后又, 同年6月起. */
const TIME =
  '[于在自从至]?[\\d同次翌去今当][\\d年月日初底末中至到起间—～.\\-]*[年月日初底末](?:后|起|间|以来|期间|以后)?|不久后?|[一二两三四五六七八九十几半\\d]+(?:年|个月)(?:后|多)?';
const ORDER =
  '不再(?:继续)?|此前|之前|先前|原先|曾经?|后来?|随后|此后|之后|其后|现|现已|已|并|又|再|还|后又|先后|陆续|相继|早年|期间|其间|同时';
const WORD = new RegExp(`${TIME}|${ORDER}|，|[他她]`, 'y');

/** The pronouns among words of time that all of the letters are; undefined where something else is among them. */
function timeWords(letters: string): string | undefined {
  let pronouns = '';
  for (let at = 0; at < letters.length; ) {
    WORD.lastIndex = at;
    const word = WORD.exec(letters)?.[0];
    if (word === undefined) return undefined;
    if (word === '他' || word === '她') pronouns += word;
    at += word.length;
  }
  return pronouns;
}

/** Whether a clause begins with nothing but words of time, up to the verb behind these letters: [林青]主持会议，2011年|调任…; a clause before it is needed. */
export function goesOnWith(between: string): boolean {
  const comma = between.lastIndexOf('，');
  return comma >= 0 && timeWords(between.slice(comma + 1)) !== undefined;
}

/** Whether these letters open a sentence with words of time and at most one pronoun. */
export function opensWith(letters: string): boolean {
  return (timeWords(letters)?.length ?? 2) < 2;
}

/** A year, but that of a birth or of a degree. */
const YEAR = /(?<!生于)((?:19|20)\d{2})年(?![\d月日]*(?:出?生|入党|参加|加入|毕业|硕士|博士))/g;
/** Years that a term of office lasts. */
const TERM = 5;

/**
 * Whether an office was taken so long before the page that its term is over: 1999年2月，[林青]调任…
 * @param before the letters of the sentence up to the post
 * @param after those behind the post: 至今 says that it is held still
 */
export function isOver(before: string, after: string, page: number | undefined): boolean {
  const year =
    page === undefined || before.endsWith('现任') || after.startsWith('至今') ? undefined : [...before.matchAll(YEAR)].at(-1)?.[1];
  return year !== undefined && page! - Number(year) >= TERM;
}
