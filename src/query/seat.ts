/** Where offices are held, by the ids of bodies. */

/** Bodies whose offices are those of their place: 余江区人民政府区长 is 余江区区长. */
const OF_ITS_PLACE = /^body\/(?:government|party-committee)@/;
const CONGRESS = /^body\/congress(?:-standing)?@/;

/** Where an office is held: a place for its government and party committee, one seat for a congress and its standing committee. */
export function seatOf(id: string): string {
  return id.replace(OF_ITS_PLACE, '').replace(CONGRESS, 'congress@');
}

/** The place whose name asks for a seat too: `of=余江区` means its congress as well. */
export function placeOfSeat(seat: string): string {
  return seat.replace(/^congress@/, '');
}
