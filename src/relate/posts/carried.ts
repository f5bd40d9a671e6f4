/** Posts of the person that the sentence before is about: 2011年12月，他调赴外省，先后任[新余市]市长。曾任[省商务厅]厅长。 */
import type { Context } from '../context.js';
import { kindChar, type Masked } from '../mask.js';
import type { Statement } from '../statement.js';
import { givenVerbs, tenureOfVerb } from './appointments.js';
import { readPosts } from './read.js';
import { goesOnWith, isOver, opensWith } from './time-words.js';
import { titleAfter } from './titles.js';

const PERSON = kindChar('Person');
/** Verbs of a career, which need no pronoun. */
const CAREER = /^(?:曾任|历任|先后.*)$/;
/** A sentence that begins with a year goes on with a career. */
const YEAR = /^\d{4}年/;
/** 他, 她 as the subject of a clause. */
const PRONOUN = /(?:^|[，\d年月日起后]|[曾此随])[他她](?!们|人|的)/;
/** Sentences back to the one that names the person. */
const FAR = 3;

/** Whose the posts are: whom the sentences before speak of, in the same paragraph. */
function carriedPerson(context: Context, { sentence }: Masked) {
  const found = context.topic({ sentence, position: sentence.start }, ['Person']);
  if (!found || found.sentence.paragraph !== sentence.paragraph) return undefined;
  return context.orderOf(sentence) - context.orderOf(found.sentence) <= FAR ? found : undefined;
}

/** Posts by verbs that stand before the first name of a sentence. */
export function carriedPosts(context: Context, masked: Masked, out: Statement[]): void {
  const named = masked.text.indexOf(PERSON);
  const lead = named < 0 ? masked.text : masked.text.slice(0, named);
  let carried: ReturnType<typeof carriedPerson>;
  for (const verb of givenVerbs(lead)) {
    if (verb[0] === '是' || verb[0] === '为' || verb[0] === '代理') continue;
    const before = lead.slice(0, verb.index);
    if (!opensWith(before) && !goesOnWith(before)) continue;
    if (!CAREER.test(verb[0]) && !YEAR.test(before) && !PRONOUN.test(before)) continue;
    const units = titleAfter(masked.text, verb.index + verb[0].length, lead.length);
    if (units.length === 0 || units[0]!.scope < 0) continue;
    carried ??= carriedPerson(context, masked);
    if (!carried) return;
    const found: Statement[] = [];
    const over = isOver(before + verb[0], masked.text.slice(units.at(-1)!.end), context.year);
    const tenure = tenureOfVerb(verb[0]) ?? (over ? 'former' : undefined);
    readPosts(context, masked, carried.mention.entity, units, 'post-carried', found, undefined, tenure);
    out.push(...found.map((statement) => ({ ...statement, carried: carried!.sentence })));
  }
}
