/** Hands a file to the reader. */
import { h } from '../ui/dom.js';

export function download(content: Blob, filename: string): void {
  const address = URL.createObjectURL(content);
  h('a', { attributes: { href: address, download: filename } }).click();
  // The download has begun by the next task.
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

/** Pixels of a picture for one of the screen: sharp on paper too. */
const FINENESS = 2;

/** The SVG as pixels: twice as many as the screen has. @throws Error where the browser cannot draw so large a picture. */
export async function png(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = h('canvas');
    canvas.width = image.naturalWidth * FINENESS;
    canvas.height = image.naturalHeight * FINENESS;
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture is too large for this browser'))), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}
