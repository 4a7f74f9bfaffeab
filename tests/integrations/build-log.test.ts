import { afterEach, describe, expect, it, vi } from 'vitest';
import buildLog from '../../src/integrations/build-log.mjs';

afterEach(() => vi.restoreAllMocks());

describe('the log of a build', () => {
  it('leaves out the lines of single files, and nothing else', () => {
    const written: string[] = [];
    for (const stream of [process.stdout, process.stderr])
      vi.spyOn(stream, 'write').mockImplementation((text) => written.push(String(text)) > 0);
    const log = buildLog();
    const write = (level: 'info' | 'error', message: string, newLine = true) =>
      log.write({ label: 'SKIP_FORMAT', level, message, newLine });
    write('info', '  \u001b[34m├─\u001b[39m \u001b[2m/en/index.html\u001b[22m', false);
    write('info', ' \u001b[2m(+12ms)\u001b[22m (file not created, response body was empty)');
    write('info', '1,370 pages');
    write('error', ' (+12ms) late');
    expect(written).toEqual(['1,370 pages\n', ' (+12ms) late\n']);
  });
});
