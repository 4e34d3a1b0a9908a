import type { Server } from 'node:http';

const second = 1_000;

/**
 * Whoever sends headers drop by drop is cut off. The whole request may take long, because deliveries of a million members come over
 * slow lines; a connection on which nothing moves for two minutes is closed.
 */
export function limitSlowRequests(server: Server): void {
  server.headersTimeout = 15 * second;
  server.requestTimeout = 60 * 60 * second;
  server.keepAliveTimeout = 20 * second;
  server.maxHeadersCount = 100;
  server.setTimeout(120 * second);
}
