import { site } from '../../site.config.ts';
import { clusters } from '../vocabulary/clusters.ts';
import type { Cluster } from '../vocabulary/clusters.ts';
import type { Lang } from '../vocabulary/languages.ts';

/** Static paths of a page that exists once in every language of the site. */
export const inEveryLanguage = () => site.languages.map((lang) => ({ params: { lang }, props: { lang } }));

/** Static paths of a page for each item in every language; the item's `id` is the last part of the address. */
export const forEach = <T extends { id: string }>(items: readonly T[]) =>
  site.languages.flatMap((lang) =>
    items.map((item) => ({ params: { lang, id: item.id }, props: { lang, item } })),
  );

export interface InLanguage {
  lang: Lang;
}

/** Static paths of a file for each theme in every language. */
export const inEveryTheme = () =>
  site.languages.flatMap((lang) =>
    (Object.keys(clusters) as Cluster[]).map((cluster) => ({
      params: { lang, id: cluster },
      props: { lang, cluster },
    })),
  );

export interface ThemeInLanguage extends InLanguage {
  cluster: Cluster;
}
