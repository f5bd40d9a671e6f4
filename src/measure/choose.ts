/**
 * Who a figure is said of. The first of these that the sentence gives:
 *
 * 1. the product that it measures (product.ts); what the construction says (constructions.ts, rewards.ts): each of a 分别 list, and each number of 杭州9家、宁波6家, its own; the counted of “A、B等63家”, and what
 *    several places share (甲市、乙市两市的贡献率), its place or title;
 *    a row's project; what a relative clause is of; an investment its project; a reward, and what its winners have, the title
 *    or the document that promises it; a signing, an attendance the meeting;
 * 2. the subject of its own clause, a pronoun's included; of an industry's figure the place that was spoken of; of a trade partner's
 *    the place whose partner it is; else who is given something by what is no entity (为X换来…); what the sentence, or the one
 *    before, builds (达产后…);
 * 3. the subject of the nearest clause before, or what that clause founds or comes to; not what stood under 其中;
 * 4. whom the figure before it in the sentence is of;
 * 5. in a quotation, or after 表示 and 介绍, whose person the speaker is, the place of his office;
 * 6. the place that its clause passes through (经横琴口岸…), or whose plan it goes by (按照《邵东市…行动计划》);
 *    who pays (由X出资), where nothing was spoken of; what the article spoke of last: no meeting, body's office or plan, no part
 *    of a whole, no one of a list, nobody who only tells; in a paragraph of its own rather what the headline names;
 * 7. the place that the article is about (protagonist.ts).
 */
import type { Choice } from './choice.js';
import { construction } from './constructions.js';
import type { Figure } from './figures.js';
import type { Placed } from './metric.js';
import { productOf } from './product.js';
import type { Subject } from './reach.js';
import { spokenOf } from './subject.js';
import type { Topics } from './topic.js';
import type { View } from './view.js';

export function chooseSubject(
  view: View,
  figure: Figure,
  topics: Topics,
  subjects: readonly (Subject | undefined)[],
  previous: Placed | undefined,
): Choice | undefined {
  return (
    productOf(view, figure) ??
    construction(view, figure, topics, subjects, previous) ??
    spokenOf({ view, figure, topics, subjects, previous })
  );
}
