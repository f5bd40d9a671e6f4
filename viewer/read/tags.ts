/** What is planned, negated or least certain says so. */
import { isUnsure, type Judged } from '../../src/dossier/unsure.js';
import type { EvidenceView } from '../../src/serve/types.js';
import type { Words } from '../strings.js';
import { h } from '../ui/dom.js';

type Modal = Judged & { readonly modality: EvidenceView['modality'] };

export const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** Classes of a fact, for the style sheet. */
export function standing(fact: Modal): string {
  return isUnsure(fact) ? `${fact.modality} unsure` : fact.modality;
}

export function tags(fact: Modal, say: Words): HTMLElement[] {
  const { certainty, modality } = fact;
  return [
    ...(modality === 'fact' ? [] : [h('span', { class: `tag ${modality}` }, say(modality))]),
    ...(isUnsure(fact)
      ? [h('span', { class: 'tag unsure', title: say('unsureWhy', { share: percent(certainty ?? 0) }) }, say('unsure'))]
      : []),
  ];
}

/** The rule that states it and how often it is right, for those who ask; '' in graphs from files. */
export function ruleText({ certainty, rule }: EvidenceView, say: Words): string {
  if (rule === '') return '';
  return certainty === undefined ? `${say('rule')}: ${rule}` : say('ruleRight', { rule, share: percent(certainty) });
}
