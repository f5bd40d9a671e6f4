/** Whose person somebody is by his post alone: 甲公司车间里机器轰鸣。|副总经理|乙介绍, |团长|丙. */
import type { Kind } from '../../graph-schema/schema.js';
import { anyOf, wordsOf } from './lexicon.js';

/** What the body named before is, of which one holds such a post. */
export interface Post {
  readonly kinds: readonly Kind[];
  /** What its name must end with. */
  readonly ends: RegExp | undefined;
}

/** Longest post with what may stand before it. */
const REACH = 24;
/** Nothing but a noun for the body, and other posts, before it: 某机械厂|厂长 is of no body named before. */
const OPENS = String.raw`(?:^|[，。；：、“”！？\s])(?:据|听|看着|跟着|正如)?(?:该|这家|本)?(?:公司|企业|集团|厂里?|医院|学校|协会|合作社|剧团)?`;

let table: { readonly any: RegExp; readonly posts: readonly (Post & { readonly form: RegExp })[] } | undefined;

/** The post that stands right before a place in a text, where its clause names no body. */
export function postBefore(text: string, at: number): Post | undefined {
  table ??= {
    any: new RegExp(`${anyOf('post')}$`),
    posts: wordsOf('post').map(({ form, value }) => ({
      form: new RegExp(`${OPENS}(?:${form})$`),
      kinds: value.startsWith('@') ? ['Organization', 'Enterprise', 'Place'] : (value.split('|') as Kind[]),
      ends: value.startsWith('@') ? new RegExp(`(?:${value.slice(1)})$`) : undefined,
    })),
  };
  const lead = text.slice(Math.max(0, at - REACH), at);
  return table.any.test(lead) ? table.posts.find(({ form }) => form.test(lead)) : undefined;
}
