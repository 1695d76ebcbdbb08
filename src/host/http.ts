import type { IncomingMessage, ServerResponse } from 'node:http';

/** A request that is not granted: an HTTP status and one sentence for whoever sent it. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

const always = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
};

/** Headers of everything that is served. */
export function setCommonHeaders(response: ServerResponse): void {
  for (const [name, value] of Object.entries(always)) response.setHeader(name, value);
}

/** Answers with a status and data as JSON. */
export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}

/** Answers with status 200 and a text of the type given; `more` are further headers. */
export function sendText(
  response: ServerResponse,
  type: string,
  body: string,
  more: Record<string, string> = {},
): void {
  response.writeHead(200, { 'content-type': type, ...more });
  response.end(body);
}

const MOST_BYTES = 8 * 1024 * 1024;

/** A request's body as JSON, whatever its content type: a beacon sends text/plain. Throws Refused. */
export async function jsonBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) throw new Refused(413, 'The request is too large.');
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
  } catch {
    throw new Refused(400, 'The request is not JSON.');
  }
}
