import { describe, expect, it } from 'vitest';
import { decodePage, parseContentType } from '../../lib/browser/charset.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('parseContentType', () => {
  it.each([
    ['text/html; charset=UTF-8', { type: 'text/html', charset: 'utf-8' }],
    ['Text/HTML;charset="windows-1251"', { type: 'text/html', charset: 'windows-1251' }],
    ['application/pdf', { type: 'application/pdf', charset: '' }],
    [null, { type: '', charset: '' }],
  ])('%s', (header, expected) => {
    expect(parseContentType(header)).toEqual(expected);
  });
});

describe('decodePage', () => {
  it('believes a byte order mark before the header', () => {
    expect(decodePage(new Uint8Array([0xef, 0xbb, 0xbf, 0xc3, 0xa9]), 'windows-1252')).toBe('é');
    expect(decodePage(new Uint8Array([0xff, 0xfe, 0xe9, 0x00]), 'utf-8')).toBe('é');
  });
  it('believes the header before the page', () => {
    expect(decodePage(utf8('<meta charset="windows-1251">é'), 'utf-8')).toContain('é');
  });
  it('reads the old form of the page statement', () => {
    const bytes = new Uint8Array([
      ...utf8('<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">'),
      0xcf,
    ]);
    expect(decodePage(bytes, '')).toMatch(/П$/);
  });
  it('passes over a charset that nobody knows', () => {
    expect(decodePage(utf8('é'), 'klingon')).toBe('é');
  });
  it('takes bytes that are not UTF-8 for windows-1252 where nothing is stated', () => {
    expect(decodePage(new Uint8Array([0x93, 0xe9, 0x94]), '')).toBe('“é”');
  });
  it('reads a page that claims UTF-16 in readable letters as UTF-8', () => {
    expect(decodePage(utf8('<meta charset="utf-16">é'), '')).toContain('é');
  });
});
