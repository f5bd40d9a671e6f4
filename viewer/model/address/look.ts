/** How it is looked at: as table or drawing, and where the camera is. */
import { type Slice, wordsOf } from './slice.js';

export const listSlice: Slice<'list'> = {
  write: (list, out) => void (list && out.set('v', list === 'entities' ? 'list' : list)),
  read(given) {
    const listed = given.get('v');
    return listed === 'list' ? 'entities' : listed === 'relations' ? listed : false;
  },
};

export const cameraSlice: Slice<'camera'> = {
  write(camera, out) {
    if (camera) out.set('c', [camera.x, camera.y, camera.ratio].map((value) => value.toFixed(4)).join(' '));
  },
  read(given) {
    const [x, y, ratio] = wordsOf(given.get('c')).map(Number);
    if (![x, y, ratio].every((value) => Number.isFinite(value)) || ratio! <= 0) return null;
    return { x: x!, y: y!, ratio: ratio! };
  },
};
