import type { APIRoute } from 'astro';
import { allIcons } from '../../install/icons.ts';
import type { Icon } from '../../install/icons.ts';
import { pngOf } from '../../install/png.ts';

export const getStaticPaths = () =>
  allIcons.map((icon) => ({ params: { name: icon.name }, props: { icon } }));

export const GET: APIRoute<{ icon: Icon }> = async ({ props }) =>
  new Response(new Uint8Array(await pngOf(props.icon)), { headers: { 'Content-Type': 'image/png' } });
