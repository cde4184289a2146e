import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Snapshot } from '../../policy/types.ts';
import type { FetchAnswer } from '../../watch/ports.ts';

/** One dated file of a series: what the page showed from then until the next one. */
export interface Capture {
  /** The file's name without its ending: the name of this version in the output. */
  stem: string;
  /** Milliseconds since the epoch. */
  at: number;
  path: string;
  contentType: string;
}

/** The history of one page as one fetcher saw it, oldest capture first. */
export interface Series {
  service: string;
  terms: string;
  url: string;
  captures: Capture[];
}

/** Day, optional time, and letters where several captures share one second. */
const FILE_NAME = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2})(\d{2})?(\d{2})?)?[a-z]*\.(html|md|txt)$/;
const CONTENT_TYPES: Record<string, string> = { html: 'text/html', md: 'text/markdown', txt: 'text/plain' };

function captureOf(folder: string, name: string): Capture[] {
  const match = FILE_NAME.exec(name);
  if (match === null) return [];
  const [, day, hour = '00', minute = '00', second = '00', ending = ''] = match;
  const at = Date.parse(`${day}T${hour}:${minute}:${second}Z`);
  const contentType = CONTENT_TYPES[ending];
  if (Number.isNaN(at) || contentType === undefined) return [];
  return [{ stem: name.slice(0, -ending.length - 1), at, path: join(folder, name), contentType }];
}

function foldersOf(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => statSync(join(folder, name)).isDirectory())
    .toSorted();
}

/** All series under DIR/service/terms/. Folders without dated files are passed over. Throws where DIR cannot be read. */
export function findSeries(dir: string): Series[] {
  return foldersOf(dir).flatMap((service) =>
    foldersOf(join(dir, service)).flatMap((terms) => {
      const folder = join(dir, service, terms);
      const captures = readdirSync(folder)
        .flatMap((name) => captureOf(folder, name))
        .toSorted((a, b) => a.at - b.at || a.stem.localeCompare(b.stem));
      // `.example` is reserved: the address is a name, nothing is ever sent.
      const url = `https://${service}.example/${terms}`;
      return captures.length === 0 ? [] : [{ service, terms, url, captures }];
    }),
  );
}

/** The capture that the page shows at this moment: the newest one that is not younger. */
export function captureAt({ captures }: Series, at: number): Capture | undefined {
  return captures.findLast((capture) => capture.at <= at);
}

/** Plays the page: the capture of the moment in full, or "not modified" for its own etag. */
export function answerAt(series: Series, now: Date, etag: string | undefined): FetchAnswer | null {
  const capture = captureAt(series, now.getTime());
  if (capture === undefined) return null;
  if (etag === capture.stem) return { kind: 'not_modified', status: 304, bytes: 0 };
  const html = readFileSync(capture.path, 'utf8');
  const snapshot: Snapshot = {
    sourceUrl: series.url,
    finalUrl: series.url,
    fetchedAt: now.toISOString(),
    contentType: capture.contentType,
    html,
    etag: capture.stem,
  };
  return { kind: 'page', status: 200, bytes: html.length, snapshot };
}
