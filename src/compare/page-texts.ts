import { sections } from '../bodies/sections.ts';
import { textsIn } from '../i18n/texts.ts';
import type { TextKey } from '../i18n/texts.ts';
import type { Lang } from '../vocabulary/languages.ts';
import type { CompareTexts } from './texts.ts';

/** The words that the page hands to the script. They are read when the page is made, not in the browser. */
export function pageTexts(lang: Lang): CompareTexts {
  const t = textsIn(lang);
  const forms = (name: 'compare.folded' | 'practices.count' | 'sources.count') => ({
    one: t(`${name}.one` as TextKey),
    other: t(`${name}.other` as TextKey),
  });
  const heading = (section: 'costs' | 'results' | 'failed') => sections.practices[section][lang];
  return {
    groups: {
      city: t('compare.groupCity'),
      practice: t('compare.groupPractice'),
      costs: heading('costs'),
      outcome: t('compare.groupOutcome'),
      evidence: t('practice.evidenceTitle'),
    },
    rows: {
      country: t('search.country'),
      region: t('search.region'),
      size: t('practice.citySize'),
      income: t('practice.income'),
      climate: t('practice.climate'),
      theme: t('search.cluster'),
      topics: t('practice.topics'),
      period: t('practice.period'),
      status: t('compare.status'),
      scale: t('practice.scale'),
      actors: t('practice.actors'),
      costs: t('practice.costTable'),
      perInhabitant: t('compare.perInhabitant'),
      results: heading('results'),
      setbacks: heading('failed'),
      level: t('practice.evidence'),
      why: t('compare.why'),
      sources: t('sources.title'),
    },
    rowNotes: { perInhabitant: t('compare.perInhabitantNote') },
    unknown: t('compare.unknown'),
    noCost: t('practice.noCost'),
    noPeople: t('compare.noPeople'),
    wider: t('compare.wider'),
    divided: t('compare.divided'),
    level: t('practice.evidenceLevel'),
    practice: t('kind.practice'),
    address: t('compare.address'),
    city: t('kind.city'),
    caption: t('compare.caption'),
    allSame: t('compare.allSame'),
    same: t('compare.same'),
    source: t('compare.source'),
    sources: t('compare.sourcesOf'),
    sourceCount: forms('sources.count'),
    practiceCount: forms('practices.count'),
    folded: forms('compare.folded'),
    foldedNone: t('compare.foldedNone'),
    left: t('compare.left'),
    right: t('compare.right'),
    remove: t('search.remove'),
    added: t('compare.added'),
    removed: t('compare.removed'),
    movedTo: t('compare.movedTo'),
    alone: t('compare.alone'),
    add: t('compare.add'),
    firstOf: t('compare.firstOf'),
    noMatch: t('compare.noMatch'),
    loading: t('compare.loading'),
    leftOutUnknown: t('compare.leftOutUnknown'),
    leftOutDouble: t('compare.leftOutDouble'),
    leftOutSurplus: t('compare.leftOutSurplus'),
    failedList: t('compare.failedList'),
    failedCases: t('compare.failedCases'),
    onPaper: t('compare.onPaper'),
  };
}
