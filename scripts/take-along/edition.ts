import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The date of an edition, as YYYY-MM-DD: `SOURCE_DATE_EPOCH` (reproducible-builds.org/specs/source-date-epoch), else that
 * of the last commit, else, without Git, the newest day on which an entry was reviewed. Never the clock.
 */
export function editionDate(): string {
  const seconds = process.env['SOURCE_DATE_EPOCH'];
  if (seconds) return new Date(Number(seconds) * 1000).toISOString().slice(0, 10);
  try {
    return new Date(
      Number(
        execFileSync('git', ['log', '-1', '--format=%ct'], {
          stdio: ['ignore', 'pipe', 'ignore'],
        }).toString(),
      ) * 1000,
    )
      .toISOString()
      .slice(0, 10);
  } catch {
    return newestReview('src/content');
  }
}

function newestReview(folder: string): string {
  const days = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mdx'))
    .flatMap(
      (name) =>
        /^reviewed:\s*'?(\d{4}-\d{2}-\d{2})/m.exec(readFileSync(join(folder, name), 'utf8'))?.[1] ?? [],
    );
  return days.sort().at(-1) ?? '1970-01-01';
}
