import type { TypedDocumentString } from '../generated';
import { Answers } from './answers';
import { useAnswers, type Asked } from './ask';
import { wholeClient } from './client';

/** Large answers; the last few are kept. */
export const wholeAnswers = new Answers(wholeClient, 12);

/**
 * As `useAsk`, for answers of thousands of objects, such as drawings: they are kept as they come. The cache would take an answer apart
 * by id, which takes longer than to ask anew, and it asks for the type of every object, which counts towards what an answer may cost.
 */
export function useAskWhole<Data, Variables extends Record<string, unknown>>(document: TypedDocumentString<Data, Variables>, variables: Variables): Asked<Data> {
  return useAnswers(wholeAnswers, document, variables, { keeps: true });
}
