import sharp from 'sharp';
import type { Icon } from './icons.ts';

/** The icon as PNG. It is drawn at its own size, never scaled, so that its bytes depend on the drawing only. */
export const pngOf = ({ svg }: Icon): Promise<Buffer> =>
  sharp(Buffer.from(svg)).png({ compressionLevel: 9 }).toBuffer();
