import type { IncomingMessage, ServerResponse } from 'node:http';
import { Refused, sendJson, setCommonHeaders } from './http.ts';

/** Answers a request. */
export type Answering = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * The same, with a request that fails answered too: one that was refused in its own words, any other in `words`, and
 * what went wrong on the terminal. Never rejects.
 */
export function answeringFaults(answer: Answering, words: (error: unknown) => string): Answering {
  return async (request, response) => {
    setCommonHeaders(response);
    try {
      await answer(request, response);
    } catch (error) {
      // Nobody is left to answer where the browser has gone before its request was sent whole.
      if (response.headersSent || request.errored) return void response.destroy();
      // An upload that was refused halfway is still being sent: without this the browser sees a broken line, not the reason.
      request.resume();
      if (error instanceof Refused) return sendJson(response, error.status, { error: error.message });
      if (error instanceof URIError || (error instanceof TypeError && 'code' in error))
        return sendJson(response, 400, { error: 'The address is not as it should be.' });
      console.error(error);
      sendJson(response, 500, { error: words(error) });
    }
  };
}
