/** What the programs that draw with WebGL have in common. */

/** Gives a vertex its colour, or where sigma finds out what is pointed at, its id; sigma takes 254 for the whole. */
export const COLOUR = /* glsl */ `
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
`;
