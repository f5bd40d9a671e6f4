/** What a question is called, with what it was asked with. */
import { isCypher, type Question } from '../model/question.js';
import type { Context } from '../ui/context.js';
import { choiceName, fieldOf } from './fields.js';

/** A question's title once the pack is known, else its name. */
export function titleOf({ asker, say }: Context, question: Question): string {
  if (isCypher(question)) return say('askedCypher');
  return asker.pack?.find(({ name }) => name === question.query)?.title[say.language] ?? question.query;
}

/** 刘洋 · 2026-01-01: the values that it was asked with. */
export function valuesOf({ graph, say }: Context, question: Question): string {
  if (isCypher(question)) return '';
  const values = Object.entries(question.parameters).map(([name, value]) => {
    if (fieldOf({ name, type: 'string' }).is === 'choice') return choiceName(value, say);
    return graph.hasNode(value) ? graph.getNodeAttribute(value, 'label') : value;
  });
  return values.join(' · ');
}
