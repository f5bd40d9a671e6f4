/** HTML written as text, without a DOM. Whatever is put into {@link html} stays text: it is escaped, unless it is markup itself. */
import { xmlText } from './export/xml.js';

/** Markup, as opposed to text that is still to be escaped. */
export class Markup {
  constructor(readonly text: string) {}
}

export type Part = Markup | string | number | readonly Markup[];

function escaped(part: Part): string {
  if (part instanceof Markup) return part.text;
  return typeof part === 'object' ? part.map((m) => m.text).join('') : xmlText(String(part));
}

/** A template whose values are escaped, unless they are markup themselves. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(String.raw({ raw: strings }, ...parts.map(escaped)));
}

export const NONE = new Markup('');
