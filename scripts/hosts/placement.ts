import type { Redirect } from './redirects.ts';

/** Where a server finds the site, and where it shows it. */
export interface Placement {
  /** Name of the host, such as www.example.org. */
  host: string;
  /** Path below which the site is shown, with a slash at both ends. */
  base: string;
  /** The folder that stands for the host's `/`: the files of the site lie in `root` followed by `base`. */
  root: string;
  redirects: readonly Redirect[];
}
