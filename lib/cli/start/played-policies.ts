import { existsSync, readFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { markdownToHtml, plainTextToHtml } from '../../policy/markdown.ts';

/** A policy before and after a change, as the pages that a site would show. */
export interface PlayedPolicy {
  name: string;
  url: string;
  before: string;
  after: string;
}

const DAY_MS = 24 * 60 * 60 * 1000;

function dayInWords(date: Date): string {
  return date.toLocaleDateString('en-US', { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' });
}

function readPage(name: string, dates: Record<string, Date>): string {
  const html = readFileSync(new URL(`./pages/${name}.html`, import.meta.url), 'utf8');
  return html.replace(/\{\{(\w+)\}\}/g, (_, key: string) => {
    const date = dates[key];
    if (date === undefined) throw new Error(`${name}.html asks for the unknown date ${key}`);
    return dayInWords(date);
  });
}

/**
 * The policy of the made-up messenger Parlo, before and after a change like WhatsApp's of January 2021: published on the day
 * of `now`, in force 35 days later, as that one was.
 */
export function parloPolicy(now: Date): PlayedPolicy {
  const daysFromNow = (days: number): Date => new Date(now.getTime() + days * DAY_MS);
  return {
    name: 'Parlo',
    url: 'https://www.parlo.example/privacy',
    before: readPage('parlo-before', { updated: daysFromNow(-168) }),
    after: readPage('parlo-after', { updated: now, effective: daysFromNow(35) }),
  };
}

/** A page of the shape that a site gives a recorded policy: with a head, a menu and a foot that are no part of the text. */
function pageAround(title: string, main: string): string {
  return [
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body>`,
    '<header><nav><a href="/">Home</a><a href="/features">Features</a><a href="/download">Download</a></nav></header>',
    `<main>${main}</main>`,
    '<footer><a href="/about">About</a><a href="/careers">Careers</a><a href="/legal">Legal</a></footer></body></html>',
  ].join('\n');
}

/** A recorded policy (Markdown, text or HTML) as a page. */
export function recordedPage(title: string, file: string): string {
  const content = readFileSync(file, 'utf8');
  if (extname(file) === '.html') return content;
  return pageAround(title, extname(file) === '.md' ? markdownToHtml(content) : plainTextToHtml(content));
}

const CORPUS = resolve(import.meta.dirname, '../../../../shared/corpus');

/**
 * WhatsApp's change of January 2021 as it was recorded, or null where the recordings do not lie beside the project. Only the
 * day that each text states about itself is another: a policy of 2021 would rightly be doubted today, so the change is
 * published on the day of `now`.
 */
export function whatsAppPolicy(now: Date): PlayedPolicy | null {
  const folder = resolve(CORPUS, 'whatsapp/privacy-policy__derived-noneea');
  if (!existsSync(folder)) return null;
  const page = (file: string, stated: string, day: Date): string =>
    recordedPage('WhatsApp Privacy Policy', resolve(folder, file)).replace(stated, dayInWords(day));
  return {
    name: 'WhatsApp',
    url: 'https://www.whatsapp.com/legal/privacy-policy?lang=en',
    before: page('2020-07-20.txt', 'July 20, 2020', new Date(now.getTime() - 168 * DAY_MS)),
    after: page('2021-01-04.md', 'January 4, 2021', now),
  };
}
