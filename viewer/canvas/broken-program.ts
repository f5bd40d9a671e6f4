/**
 * Broken lines, for what is planned, denied or least certain: one WebGL program for all of them, straight or curved, with an arrow
 * head or without. Sigma's own programs draw full lines only. A line is a strip of a few pieces along its curve, so that its length,
 * and with it the phase of its strokes, is known at each point; strokes have the same length in pixels at every zoom, as on the veil.
 */
import type { EdgeProgram, EdgeProgramType } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import type { EdgeStyle } from '../model/scene.js';
import { COLOUR } from './colour.js';

/** A curve is taken for so many straight pieces. */
const PIECES = 5;
/** Strokes and dots must be seen: as thick as this many of the thinnest full lines. */
const LEAST = 1.2;
/** Of the arrow head, in thicknesses of the line: as sigma's. */
const HEAD = { length: 2.5, width: 2 };

/** What the vertices tell the pixels. */
const VARYINGS = /* glsl */ `
varying vec4 v_color;
varying vec4 v_dashes;
varying float v_along;
varying float v_aside;
varying float v_half;
varying float v_head;
`;

const VERTEX = /* glsl */ `
attribute vec4 a_color;
attribute vec2 a_source;
attribute vec2 a_target;
attribute float a_curvature;
attribute float a_thickness;
attribute float a_radius;
attribute float a_arrow;
attribute vec4 a_dashes;
// How far along the line, on which side, and whether in the head.
attribute vec3 a_vertex;
uniform mat3 u_matrix;
uniform vec2 u_dimensions;
uniform float u_sizeRatio;
uniform float u_minThickness;
${VARYINGS}vec2 pixels(vec2 place) {
  return ((u_matrix * vec3(place, 1)).xy + 1.0) * u_dimensions / 2.0;
}
void main() {
  vec2 from = pixels(a_source);
  vec2 to = pixels(a_target);
  vec2 chord = to - from;
  vec2 bend = (from + to) / 2.0 + vec2(-chord.y, chord.x) * a_curvature;
  // Of a quadratic curve, near enough (Gravesen 1997).
  float len = max(0.001, (2.0 * length(chord) + length(bend - from) + length(to - bend)) / 3.0);
  float thickness = max(u_minThickness * ${LEAST.toFixed(1)}, a_thickness / u_sizeRatio);
  float tip = 1.0 - a_arrow * min(1.0, a_radius / u_sizeRatio / len);
  float base = max(0.0, tip - a_arrow * thickness * ${HEAD.length.toFixed(1)} / len);
  float inHead = step(0.5, a_vertex.z);
  float t = mix(a_vertex.x * base, mix(base, tip, a_vertex.x), inHead);
  vec2 place = mix(mix(from, bend, t), mix(bend, to, t), t);
  vec2 way = mix(bend - from, to - bend, t);
  vec2 normal = vec2(-way.y, way.x) / max(0.001, length(way));
  // Half a pixel more than the line, for its soft rim.
  float reach = mix(thickness / 2.0 + 0.5, a_arrow * thickness * ${HEAD.width.toFixed(1)} / 2.0 * (1.0 - a_vertex.x), inHead);
  v_along = t * len;
  v_aside = a_vertex.y * reach;
  v_half = thickness / 2.0;
  v_head = inHead;
  v_dashes = a_dashes;
  gl_Position = vec4((place + normal * v_aside) / u_dimensions * 2.0 - 1.0, 0, 1);
${COLOUR}}
`;

const FRAGMENT = /* glsl */ `
precision highp float;
${VARYINGS}// Share of the pixel at "at" that a stroke covers.
float covered(float at, float from, float to) {
  return clamp(min(at - from, to - at) + 0.5, 0.0, 1.0);
}
void main(void) {
  float second = v_dashes.x + v_dashes.y;
  float at = mod(v_along, second + v_dashes.z + v_dashes.w);
  float stroke = max(covered(at, 0.0, v_dashes.x), v_dashes.z > 0.0 ? covered(at, second, second + v_dashes.z) : 0.0);
  float line = stroke * clamp(v_half + 0.5 - abs(v_aside), 0.0, 1.0);
  gl_FragColor = v_color * (v_head > 0.5 ? 1.0 : line);
}
`;

/** Two triangles a piece, then the head. */
function vertices(): number[][] {
  const at = (piece: number): number => piece / PIECES;
  const strip = Array.from({ length: PIECES }, (_, piece) => {
    const [from, to] = [at(piece), at(piece + 1)];
    const corners = [
      [from, -1],
      [to, -1],
      [to, 1],
      [from, -1],
      [to, 1],
      [from, 1],
    ];
    return corners.map((corner) => [...corner, 0]);
  });
  return [
    ...strip.flat(),
    ...[
      [0, -1, 1],
      [0, 1, 1],
      [1, 0, 1],
    ],
  ];
}

const VERTICES = vertices();
const UNIFORMS = ['u_matrix', 'u_dimensions', 'u_sizeRatio', 'u_minThickness'] as const;

interface Parts {
  readonly EdgeProgram: typeof EdgeProgram;
  readonly floatColor: (colour: string) => number;
}

/** @param parts of sigma, which only canvas.ts may load. */
export function brokenProgram({ EdgeProgram: Base, floatColor }: Parts): EdgeProgramType {
  return class BrokenProgram extends Base<(typeof UNIFORMS)[number]> {
    override drawLabel = undefined;

    getDefinition() {
      const { FLOAT, TRIANGLES, UNSIGNED_BYTE } = WebGLRenderingContext;
      const float = (name: string, size = 1) => ({ name, size, type: FLOAT });
      return {
        VERTICES: VERTICES.length,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: TRIANGLES as 4,
        UNIFORMS,
        ATTRIBUTES: [
          float('a_source', 2),
          float('a_target', 2),
          float('a_curvature'),
          float('a_thickness'),
          float('a_radius'),
          float('a_arrow'),
          float('a_dashes', 4),
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [float('a_vertex', 3)],
        CONSTANT_DATA: VERTICES,
      };
    }

    processVisibleItem(_index: number, start: number, source: NodeDisplayData, target: NodeDisplayData, data: EdgeDisplayData): void {
      const { arrow, color, curvature, dashes, size } = data as EdgeDisplayData & EdgeStyle;
      const [stroke = 0, gap = 0, second = 0, after = 0] = dashes;
      const { array } = this;
      const values = [source.x, source.y, target.x, target.y, curvature, size, target.size, Number(arrow), stroke, gap, second, after];
      array.set(values, start);
      array[start + values.length] = floatColor(color);
    }

    setUniforms(params: RenderParams, { gl, uniformLocations }: Parameters<InstanceType<typeof Base>['setUniforms']>[1]): void {
      const at = uniformLocations as Record<(typeof UNIFORMS)[number], WebGLUniformLocation>;
      gl.uniformMatrix3fv(at.u_matrix, false, params.matrix);
      gl.uniform2f(at.u_dimensions, params.width, params.height);
      gl.uniform1f(at.u_sizeRatio, params.sizeRatio);
      gl.uniform1f(at.u_minThickness, params.minEdgeThickness);
    }
  } as unknown as EdgeProgramType;
}
