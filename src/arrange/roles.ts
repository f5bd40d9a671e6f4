/**
 * The role of each line, decided for the whole page at once: a first-order model over states (states.ts), its weights named and set by hand,
 * the best path found by dynamic programming (Viterbi 1967). A state's weight says what one line looks like (looks.ts), a
 * transition's what may follow what (states.ts, surroundings.ts); both are about additive log odds: 1 is a hint, 3 is strong, 9 is never.
 */
import { look } from './looks.js';
import { AT_END, after, STATES, type State, TRANSITIONS } from './states.js';
import { type Context, surroundings } from './surroundings.js';

/** @returns the best state for each line. */
export function decideStates(context: Context): State[] {
  const { lines } = context;
  if (lines.length === 0) return [];
  const looks = lines.map((line) => look(line));
  let scores = STATES.map((state) => after('start', state) + looks[0]![state]);
  const back: number[][] = [];
  for (let i = 1; i < lines.length; i++) {
    const here = surroundings(context, i);
    const from: number[] = [];
    scores = STATES.map((state, s) => {
      let best = Number.NEGATIVE_INFINITY;
      for (let p = 0; p < STATES.length; p++) {
        const score = scores[p]! + TRANSITIONS[p]![s]! + here.between(STATES[p]!, state);
        if (score > best) {
          best = score;
          from[s] = p;
        }
      }
      return best + looks[i]![state] + (here.at[state] ?? 0);
    });
    back.push(from);
  }
  scores = scores.map((score, s) => score + (AT_END[STATES[s]!] ?? 0));
  let state = scores.indexOf(Math.max(...scores));
  const path = [state];
  for (let i = back.length - 1; i >= 0; i--) {
    state = back[i]![state]!;
    path.unshift(state);
  }
  return path.map((s) => STATES[s]!);
}
