/** What `--param of=…` asks for: the seats that a name means, by the graph's own names and by the gazetteers. */
import { join } from 'node:path';
import { Gazetteer } from '../gazetteer/gazetteer.js';
import { packageRoot } from '../root.js';
import type { Report } from './offices.js';
import { placeOfSeat, seatOf } from './seat.js';

let gazetteer: Gazetteer | undefined;

/** Ids that a text as a whole names in the gazetteers: 余江区人民政府 → body/government@place/360603. */
function idsNamed(text: string): string[] {
  gazetteer ??= new Gazetteer([join(packageRoot(), 'seeds/gazetteers')]);
  return gazetteer.find(text).flatMap((hit) => (hit.start === 0 && hit.end === text.length ? hit.ids : []));
}

const groupOf = (id: string): string => placeOfSeat(seatOf(id));

/** Whether a report's office is held at what the text names; the empty text means any. */
export function seatFilter(text: string, reports: readonly Report[]): (report: Report) => boolean {
  if (text === '') return () => true;
  const named = reports.filter((r) => r.of === text || r.aliases.includes(text)).map((r) => r.ofId);
  const groups = new Set([...named, ...idsNamed(text)].map(groupOf));
  return (report) => groups.has(groupOf(report.ofId));
}
