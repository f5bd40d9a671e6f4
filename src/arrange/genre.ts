/** What kind of article a text would be in: reports of what officials do, features, reports, commentaries. */
import { SAW } from './choice-features.js';
import type { Known, Sight } from './evidence.js';
import { endsInJump, hasSection, type Unit } from './units.js';

/** 会议强调，… | …参加调研。: how reports of what officials do go on and end. */
export function officialEvidence({ main }: Unit, head: Unit, { units }: Known, sight: Sight): void {
  if (head.kind !== 'head') return;
  const kind = main.marks.companions ? 0 : main.marks.speech ? 1 : -1;
  if (kind < 0) return;
  const official = head.lines.some(({ line }) => line.marks.official) || units[head.at + 1]?.main.marks.official;
  sight.addOnWay((official ? TO_OFFICIAL : TO_OTHER)[kind]!);
}
const OFFICIALS = ['closing', 'speech'] as const;
const TO_OFFICIAL = OFFICIALS.map((kind) => SAW[`${kind} to official`]);
const TO_OTHER = OFFICIALS.map((kind) => SAW[`${kind} to unofficial`]);

/** Features have a byline below their headline, sections, jumps and talk; reports (本报讯) are short. */
export function genreEvidence(unit: Unit, head: Unit, { units }: Known, sight: Sight): void {
  if (head.kind !== 'head') return;
  const feature = head.lines.some(({ state }) => state === 'byline');
  if (feature && head.lines.some(({ state }) => state === 'column') && unit.main.marks.stops > 0)
    sight.addOnWay(unit.main.marks.specific ? SAW['specific to column'] : SAW['general to column']);
  if (!feature && !units[head.at + 1]?.main.marks.dateline) return;
  const kind = endsInJump(unit) ? 0 : hasSection(unit) ? 1 : unit.main.text.startsWith('“') ? 2 : 3;
  sight.addOnWay((feature ? TO_FEATURE : TO_REPORT)[kind]!);
}
const GENRES = ['with jump', 'section', 'quote', 'other'] as const;
const TO_FEATURE = GENRES.map((kind) => SAW[`${kind} to feature`]);
const TO_REPORT = GENRES.map((kind) => SAW[`${kind} to report`]);
