import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a command took, with all processes that it started. */
export interface Run {
  seconds: number;
  /** Seconds of processor time, of all cores together. Undefined, like the memory, where there is no /proc. */
  processor: number | undefined;
  /** The most resident bytes at one time; what processes share counts for each. */
  peakMemory: number | undefined;
  output: string;
}

/** Milliseconds between two looks at the processes. */
const interval = 100;
/** What Linux tells processor time in, a second (USER_HZ, the same on every machine). */
const ticks = 100;

/** Runs a script of Node in a folder and measures it. Throws with its output when it fails. */
export async function measured(
  folder: string,
  script: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Run> {
  const started = performance.now();
  const child = spawn(process.execPath, script, { cwd: folder, env: environment, stdio: 'pipe' });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  let peak = 0;
  const spent = new Map<number, number>();
  const watch = setInterval(() => {
    const tree = processTree(child.pid ?? 0);
    peak = Math.max(
      peak,
      tree.reduce((bytes, { resident }) => bytes + resident, 0),
    );
    for (const { pid, processor } of tree) spent.set(pid, processor);
  }, interval);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  }).finally(() => {
    clearInterval(watch);
  });
  if (code !== 0) throw new Error(`${script.join(' ')} failed:\n${output.slice(-4000)}`);
  return {
    seconds: (performance.now() - started) / 1000,
    processor: spent.size > 0 ? [...spent.values()].reduce((sum, seconds) => sum + seconds, 0) : undefined,
    peakMemory: peak || undefined,
    output,
  };
}

interface Process {
  pid: number;
  parent: number;
  resident: number;
  processor: number;
}

/** A process and all that descend from it, by Linux's /proc; nothing elsewhere. */
function processTree(root: number): Process[] {
  const running = listed().flatMap((pid) => processOf(Number(pid)) ?? []);
  const children = Map.groupBy(running, ({ parent }) => parent);
  const own = running.filter(({ pid }) => pid === root);
  // The list grows while it is walked.
  for (const { pid } of own) own.push(...(children.get(pid) ?? []));
  return own;
}

function listed(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

function processOf(pid: number): Process | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    // proc(5): the name in brackets may hold spaces; the fields behind it begin with the state, the third.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return {
      pid,
      parent: Number(fields[1]),
      resident: 1024 * Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0),
      processor: (Number(fields[11]) + Number(fields[12])) / ticks,
    };
  } catch {
    // It has ended in the meantime.
    return undefined;
  }
}
