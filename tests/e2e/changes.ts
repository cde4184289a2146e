import { parloPolicy, whatsAppPolicy } from '../../lib/cli/start/played-policies.ts';

/** A change served at WhatsApp's own addresses. */
export interface ServedChange {
  /** Host and path of the privacy policy. */
  address: string;
  before: string;
  after: string;
  /** Host and path of the terms of service, and a text for them that stays. */
  termsAddress: string;
  terms: string;
  /** What the companies that get the data are called. */
  groupName: RegExp;
}

const TERMS = `<!doctype html><html lang="en"><head><title>Terms of Service</title></head><body><main><h1>Terms of Service</h1>
<p>These terms govern your use of our services. By using them you agree to these terms.</p>
${[
  'You must be at least 13 years old to use our services.',
  'You are responsible for your device and for keeping your account safe.',
  'You may use our services only for lawful purposes and not to harm others.',
  'We may change, suspend or end a feature at any time and will tell you when we can.',
  'We grant you a limited licence to use our services under these terms.',
  'You may stop using our services at any time and delete your account in the settings.',
  'If a part of these terms cannot be enforced, the rest stays in force.',
  'We may update these terms and will post the new ones on this page.',
]
  .map(
    (sentence, index) =>
      `<h2>Section ${index + 1}</h2><p>${sentence} This applies wherever you use our services and for as long as you use them.</p>`,
  )
  .join('\n')}</main></body></html>`;

/** WhatsApp's change of January 2021: the recorded texts where they lie beside the project, else our own of the same kind. */
export function whatsAppChange(): ServedChange {
  const address = 'www.whatsapp.com/legal/privacy-policy?lang=en';
  const termsAddress = 'www.whatsapp.com/legal/terms-of-service?lang=en';
  const recorded = whatsAppPolicy(new Date());
  if (recorded !== null) {
    return { address, termsAddress, terms: TERMS, ...recorded, groupName: /(?:Meta|Facebook) Compan(?:y|ies)/ };
  }
  const rename = (html: string): string => html.replaceAll('Parlo', 'WhatsApp');
  const { before, after } = parloPolicy(new Date());
  return {
    address,
    termsAddress,
    terms: TERMS,
    before: rename(before),
    after: rename(after),
    groupName: /Bramble Companies/,
  };
}
