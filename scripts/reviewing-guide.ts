import { textsIn } from '../src/i18n/texts.ts';
import { checklists, qualities, reviewSteps } from '../src/lib/review-checklist.ts';

const [begin, end] = ['<!-- checklists: written by npm run reviewing -->', '<!-- end of checklists -->'];

/** The guide with criteria and checklists renewed. Throws when its two marks are missing. */
export function withChecklists(guide: string): string {
  const [from, to] = [guide.indexOf(begin), guide.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/reviewing.md needs the lines "${begin}" and "${end}".`);
  return `${guide.slice(0, from)}${begin}\n\n${written()}\n\n${guide.slice(to)}`;
}

function written(): string {
  const t = textsIn('en');
  const boxes = (checks: readonly Parameters<typeof t>[0][]) =>
    checks.map((check) => `- [ ] ${t(check)}`).join('\n');
  const lists = checklists.map(({ name, facts, language }) =>
    language.length === 0
      ? `### ${t(name)}\n\n${boxes(facts)}`
      : `### ${t(name)}\n\n${t('review.facts')}:\n\n${boxes(facts)}\n\n${t('review.language')}:\n\n${boxes(language)}`,
  );
  return [
    `## ${t('review.goodTitle')}`,
    qualities.map((name) => `- **${t(`review.${name}`)}.** ${t(`review.${name}Text`)}`).join('\n'),
    `## ${t('review.whoTitle')}`,
    reviewSteps.map((step, index) => `${index + 1}. ${t(step)}`).join('\n'),
    `## ${t('review.lists')}`,
    t('review.listsLead'),
    ...lists,
  ].join('\n\n');
}
