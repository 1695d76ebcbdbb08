import type { IncomingMessage, ServerResponse } from 'node:http';
import sirv, { type RequestHandler } from 'sirv';
import { setCommonHeaders } from './http.ts';
import type { LiveLaunch } from './launches.ts';

/** Serves the files of packages, each below `/content/<launch>/`. */
export function contentServer(find: (launch: string) => LiveLaunch | undefined) {
  const handlers = new Map<string, RequestHandler>();

  const handlerOf = (folder: string): RequestHandler => {
    const handler =
      handlers.get(folder) ??
      sirv(folder, { dev: true, etag: false, extensions: [], setHeaders: setCommonHeaders });
    handlers.set(folder, handler);
    return handler;
  };

  return (request: IncomingMessage, response: ServerResponse, path: string): void => {
    const [, launchId = '', rest = ''] = /^\/content\/([^/]+)\/(.*)$/.exec(path) ?? [];
    const launch = find(launchId);
    if (launch?.down) return void request.socket.destroy();
    const missing = () => {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(
        launch
          ? 'There is no such file in this package.'
          : 'This launch is over. Go back to the course and launch again.',
      );
    };
    if (!launch || rest === '' || rest.endsWith('/')) return missing();
    request.url = `/${rest}`;
    handlerOf(launch.folder)(request, response, missing);
  };
}
