/** Language and theme: what the user chose here before, else what the browser prefers. */
import type { Theme } from '../graph-schema/colour.js';
import type { Language } from './strings.js';

export interface Preferences {
  language: Language;
  /** null follows the system. */
  theme: Theme | null;
}

const KEY = 'gantu';

export function loadPreferences(): Preferences {
  const stored = read();
  return {
    language: stored.language === 'en' || stored.language === 'zh' ? stored.language : browserLanguage(),
    theme: stored.theme === 'dark' || stored.theme === 'light' ? stored.theme : null,
  };
}

/** The first of the browser's languages that the page speaks; Chinese if it speaks none, as the pages do. */
function browserLanguage(): Language {
  const known = navigator.languages.map((tag) => tag.toLowerCase().split('-')[0]);
  return known.find((tag): tag is Language => tag === 'zh' || tag === 'en') ?? 'zh';
}

function read(): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    // No storage (a file opened in private mode), or something else's text.
    return {};
  }
}

export function savePreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // Kept for this visit only.
  }
}

export function effectiveTheme({ theme }: Preferences): Theme {
  return theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
}
