import type { Cluster } from '../vocabulary/clusters.ts';

/**
 * The sign of each theme as an SVG path of lines, 24 units wide and high. Drawn for this site: seats in a half-circle,
 * blocks and a park, flowing lines, a market roof.
 */
export const pictograms: Readonly<Record<Cluster, string>> = {
  'good-urban-governance':
    'M2.5 18a9.5 9.5 0 0 1 19 0M6.5 18a5.5 5.5 0 0 1 11 0M10.5 18a1.5 1.5 0 0 1 3 0M1 21.5h22',
  'integrated-urban-development':
    'M2 21V9h6v12M8 21V3h6v18M18.5 21v-4M15.5 14a3 3 0 0 1 6 0a3 3 0 0 1-6 0M1 21h22M5 12.5v0M5 16v0M11 7v0M11 11v0M11 15v0',
  'municipal-services':
    'M1 7c3.7-3.4 7.3 3.4 11 0s7.3-3.4 11 0M1 13c3.7-3.4 7.3 3.4 11 0s7.3-3.4 11 0M1 19c3.7-3.4 7.3 3.4 11 0s7.3-3.4 11 0',
  'local-economic-development':
    'M2 9.5l2.2-6.5h15.6l2.2 6.5a2.5 2.5 0 0 1-5 0a2.5 2.5 0 0 1-5 0a2.5 2.5 0 0 1-5 0a2.5 2.5 0 0 1-5 0M4 13.5v7.5h16v-7.5M9.5 21v-5h5v5',
};
