import { drawing } from '../install/drawing.ts';

export const GET = () => new Response(drawing, { headers: { 'Content-Type': 'image/svg+xml' } });
