import { answerWith } from '../../../data/answer.ts';

export const GET = (): Promise<Response> => answerWith('vocabulary.json');
