/** Parks, zones and bases: 永修云山经济开发区, 会昌县氟盐新材料产业基地, 瑞昌市码头工业城. */
import type { Candidate } from './candidate.js';
import { recogniseHeaded } from './headed.js';
import type { Scope } from './scope.js';

export function recogniseParks(scope: Scope): Candidate[] {
  const { gazetteer, lexicon } = scope.knowledge;
  return recogniseHeaded(scope, {
    kind: 'Park',
    rule: 'park-head',
    limit: 24,
    touch: () => true,
    verbs: () => false,
    least: 2,
    pass: (text) => lexicon.roles.field.has(text),
    accept: (name, start, head, own) => {
      if (start.by !== 'stop') return true;
      // 世界级重大|装备制造|基地: without everyday modifiers an industry is left.
      let at = start.start;
      for (const { text, end } of start.segments) {
        if (!lexicon.generic.has(text)) break;
        at = end;
      }
      const brand = own.text.slice(at, head.start);
      // 电子信息产业园 without a place is any such park; 全国七大石化产业基地 a rank.
      return !gazetteer.named(brand).some((entry) => entry.kind === 'Industry') && !/^[全各第\d]/.test(name);
    },
  });
}
