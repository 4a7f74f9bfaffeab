// Measures the build with many practices: copies the project, adds synthetic practices, builds cold and after one edit.
// Usage: npm run bench -- --practices 1000 [--languages en,de] [--keep folder] [--profile] [--json] [--no-table]
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isLang } from '../src/vocabulary/languages.ts';
import { corpusAt } from './bench/corpus.ts';
import { sizeOf } from './bench/output-size.ts';
import { measured } from './bench/process-tree.ts';
import type { Run } from './bench/process-tree.ts';
import { longestIn } from './bench/profile.ts';
import { writeRow } from './bench/results-table.ts';
import { syntheticPractices } from './bench/synthetic-practices.ts';
import { buildScript, copyProject } from './project-copy.ts';

type Spent = Pick<Run, 'seconds' | 'processor'>;

const { values } = parseArgs({
  options: {
    practices: { type: 'string', default: '1000' },
    languages: { type: 'string', default: 'en' },
    keep: { type: 'string' },
    profile: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    table: { type: 'boolean', default: true },
  },
  allowNegative: true,
});
const n = Number(values.practices);
const languages = values.languages.split(',').map((lang) => lang.trim());
if (!Number.isInteger(n) || n < 0 || n > 20_000) stop('--practices takes a whole number up to 20000.');
if (!languages.every(isLang)) stop(`--languages takes some of en, de, es, fr, such as en,de.`);
const folder = values.keep ? resolve(values.keep) : mkdtempSync(join(tmpdir(), 'bench-'));
if (existsSync(folder) && readdirSync(folder).length > 0)
  stop(`${folder} is not empty. Choose another folder.`);

try {
  tell(`composing ${n} practices in ${folder}`);
  copyProject(folder);
  const target = join(folder, 'src/content/practices');
  const files = syntheticPractices(n, languages.filter(isLang), corpusAt('src/content'));
  for (const { path, text } of files) {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    writeFileSync(join(target, path), text);
  }
  const environment = { ...process.env, SITE_LANGUAGES: languages.join(','), ASTRO_TELEMETRY_DISABLED: '1' };
  const profiles = join(folder, '.profiles');
  const profiling = values.profile ? ['--cpu-prof', `--cpu-prof-dir=${profiles}`] : [];

  tell('building cold');
  const cold = await measured(folder, [...profiling, ...buildScript], environment);
  const edited = join(target, files[0]?.path ?? 'medellin-metrocable.mdx');
  writeFileSync(
    edited,
    readFileSync(edited, 'utf8').replace(/\n\n## [^\n]+\n\n/, (head) => `${head}One sentence more.\n`),
  );
  tell('building again after one edit');
  const again = await measured(folder, buildScript, environment);

  const size = sizeOf(join(folder, 'dist'));
  const peakMemory = Math.max(cold.peakMemory ?? 0, again.peakMemory ?? 0) || undefined;
  const of = ({ seconds, processor }: Run) => ({ seconds, processor });
  const result = { practices: n, languages, cold: of(cold), again: of(again), peakMemory, ...size };
  if (values.json) console.log(JSON.stringify({ ...result, machine: machine() }, null, 2));
  else {
    for (const [name, value] of Object.entries(told(result))) console.log(`${name.padEnd(24)} ${value}`);
    for (const { path, bytes } of size.heaviest)
      console.log(`${'heavy page'.padEnd(24)} ${path} ${kilo(bytes)}`);
  }
  if (values.profile) tell(`longest in the cold build:\n${longestIn(profiles).join('\n')}`);
  if (values.table)
    writeRow('docs/benchmarks.md', {
      practices: n,
      languages: languages.join(', '),
      cells: Object.values(told(result)),
      machine: machine(),
    });
} finally {
  if (!values.keep) rmSync(folder, { recursive: true, force: true });
}

function told(
  result: { cold: Spent; again: Spent; peakMemory: number | undefined } & ReturnType<typeof sizeOf>,
) {
  const { cold, again, peakMemory, pages, site, index, packs, practice, heaviest } = result;
  return {
    'cold build': duration(cold),
    'after one edit': duration(again),
    'peak memory': peakMemory === undefined ? 'not measured' : mega(peakMemory),
    pages: pages.toLocaleString('en'),
    site: mega(site),
    index: mega(index),
    packs: mega(packs),
    'page of a practice': `${kilo(practice.median.bytes)} / ${kilo(practice.heaviest.bytes)}`,
    'heaviest other page': heaviest[0]
      ? `${heaviest[0].path.replace('index.html', '')} ${kilo(heaviest[0].bytes)}`
      : '',
  };
}

function machine(): string {
  const version = (name: string) =>
    (JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { version: string }).version;
  const model = cpus()[0]
    ?.model.replace(/\(R\)|\(TM\)|CPU|@.*$/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return `${cpus().length} × ${model || 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform}; Node ${process.versions.node}, Astro ${version('astro')}, Pagefind ${version('pagefind')}`;
}

function duration({ seconds, processor }: Spent): string {
  return `${seconds.toFixed(1)} s${processor === undefined ? '' : ` (${processor.toFixed(1)} s)`}`;
}
function mega(bytes: number): string {
  return `${(bytes / 1e6).toFixed(bytes < 1e8 ? 1 : 0)} MB`;
}
function kilo(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
function tell(text: string): void {
  console.error(`${text} …`.replace(/(ms.*) …$/s, '$1'));
}
function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
