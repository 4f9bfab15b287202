import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { builtSite } from '../tools/built-sites.ts';
import { type StaticServer, startStaticServer } from '../tools/static-server.ts';

declare module 'vitest' {
  // What a test of the built site gets by inject('…'). Addresses end with a slash.
  export interface ProvidedContext {
    /** Folder of the built site. */
    readonly servedFolder: string;
    /** Root of the built site. */
    readonly baseUrl: string;
    /** The same site in a folder of a larger one. */
    readonly nestedUrl: string;
    /** The same site on a host that is cross-site to baseUrl, with test/fixtures under fixtures/. */
    readonly otherUrl: string;
    /** The same on a third host, which lets every page read what it serves. */
    readonly openUrl: string;
  }
}

const FIXTURES = fileURLToPath(new URL('../fixtures', import.meta.url));

let servers: readonly StaticServer[] = [];

/**
 * Serves the site of the maps of the tests for all of test/e2e, built anew where anything of it has changed.
 * @throws if it cannot be built
 */
export async function setup(project: TestProject): Promise<void> {
  const folder = await builtSite();
  const site = { prefix: '/', folder };
  const nested = { prefix: '/any/where/', folder };
  const fixtures = { prefix: '/fixtures/', folder: FIXTURES };
  const base = await startStaticServer([site, nested]);
  const other = await startStaticServer([site, nested, fixtures], 'localhost');
  const open = await startStaticServer([site], 'localhost', { 'access-control-allow-origin': '*' });
  servers = [base, other, open];
  project.provide('servedFolder', folder);
  project.provide('baseUrl', base.url);
  project.provide('nestedUrl', `${base.url}any/where/`);
  project.provide('otherUrl', other.url);
  project.provide('openUrl', open.url);
}

/** Ends the servers, or Node would not end. */
export async function teardown(): Promise<void> {
  await Promise.all(servers.map((server) => server.close()));
}
