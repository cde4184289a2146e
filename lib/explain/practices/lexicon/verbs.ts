/** What a verb tells about data. `receive` gives data to its subject, `give` needs a named recipient to count as sharing. */
export type VerbClass =
  | 'collect'
  | 'ask'
  | 'receive'
  | 'use'
  | 'share'
  | 'give'
  | 'sell'
  | 'retain'
  | 'delete'
  | 'encrypt'
  | 'secure';

export type VerbForm = 'base' | 's' | 'ed' | 'ing';

export interface VerbEntry {
  lemma: string;
  verbClass: VerbClass;
  forms: VerbForm[];
}

/**
 * Lemmas by class. "log+" doubles its last letter ("logged"); one with other forms of its own is written "base/past/ing",
 * past and participle apart by a comma.
 */
const VERBS: Record<VerbClass, string> = {
  collect:
    'derive estimate extract collect gather track monitor capture harvest compile observe record log+ upload scrape infer+ detect place set/set/setting serve embed deploy',
  ask: 'ask require request need solicit prompt',
  receive:
    'buy/buys/bought/buying receive obtain acquire get/got,gotten/getting access learn/learned,learnt import see/saw,seen view',
  use: 'supplement enrich use process analyze analyse combine train scan+ read/read listen profile link match aggregate mine utilize utilise employ evaluate engage hire work partner contract rely inspect merge associate correlate leverage review examine compare',
  share:
    'share disclose transfer+ transmit+ divulge distribute exchange disseminate reveal release communicate expose publish',
  give: 'provide give/gave,given pass hand send/sent supply submit+ forward tell/told report post show display return deliver make/made enter go/went,gone allow permit+ let/let/letting grant enable sync contribute connect volunteer type fill',
  sell: 'sell/sold rent lease trade license barter',
  retain: 'retain keep/kept store save hold/held archive preserve maintain cache host',
  delete: 'delete erase remove destroy purge wipe discard anonymize anonymise de-identify expunge',
  encrypt: 'encrypt',
  secure: 'protect secure safeguard',
};

/** Word form → the verbs it may be. */
export const VERB_FORMS: ReadonlyMap<string, VerbEntry> = buildForms();

function buildForms(): Map<string, VerbEntry> {
  const forms = new Map<string, VerbEntry>();
  const add = (word: string, form: VerbForm, lemma: string, verbClass: VerbClass): void => {
    const entry = forms.get(word);
    if (entry === undefined) forms.set(word, { lemma, verbClass, forms: [form] });
    else if (!entry.forms.includes(form)) entry.forms.push(form);
  };
  for (const [verbClass, lemmas] of Object.entries(VERBS) as [VerbClass, string][]) {
    for (const written of lemmas.split(' ')) {
      const [first = '', past, ing] = written.split('/');
      const base = first.replace('+', '');
      const stem = first.replace(/(.)\+$/, '$1$1');
      add(base, 'base', base, verbClass);
      add(regularS(base), 's', base, verbClass);
      for (const form of (past ?? regularPast(stem)).split(',')) add(form, 'ed', base, verbClass);
      add(ing ?? regularIng(stem), 'ing', base, verbClass);
    }
  }
  return forms;
}

function regularS(base: string): string {
  if (/(?:s|x|z|ch|sh|o)$/.test(base)) return `${base}es`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}

function regularPast(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${base}ed`;
}

function regularIng(base: string): string {
  return base.endsWith('e') && !base.endsWith('ee') ? `${base.slice(0, -1)}ing` : `${base}ing`;
}
