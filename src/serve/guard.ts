/**
 * Who is answered, and with which rights. A name that another site's DNS points here arrives with that name in Host (DNS
 * rebinding), so only the names that this server was given are answered to; a request that another site's page sends bears
 * that site's name in Origin, so a POST must bear this server's.
 */
import type { HttpBindings } from '@hono/node-server';
import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { ApiError } from './errors.js';

export const LOOPBACK = '127.0.0.1';
const LOOPBACK_NAMES: readonly string[] = [LOOPBACK, 'localhost', '::1'];

export function isLoopback(host: string): boolean {
  return LOOPBACK_NAMES.includes(host.toLowerCase());
}

type Guard = MiddlewareHandler<{ Bindings: HttpBindings }>;

/** Whoever listens on an address writes it so in an address bar. */
const written = (name: string): string => (name.includes(':') ? `[${name}]` : name);

/** Answers to the loopback's names, to the name that the server was given, and to the address that was reached. */
export function ownHost(host: string): Guard {
  return async ({ env: { incoming } }, next) => {
    const { localPort, localAddress = '' } = incoming.socket;
    const names = new Set([...(isLoopback(host) ? LOOPBACK_NAMES : [host.toLowerCase(), ...reached(localAddress)])].map(written));
    const ends = localPort === 80 ? ['', ':80'] : [`:${localPort}`];
    const asked = incoming.headers.host?.toLowerCase() ?? '';
    if (![...names].some((name) => ends.some((end) => asked === name + end)))
      throw new ApiError('forbidden', `this server answers to ${[...names].join(' and ')} only`);
    await next();
  };
}

/** A server on all addresses is reached by one of them. */
function reached(localAddress: string): readonly string[] {
  const address = localAddress.replace(/^::ffff:/, '');
  return address === LOOPBACK || address === '::1' ? [address, ...LOOPBACK_NAMES] : [address];
}

/** A page of another site can send neither JSON nor this Origin without being asked for it first, which is never answered. */
export const ownOrigin: Guard = async ({ env: { incoming } }, next) => {
  const { origin, host, 'content-type': type } = incoming.headers;
  if (origin !== `http://${host}`) throw new ApiError('forbidden', 'this may be asked by the page of this server only (Origin)');
  if (!/^application\/json\s*(;|$)/i.test(type ?? ''))
    throw new ApiError('parameter', 'the body must be JSON (Content-Type: application/json)');
  await next();
};

/** Dots, backslashes and encoded slashes are in no path of ours; the URL class would resolve them before they are seen. */
export const plainPath: Guard = async ({ env: { incoming } }, next) => {
  const path = (incoming.url ?? '/').split('?', 1)[0]!;
  if (!path.startsWith('/') || /\/\.|\\|%(?:2[ef]|5c|00)/i.test(path)) throw new ApiError('not-found', 'there is no such path');
  await next();
};

/**
 * Nothing but the server's own code runs in the page, and it speaks to nobody else. Workers come from the page's own code as
 * blobs. Styles of components that make them at run time go into a shadow root, as constructed sheets (CodeMirror does that by
 * itself there), which the policy lets through.
 */
export const policies = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    workerSrc: ["'self'", 'blob:'],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
  crossOriginOpenerPolicy: 'same-origin',
  crossOriginResourcePolicy: 'same-origin',
  referrerPolicy: 'no-referrer',
  xContentTypeOptions: 'nosniff',
  xFrameOptions: 'DENY',
  // The page is served over plain HTTP, on this machine.
  strictTransportSecurity: false,
  xDownloadOptions: false,
  xDnsPrefetchControl: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
  originAgentCluster: false,
});
