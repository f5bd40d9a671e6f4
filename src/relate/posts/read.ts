/** From a title's units to statements: the post as printed, its office, and where it is held. */
import type { Context } from '../context.js';
import { anyOf } from '../lexicon.js';
import { ANY_SLOT, type Masked } from '../mask.js';
import type { Statement } from '../statement.js';
import { targetOf } from './targets.js';
import type { Tenure, Unit } from './titles.js';

let noPost: RegExp | undefined;

/** The letters of a unit as printed; a party body gives its kind: [九江市委]书记 is 市委书记. */
function postOf(context: Context, masked: Masked, unit: Unit): string {
  const core = masked.text.slice(unit.postStart, unit.postEnd ?? unit.end).replace(new RegExp(`[${ANY_SLOT}]`, 'g'), '');
  const post = unit.mark + core;
  const slot = unit.scope >= 0 ? masked.slots[unit.scope] : undefined;
  if (slot?.kind !== 'Organization' || !/书记|常委|委员/.test(post)) return post;
  // 工业园区|党工委: the zone's last character is no level.
  const party =
    /(?:[省市县区州镇乡]委|(?:(?<![园新发保试验务])[省市县区州镇乡村]|街道|社区)?(?:党委|党组|党支部|党总支)|党工委|工委)$/.exec(
      context.printed(masked.sentence, slot.mention),
    );
  return party ? unit.mark + party[0] + core : post;
}

/** The entity whose slot stands at an index. */
export const holderAt = (masked: Masked, person: number): string => masked.slots[person]!.entity;

function statement(masked: Masked, holder: string, target: string, post: string, office: string, tenure: Tenure, rule: string): Statement {
  return {
    type: 'HOLDS_POST',
    source: holder,
    target,
    properties: { post, office, tenure },
    modality: 'fact',
    rule,
    sentence: masked.sentence,
    carried: null,
  };
}

/** Reads a unit list as posts of their holder; a unit without scope takes that of the one before it. */
export function readPosts(
  context: Context,
  masked: Masked,
  holder: string,
  units: readonly Unit[],
  rule: string,
  out: Statement[],
  opening?: string,
  tenure?: Tenure,
): string | undefined {
  let left = opening;
  // 拟任[省水利厅]党组书记、厅长: what is to be goes on.
  let standing: Tenure | undefined;
  for (const unit of units) {
    standing = unit.tenure === 'designate' || (unit.tenure === 'current' && unit.scope < 0) ? (standing ?? unit.tenure) : unit.tenure;
    const post = postOf(context, masked, unit);
    noPost ??= new RegExp(`^${anyOf('no-post')}$`);
    if (noPost.test(unit.head.office) || unit.unknown) continue;
    const target = targetOf(context, masked, unit, post, left);
    // His body has no name here, but he is known by a post.
    if (target === undefined && left !== undefined) context.holds(holder, left, post, true);
    if (target === undefined || post.length < 2) continue;
    out.push(statement(masked, holder, target, post, unit.office, tenure ?? (standing === 'designate' ? standing : unit.tenure), rule));
    context.holds(holder, target, post, out.at(-1)!.properties.tenure === 'former');
    left = target;
  }
  return left;
}
