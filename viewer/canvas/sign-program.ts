/**
 * Nodes as signs: one WebGL program for all shapes, so that they are drawn in one go as sigma's discs are. After sigma's
 * node-circle program, with the outline of a regular polygon instead of the circle.
 */
import type { NodeProgram, NodeProgramType } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { FURTHEST, HOLES, REACH, type Sign, signCode } from '../model/sign.js';
import { COLOUR } from './colour.js';

const VERTEX = /* glsl */ `
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_size;
attribute float a_sign;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
uniform vec2 u_turn;
varying vec4 v_color;
varying vec2 v_diff;
varying float v_radius;
varying float v_sign;
void main() {
  float size = a_size * u_correctionRatio / u_sizeRatio * 2.0;
  v_diff = size * ${FURTHEST.toFixed(2)} * a_corner;
  // Signs stand upright however the camera is turned.
  vec2 upright = vec2(u_turn.x * v_diff.x - u_turn.y * v_diff.y, u_turn.y * v_diff.x + u_turn.x * v_diff.y);
  gl_Position = vec4((u_matrix * vec3(a_position + upright, 1)).xy, 0, 1);
  v_radius = size;
  v_sign = a_sign;
${COLOUR}}
`;

const reach = (sides: Sign['sides']): string => REACH[sides].toFixed(2);
const hole = (at: 1 | 2): string => HOLES[at].map((share) => share.toFixed(2)).join(', ');

const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec2 v_diff;
varying float v_radius;
varying float v_sign;
uniform float u_correctionRatio;
uniform vec3 u_paper;
const float PI = 3.141592653589793;
void main(void) {
  float away = length(v_diff);
  float soft = u_correctionRatio * 2.0;
  float sides = mod(v_sign, 8.0);
  float edge = v_radius;
  if (sides > 0.0) {
    float sector = 2.0 * PI / sides;
    float turned = mod(floor(v_sign / 8.0), 2.0);
    float angle = mod(atan(v_diff.x, v_diff.y) + turned * sector / 2.0 + 2.0 * PI, sector);
    float far = sides < 4.0 ? ${reach(3)} : sides < 5.0 ? ${reach(4)} : sides < 6.0 ? ${reach(5)} : ${reach(6)};
    edge *= far * cos(PI / sides) / cos(angle - sector / 2.0);
  }
  float holed = floor(v_sign / 16.0);
  vec2 hole = holed > 1.0 ? vec2(${hole(2)}) : vec2(${hole(1)});
  vec4 colour = v_color;
  if (holed > 0.0 && v_radius > soft * 2.0) {
    float inside = smoothstep(hole.x * edge - soft, hole.x * edge, away) * (1.0 - smoothstep(hole.y * edge - soft, hole.y * edge, away));
    if (hole.x == 0.0) inside = 1.0 - smoothstep(hole.y * edge - soft, hole.y * edge, away);
    colour = mix(colour, vec4(u_paper, 1.0), inside);
  }
  gl_FragColor = mix(colour, vec4(0.0), smoothstep(edge - soft, edge, away));
}
`;

/** Two triangles: a square around a sign has fewer pixels than a triangle around it, and pixels are what costs. */
const SQUARE = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, -1],
  [1, 1],
  [-1, 1],
];
const UNIFORMS = ['u_sizeRatio', 'u_correctionRatio', 'u_matrix', 'u_paper', 'u_turn'] as const;

interface Parts {
  readonly NodeProgram: typeof NodeProgram;
  readonly floatColor: (colour: string) => number;
  /** #rrggbb of the ground, seen through holes. */
  readonly paper: () => string;
}

/** @param parts of sigma, which only canvas.ts may load. */
export function signProgram({ NodeProgram: Base, floatColor, paper }: Parts): NodeProgramType {
  return class SignProgram extends Base<(typeof UNIFORMS)[number]> {
    getDefinition() {
      const { FLOAT, TRIANGLES, UNSIGNED_BYTE } = WebGLRenderingContext;
      return {
        VERTICES: 6,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: TRIANGLES as 4,
        UNIFORMS,
        ATTRIBUTES: [
          { name: 'a_position', size: 2, type: FLOAT },
          { name: 'a_size', size: 1, type: FLOAT },
          { name: 'a_sign', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
        CONSTANT_DATA: SQUARE,
      };
    }

    processVisibleItem(_index: number, start: number, data: NodeDisplayData): void {
      const { array } = this;
      array[start] = data.x;
      array[start + 1] = data.y;
      array[start + 2] = data.size;
      array[start + 3] = signCode((data as NodeDisplayData & { readonly sign: Sign }).sign);
      array[start + 4] = floatColor(data.color);
    }

    setUniforms(params: RenderParams, { gl, uniformLocations }: Parameters<InstanceType<typeof Base>['setUniforms']>[1]): void {
      const { u_correctionRatio, u_matrix, u_paper, u_sizeRatio, u_turn } = uniformLocations as Record<
        (typeof UNIFORMS)[number],
        WebGLUniformLocation
      >;
      gl.uniform1f(u_correctionRatio, params.correctionRatio);
      gl.uniform1f(u_sizeRatio, params.sizeRatio);
      gl.uniform2f(u_turn, Math.cos(params.cameraAngle), Math.sin(params.cameraAngle));
      gl.uniformMatrix3fv(u_matrix, false, params.matrix);
      const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(paper().slice(at, at + 2), 16) / 255);
      gl.uniform3f(u_paper, r!, g!, b!);
    }
  } as unknown as NodeProgramType;
}
