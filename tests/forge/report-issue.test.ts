import { afterEach, describe, expect, it } from 'vitest';
import { keepIssue } from '../../scripts/forge/report-issue.ts';
import { forgeServer } from './api-server.ts';

const mark = '<!-- report: links -->';
const own = { number: 5, body: `${mark}\nold`, user: { type: 'Bot' } };

describe('the issue of a report', () => {
  let stop: () => void = () => undefined;
  afterEach(() => stop());
  const at = async (open: unknown[]) => {
    const server = await forgeServer({
      'GET issues?state=open&page=1': open,
      'POST issues': { number: 9 },
      'PATCH issues/5': {},
      'POST issues/5/comments': {},
    });
    stop = server.stop;
    return server;
  };

  it('is opened once', async () => {
    const { forge, asked } = await at([{ number: 2, body: null, user: { type: 'User' } }]);
    expect(await keepIssue(forge, 'links', 'Sources', 'two are gone')).toBe('#9 is opened.');
    expect(asked.at(-1)?.body).toEqual({ title: 'Sources', body: `${mark}\ntwo are gone` });
  });

  it('is renewed, and nobody else’s issue in its place', async () => {
    const { forge, asked } = await at([{ ...own, number: 3, user: { type: 'User' } }, own]);
    expect(await keepIssue(forge, 'links', 'Sources', 'one is gone')).toBe('#5 is renewed.');
    expect(asked.at(-1)).toMatchObject({ method: 'PATCH', path: 'issues/5' });
  });

  it('is closed when nothing is left, and not opened for nothing', async () => {
    const first = await at([own]);
    expect(await keepIssue(first.forge, 'links', 'Sources', '\n')).toBe('#5 is closed.');
    expect(first.asked.at(-1)).toMatchObject({
      method: 'PATCH',
      path: 'issues/5',
      body: { state: 'closed' },
    });
    first.stop();
    const second = await at([]);
    expect(await keepIssue(second.forge, 'links', 'Sources', '')).toBe('Nothing to report.');
    expect(second.asked).toHaveLength(1);
  });

  it('is cut at the end of a line where it would be too long', async () => {
    const { forge, asked } = await at([]);
    await keepIssue(forge, 'links', 'Sources', `${'a line\n'.repeat(20_000)}`);
    const { body } = asked.at(-1)?.body as { body: string };
    expect(body.length).toBeLessThan(65_536);
    expect(body).toMatch(/a line\n\n… The rest is in the report of the run\.$/);
  });
});
