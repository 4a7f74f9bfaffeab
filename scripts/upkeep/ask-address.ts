/** How an address answered. */
export type Outcome =
  | { state: 'there' }
  /** It leads elsewhere for good. */
  | { state: 'moved'; to: string }
  /** The host says that it is not there any more, or leads to its front page instead. */
  | { state: 'gone'; why: string }
  /** The host does not answer programs: a person has to look. */
  | { state: 'refused'; why: string }
  /** No answer, or a fault of the host's own. */
  | { state: 'silent'; why: string };

/** How hosts are asked. Times are in milliseconds. */
export interface Manners {
  /** Who asks, with an address where one can read why. */
  agent: string;
  timeout: number;
  /** Between two requests to a host, and before the second try; the third waits three times as long. */
  pause: number;
  tries: number;
  /** The longest that a host may ask us to wait. */
  patience: number;
}

export const pauseFor = (time: number): Promise<void> => new Promise((done) => setTimeout(done, time));

const mostHops = 8;
const refusals = new Set([400, 401, 402, 403, 405, 406, 407, 418, 429, 451, 501, 999]);

/** Asks an address for its head, and for the page itself where hosts do not answer that. */
export async function askAddress(url: string, manners: Manners): Promise<Outcome> {
  let outcome: Outcome = { state: 'silent', why: 'not asked' };
  for (let attempt = 1; attempt <= manners.tries; attempt++) {
    if (attempt > 1) await pauseFor(manners.pause * (2 * attempt - 3));
    const head = await follow(url, 'HEAD', manners);
    const answer = typeof head === 'object' && head.status < 400 ? head : await follow(url, 'GET', manners);
    if (typeof answer === 'string') {
      outcome = { state: 'silent', why: answer };
      continue;
    }
    outcome = judged(url, answer);
    const again = outcome.state === 'silent' || answer.status === 429;
    if (!again) return outcome;
    if (answer.wait > manners.patience) return outcome;
    await pauseFor(answer.wait);
  }
  return outcome;
}

interface Answer {
  status: number;
  /** Where the redirects ended. */
  end: string;
  /** Whether every redirect was meant to last. */
  forGood: boolean;
  /** How long the host asks to wait. */
  wait: number;
}

/** The last answer along the redirects, or in words why there is none. */
async function follow(
  url: string,
  method: 'HEAD' | 'GET',
  { agent, timeout }: Manners,
): Promise<Answer | string> {
  let end = url;
  let forGood = true;
  for (let hop = 0; hop < mostHops; hop++) {
    try {
      const response = await fetch(end, {
        method,
        redirect: 'manual',
        headers: { 'User-Agent': agent, Accept: '*/*' },
        signal: AbortSignal.timeout(timeout),
      });
      await response.body?.cancel();
      const { status, headers } = response;
      const location = headers.get('location');
      if (status < 300 || status > 399 || status === 304 || !location)
        return { status, end, forGood, wait: waitIn(headers.get('retry-after')) };
      end = new URL(location, end).href;
      if (!/^https?:/.test(end)) return `it leads to ${end.slice(0, 40)}`;
      forGood &&= status === 301 || status === 308;
    } catch (error) {
      return reasonOf(error);
    }
  }
  return 'it leads in circles';
}

/** `Retry-After` in milliseconds: seconds or a date (RFC 9110, section 10.2.3). */
function waitIn(value: string | null): number {
  if (value === null) return 0;
  const wait = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(wait) ? 0 : Math.max(0, wait);
}

function judged(url: string, { status, end, forGood }: Answer): Outcome {
  if (status === 404 || status === 410) return { state: 'gone', why: `${status}` };
  if (refusals.has(status)) return { state: 'refused', why: `${status}` };
  if (status >= 300) return { state: 'silent', why: `${status}` };
  if (new URL(end).pathname === '/' && new URL(url).pathname.length > 1)
    return { state: 'gone', why: 'leads to the front page' };
  return forGood && bare(end) !== bare(url) ? { state: 'moved', to: end } : { state: 'there' };
}

/** What makes two addresses different to a reader: not the slash at the end, nor the part behind the hash. */
const bare = (url: string) => url.replace(/#.*$/, '').replace(/\/$/, '');

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return 'no answer in time';
  const { code } = (error.cause ?? {}) as { code?: unknown };
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'the host is not known';
  return typeof code === 'string' ? code : error.message;
}
