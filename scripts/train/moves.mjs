// What OCR does to the columns of a page: segments (an article's units, a box of contents) are cut, and their pieces moved.

/** Mostly at a comma or anywhere in a sentence, seldom at a sentence's end. */
const AT_COMMA = 0.4;
const AT_STOP = 0.5;
const SHORTEST = 40;

/** @returns the two parts of a text, or null if it is too short. */
export function cutText(text, random) {
  if (text.length < SHORTEST) return null;
  const [least, most] = [Math.floor(text.length * 0.15), Math.floor(text.length * 0.9)];
  const after = (pattern) => [...text.matchAll(pattern)].map(({ index }) => index + 1).filter((at) => at > least && at < most);
  const kind = random.from(0, 99) / 100;
  const places = kind < AT_COMMA ? after(/[，,]/g) : kind < AT_STOP ? after(/。(?![”’])/g) : [];
  let at = places.length > 0 ? random.pick(places) : random.from(least, most);
  while (at < text.length - 3 && (/^[\s，。、；：”）》！？]/.test(text.slice(at)) || /\s/.test(text[at - 1]))) at++;
  return at > 8 && at < text.length - 4 ? [text.slice(0, at), text.slice(at)] : null;
}

const isBody = ({ state }) => state === 'body';
const HEAD = new Set(['column', 'kicker', 'title', 'deck', 'byline']);
const isHead = ({ state }) => HEAD.has(state);

/** An article's units in two: within a paragraph, or between two. */
function cut(units, inside, random) {
  const bodies = units.flatMap((unit, i) => (isBody(unit) ? [i] : []));
  if (bodies.length === 0) return null;
  if (random.chance(inside)) {
    const i = random.pick(bodies);
    const parts = cutText(units[i].text, random);
    if (!parts) return null;
    const [above, below] = parts.map((text) => ({ ...units[i], text }));
    return [
      [...units.slice(0, i), above],
      [below, ...units.slice(i + 1)],
    ];
  }
  if (bodies.length < 2) return null;
  const i = bodies[random.from(1, bodies.length - 1)];
  // A section heading mostly goes with its text.
  const at = units[i - 1].state === 'section' && random.chance(0.75) ? i - 1 : i;
  return [units.slice(0, at), units.slice(at)];
}

/** @returns the segments in the order in which their pieces are printed. */
export function move(segments, random) {
  const stream = segments.map((segment) => (random.chance(0.07) ? headlineAway(segment, random) : segment));
  for (let left = random.from(1, 3); left > 0; left--) moveOne(stream, random);
  return stream;
}

/** The headlines below the text, or in its midst. */
function headlineAway(segment, random) {
  if (segment.picture || segment.box) return segment;
  const away = segment.units.filter((unit) => isHead(unit) && (unit.state !== 'byline' || random.chance(0.5)));
  const rest = segment.units.filter((unit) => !away.includes(unit));
  if (!rest.some(isBody)) return segment;
  const at = random.chance(0.5) ? rest.length : random.from(1, rest.length);
  return { ...segment, units: [...rest.slice(0, at), ...away, ...rest.slice(at)] };
}

function moveOne(stream, random) {
  const whole = stream.filter(({ picture, box, moved, units }) => !picture && !box && !moved && units.some(isBody) && units.some(isHead));
  if (whole.length === 0) return;
  const segment = random.pick(whole);
  const parts = cut(segment.units, 0.75, random);
  if (!parts) return;
  let [front, tail] = parts;
  // （下转第2版） below what breaks off.
  const jump = segment.units.find(({ state }) => state === 'jump');
  if (jump && random.chance(0.55)) {
    front = [...front.filter((unit) => unit !== jump), jump];
    tail = tail.filter((unit) => unit !== jump);
    if (tail.length === 0) return;
  }
  const pieces = [tail];
  const second = tail.findIndex((unit, i) => i > 0 && isBody(unit) && tail[i - 1].state !== 'section');
  if (second > 0 && random.chance(0.35)) pieces.splice(0, 1, tail.slice(0, second), tail.slice(second));
  const piece = (units) => ({ id: segment.id, moved: true, units });
  random.weighed(WAYS)(stream, stream.indexOf(segment), piece(front), pieces.map(piece), random);
}

/** The rest below the next article or two; of what is in two parts, the second stays in place half of the time. */
function belowNext(stream, at, front, [tail, rest], random) {
  stream.splice(at, 1, front);
  const below = Math.min(stream.length, at + (random.chance(0.75) ? 2 : 3));
  stream.splice(below, 0, tail);
  if (rest) stream.splice(random.chance(0.5) ? below + 1 : at + 1, 0, rest);
}

/** The rest in the midst of the next article. */
function insideNext(stream, at, front, rest, random) {
  const next = stream[at + 1];
  const parts = next && !next.picture && !next.box ? cut(next.units, 0.35, random) : null;
  if (!parts) return belowNext(stream, at, front, rest, random);
  const [above, below] = parts.map((units) => ({ ...next, moved: true, units }));
  stream.splice(at, 2, front, above, ...rest, below);
}

/** The rest between the next article's headline and its text. */
function belowNextHead(stream, at, front, rest, random) {
  const next = stream[at + 1];
  const text = next && !next.picture && !next.box ? next.units.findIndex(isBody) : -1;
  if (text < 1 || next.moved) return belowNext(stream, at, front, rest, random);
  const [head, own] = [next.units.slice(0, text), next.units.slice(text)].map((units) => ({ ...next, moved: true, units }));
  stream.splice(at, 2, front, head, ...rest, own);
}

/** A picture or a box between the two parts. */
function aroundPicture(stream, at, front, rest, random) {
  const from = stream.findIndex(({ picture, box, moved }) => (picture || box) && !moved);
  if (from < 0) return belowNext(stream, at, front, rest, random);
  stream.splice(at, 1, front, ...rest);
  const [picture] = stream.splice(from > at ? from + rest.length : from, 1);
  stream.splice(stream.indexOf(front) + 1, 0, { ...picture, moved: true });
}

/** Two articles in turns: columns that were read across. */
function inTurns(stream, at, front, rest, random) {
  const next = stream[at + 1];
  const parts = next && !next.picture && !next.box && !next.moved ? cut(next.units, 0.6, random) : null;
  if (!parts) return belowNext(stream, at, front, rest, random);
  const [above, below] = parts.map((units) => ({ ...next, moved: true, units }));
  const more = random.chance(0.5) ? cut(below.units, 0.5, random) : null;
  const own = more ? [above, ...more.map((units) => ({ ...below, units }))] : [above, below];
  const [tail, last] = rest;
  stream.splice(at, 2, front, own[0], tail, ...own.slice(1), ...(last ? [last] : []));
}

/** The rest above its own headline. */
function aboveHead(stream, at, front, [tail, ...rest]) {
  stream.splice(at, 1, tail, front, ...rest);
}

const WAYS = [
  [18, inTurns],
  [38, belowNext],
  [13, insideNext],
  [10, belowNextHead],
  [22, aroundPicture],
  [18, aboveHead],
];
