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

/** Lemmas by class. A lemma with irregular forms is written "base/s/past/ing"; past and participle apart by a comma. */
const VERBS: Record<VerbClass, string> = {
  collect:
    'collect gather track monitor capture/captures/captured/capturing harvest compile observe record log/logs/logged/logging upload scrape infer/infers/inferred/inferring detect place set/sets/set/setting serve embed deploy',
  ask: 'ask require request need solicit prompt',
  receive:
    'receive obtain acquire get/gets/got,gotten/getting access learn/learns/learned,learnt/learning import see/sees/saw,seen/seeing view',
  use: 'use process analyze analyse combine train scan/scans/scanned/scanning read/reads/read/reading listen profile link match aggregate mine utilize utilise employ evaluate engage hire work partner/partners/partnered/partnering contract rely inspect merge associate correlate leverage review examine compare',
  share:
    'share disclose transfer/transfers/transferred/transferring transmit/transmits/transmitted/transmitting divulge distribute exchange disseminate reveal release communicate expose publish',
  give: 'provide give/gives/gave,given/giving pass/passes/passed/passing hand send/sends/sent/sending supply submit/submits/submitted/submitting forward tell/tells/told/telling report post show display return deliver make/makes/made/making enter go/goes/went,gone/going allow permit/permits/permitted/permitting let/lets/let/letting grant enable sync contribute connect volunteer type fill',
  sell: 'sell/sells/sold/selling rent lease trade license barter',
  retain: 'retain keep/keeps/kept/keeping store save hold/holds/held/holding archive preserve maintain cache host',
  delete:
    'delete erase remove destroy/destroys/destroyed/destroying purge wipe discard anonymize anonymise de-identify expunge',
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
      const [base = '', s = regularS(base), past = regularPast(base), ing = regularIng(base)] = written.split('/');
      add(base, 'base', base, verbClass);
      add(s, 's', base, verbClass);
      for (const form of past.split(',')) add(form, 'ed', base, verbClass);
      add(ing, 'ing', base, verbClass);
    }
  }
  return forms;
}

function regularS(base: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(base)) return `${base}es`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}

function regularPast(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${base}ed`;
}

function regularIng(base: string): string {
  return base.endsWith('e') && !base.endsWith('ee') ? `${base.slice(0, -1)}ing` : `${base}ing`;
}
