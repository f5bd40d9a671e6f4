/**
 * Whether evidence stands on its own: its span is one sentence, or two where the subject is carried over, and holds at
 * least one end of the relation by name.
 */
const SENTENCES = /[。！？!?]+[”’」』）)]*/g;
/** A carried subject needs the sentence that names it and the one that speaks on. */
const MOST_SENTENCES = 2;

const textOf = (text, { spans }) => spans.map(([start, end]) => text.slice(start, end).replace(/\s*[\r\n]+\s*/g, '')).join('');

function holds(said, names) {
  const blank = said.replace(/\s/g, '');
  return names.some((name) => blank.includes(name.replace(/\s/g, '')));
}

/** @returns {right, all, wrong: lines to read} over the relations of one extract. */
export function evidenceOf({ page, extract }) {
  const names = new Map(extract.entities.map((e) => [e.id, [e.name, ...e.aliases]]));
  for (const { id, title } of extract.articles) names.set(id, [title]);
  const wrong = [];
  let all = 0;
  for (const r of extract.relations) {
    for (const item of r.evidence) {
      all++;
      const said = textOf(page.text, item);
      const sentences = said.split(SENTENCES).filter((s) => s.trim() !== '').length;
      const named = holds(said, [...(names.get(r.source) ?? []), ...(names.get(r.target) ?? [])]);
      if (!named || sentences > MOST_SENTENCES) {
        wrong.push(`${extract.page}\tevidence\t${r.type}\t${names.get(r.source)?.[0]} → ${names.get(r.target)?.[0]}\t${said}`);
      }
    }
  }
  return { right: all - wrong.length, all, wrong };
}
