/** The places that a name begins with, one after another, each as long as it goes: 江西|余江县 of 江西余江县工业园. */
import type { Gazetteer } from '../gazetteer/gazetteer.js';

export interface LeadingPlaces {
  /** Gazetteer id of the last one, that within the one before where a form means several. */
  readonly place: string | null;
  /** Where they end. */
  readonly end: number;
}

export function leadingPlaces(name: string, gazetteer: Gazetteer): LeadingPlaces {
  let [place, end]: [string | null, number] = [null, 0];
  for (;;) {
    const next = gazetteer.placesAt(name, end).at(-1);
    if (!next) return { place, end };
    const outer: string | null = place;
    place = next.ids.find((id) => outer !== null && gazetteer.isWithin(id, outer)) ?? next.ids[0]!;
    end = next.end;
  }
}
