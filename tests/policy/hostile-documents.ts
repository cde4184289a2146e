import { page } from './documents.ts';

/** Documents made to break a reader, each with what it is. */
export const HOSTILE: readonly (readonly [what: string, content: string])[] = [
  ['100,000 nested tags', '<div>'.repeat(100_000)],
  ['one line of 5 MB', page(`<p>${'word '.repeat(1_000_000)}</p>`)],
  ['5 MB without a space', page(`<p>${'a'.repeat(5_000_000)}</p>`)],
  ['unclosed everything', page('<ul><li><b><i><a href="x"><table><tr><td>'.repeat(5_000))],
  ['megabytes of attributes', page(`<p ${'data-x="y" '.repeat(200_000)}>We collect data.</p>`)],
  ['an entity bomb', page(`<p>${'&amp;lt;'.repeat(300_000)}</p>`)],
  ['lone surrogates', page(`<p>We collect \ud800 data \udfff of yours.</p>`)],
  ['right-to-left overrides', page('<p>We never \u202eshare\u202c your data with anyone.</p>')],
  ['null bytes', page('<p>We collect\0 your\0 data when you use it.</p>')],
  ['a heading over every line', page('<h2>A</h2><p>We collect what you type.</p>'.repeat(50_000))],
  ['links that never end', '[a](b'.repeat(100_000)],
  ['a Markdown of brackets', '['.repeat(100_000)],
  ['a Markdown of stars', '*'.repeat(100_000)],
  ['a Markdown of quotes', '> '.repeat(50_000)],
  [
    '20,000 sentences',
    page(Array.from({ length: 20_000 }, (_, i) => `<p>We share item ${i} with partner ${i * 7}.</p>`).join('')),
  ],
  ['one sentence without end', page(`<p>We share ${'data, '.repeat(200_000)} with partners.</p>`)],
  ['nothing but dates', page(`<p>${'January 4, 2021 '.repeat(100_000)}</p>`)],
  ['nothing but company names', page(`<p>${'Acme Corp Ltd '.repeat(100_000)}</p>`)],
  ['nothing but "we may not"', page(`<p>${'we may not '.repeat(100_000)}</p>`)],
  ['homoglyphs', page('<p>Wе shаrе yоur dаtа with pаrtnеrs.</p>'.repeat(2_000))],
  [
    'a policy that is markup when read twice',
    page('<p>&lt;script&gt;alert(1)&lt;/script&gt; We share your data.</p>'.repeat(500)),
  ],
];

/** Pieces of which documents are made up at random. */
export const PIECES = [
  '<p>',
  '</p>',
  '<ul><li>',
  '<!--',
  '-->',
  '<script>',
  '</script>',
  '&#x202e;',
  '<h1>',
  '# ',
  '**',
  '](',
  '<td>',
  '\0',
  '<br',
  "'",
  '- ',
] as const;
