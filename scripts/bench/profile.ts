import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface CpuProfile {
  nodes: { id: number; callFrame: { functionName: string; url: string; lineNumber: number } }[];
  samples: number[];
  timeDeltas: number[];
}

/** Where the processor was, by function without what it called: the longest first, from V8 profiles in a folder. */
export function longestIn(folder: string, limit = 30): string[] {
  const milliseconds = new Map<string, number>();
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.cpuprofile'))) {
    const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as CpuProfile;
    const frames = new Map(
      nodes.map(({ id, callFrame: { functionName, url, lineNumber } }) => [
        id,
        `${functionName || '(anonymous)'}  ${url.split('/').slice(-2).join('/')}:${lineNumber + 1}`,
      ]),
    );
    samples.forEach((id, index) => {
      const frame = frames.get(id) ?? '';
      milliseconds.set(frame, (milliseconds.get(frame) ?? 0) + (timeDeltas[index] ?? 0) / 1000);
    });
  }
  return [...milliseconds]
    .sort(([, a], [, b]) => b - a)
    .slice(0, limit)
    .map(([frame, ms]) => `${Math.round(ms).toString().padStart(7)} ms  ${frame}`);
}
