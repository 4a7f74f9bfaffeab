import { site } from '../../site.config.ts';

const { light, dark } = site.colours;

/** The sign of the site: towers above a quay, in its colours. */
const icon =
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="8" fill="${light.ink}"/>` +
  `<g fill="none" stroke="${light.paper}" stroke-width="4" stroke-linecap="round">` +
  `<path d="M10 52V28h12v24M22 52V14h14v38M36 52V34h16v18M6 52h52"/></g>` +
  `<circle cx="29" cy="22" r="3" fill="${dark.development}"/></svg>\n`;

export const GET = () => new Response(icon, { headers: { 'Content-Type': 'image/svg+xml' } });
