/** Radius of a node in pixels at the first zoom: grows with the root of its pages, so that area speaks. */
export function nodeSize(pages: number): number {
  return Math.min(22, 2.5 + 1.5 * Math.sqrt(Math.max(1, pages)));
}
