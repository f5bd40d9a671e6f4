/** What the programs that draw with WebGL have in common. */

/** Gives a vertex its colour; sigma takes 254 for the whole. */
export const COLOUR = /* glsl */ `
  v_color = a_color;
  v_color.a *= 255.0 / 254.0;
`;
