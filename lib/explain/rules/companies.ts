import type { SentenceView } from './side.ts';

/** Companies that policies of messengers name as receiving or handling data, so that a first mention is told by name. */
const KNOWN =
  /\b(?:google|apple|amazon|aws|microsoft|azure|youtube|facebook|meta|instagram|whatsapp|firebase|cloudflare|fastly|akamai|stripe|paypal|adyen|openai|anthropic|sentry|zendesk|twilio|mixpanel|amplitude|appsflyer|adjust|braze|salesforce|oracle|yahoo|tiktok|twitter|linkedin|snap|hcaptcha|recaptcha|giphy|tenor|dropbox|icloud|huawei|xiaomi|samsung|alibaba|tencent|upcloud|hetzner|ovh|digitalocean|crashlytics|hotjar|segment|datadog|bugsnag|nielsen|comscore|liveramp|experian|equifax|arkose|persona|onfido|yoti|jumio|veriff|k-id)\b/i;
const LEGAL_FORM = /\b(?:inc|llc|ltd|limited|gmbh|corp|corporation|plc|s\.a|ab|oy|b\.v|bv|pte|fz-llc|ag|srl|kk)\b/i;
const ROLE =
  /\b(?:provider|providers|platform|processor|subprocessor|sub-processor|contractor|vendor|hosting|hosted|data ?cent(?:er|re)s?|third[- ]part(?:y|ies)|partner|partners|company|companies|supplier|monitoring)\b/;
/** Words of laws, offices, places and products that are no company. */
const NO_COMPANY =
  /\b(?:act|law|regulation|directive|gdpr|ccpa|lgpd|policy|terms|agreement|addendum|framework|shield|article|section|commission|commissioner|authority|office|court|ministry|union|area|states|kingdom|faq|help|center|centre|settings|january|february|march|april|may|june|july|august|september|october|november|december)\b/i;

/** Those of the names in a sentence that stand for a company: well-known ones, with a legal form, or beside a word for a role. */
export function companiesAmong(names: string[], sentence: SentenceView): string[] {
  return names.filter(
    (name) => !NO_COMPANY.test(name) && (KNOWN.test(name) || LEGAL_FORM.test(name) || ROLE.test(sentence.lower)),
  );
}
