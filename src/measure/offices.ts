/** Bodies of party and state, which have few figures of their own: 渝水区|民政局, 中共|湖南省|委员会, and their places. */
import type { ReadPage } from '../types.js';
import type { Home } from './view.js';

const OFFICE = /(?:[局厅委办部处]|委员会|政府|政协|人大|党委|办公室|工会|团[省市县区]?委|妇联|妇女联合会|工商联|科协|残联)$/;
/** What a body's full name has before its place. */
const BEFORE_PLACE = /^(?:中共|中国共产党|中国人民政治协商会议|共青团|中国共产主义青年团)/;

/** Entity id of each office of a page to its place, where the page names both. */
export function officesOf(read: ReadPage): ReadonlyMap<string, Home> {
  const homes = [...read.entities.values()].filter((e) => e.kind === 'Place' || e.kind === 'Park');
  const offices = new Map<string, Home>();
  for (const { id, kind, name } of read.entities.values()) {
    if (kind !== 'Organization' || !OFFICE.test(name)) continue;
    const rest = name.replace(BEFORE_PLACE, '');
    const holders = homes.filter((p) => rest.startsWith(p.name)).sort((a, b) => b.name.length - a.name.length);
    if (holders[0]) offices.set(id, { entity: holders[0].id, kind: holders[0].kind, full: holders[0].name });
  }
  return offices;
}
