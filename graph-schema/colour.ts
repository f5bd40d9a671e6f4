/** Colours as numbers: those of the kinds, mixing towards the background, and what reads on it. */
import { KINDS, type Kind } from './schema.js';

export type Theme = 'light' | 'dark';

export const BACKGROUND: Readonly<Record<Theme, string>> = { light: '#fbfaf7', dark: '#15181c' };

/** Text on that background. */
export const INK: Readonly<Record<Theme, string>> = { light: '#23262b', dark: '#e3e6ea' };

/** Edges on it. */
export const EDGE: Readonly<Record<Theme, string>> = { light: '#6b675c', dark: '#a9b0ba' };

/** `share` of a, the rest of b; both #rrggbb. */
export function mix(a: string, b: string, share: number): string {
  const parts = [1, 3, 5].map((at) => {
    const value = channel(a, at) * share + channel(b, at) * (1 - share);
    return Math.round(value).toString(16).padStart(2, '0');
  });
  return `#${parts.join('')}`;
}

function channel(colour: string, at: number): number {
  return Number.parseInt(colour.slice(at, at + 2), 16);
}

/** Relative luminance, WCAG 2.2. */
export function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = channel(colour, at) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

/** WCAG's contrast of two colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
}

/** WCAG 1.4.11 asks 3 for graphics. */
const ENOUGH = 3;

/** The schema's colour of a kind, as it can be seen on the theme's background. */
export function kindColour(kind: Kind, theme: Theme): string {
  return seen(KINDS[kind].colour, theme);
}

/** The colour, brightened where the dark background would swallow it. */
export function seen(colour: string, theme: Theme): string {
  if (theme === 'light') return colour;
  for (let share = 1; share > 0; share -= 0.1) {
    const brighter = mix(colour, '#ffffff', share);
    if (contrast(brighter, BACKGROUND.dark) >= ENOUGH + 1) return brighter;
  }
  return colour;
}
