import { publication, publisher } from '../data/library-data.ts';
import { llmsText } from '../data/llms.ts';
import { totals } from '../lib/counts.ts';

export const GET = async (): Promise<Response> =>
  new Response(llmsText(totals, (await publication()).edition, publisher), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
