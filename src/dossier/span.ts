/** 2023-07-18, or 2023-07-18 – 2024-02-01; '' if neither is known. */
export function span(first: string | null, last: string | null): string {
  if (first === null || last === null) return first ?? last ?? '';
  return first === last ? first : `${first} – ${last}`;
}
