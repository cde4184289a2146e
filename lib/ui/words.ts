import type { DataType, Direction, EventType, Purpose, Recipient, Severity } from '../explain/vocabulary.ts';
import { isMessageKey, t } from '../locale/format.ts';
import type { RequestFailureCode } from '../watch/requests.ts';
import type { FailureCode } from '../watch/types.ts';

/** "Less private", "More private", "Different", "Unclear". */
export function directionWord(direction: Direction): string {
  return t(`ui.direction.${direction}`);
}

/** "serious", "important", "worth knowing", "minor". */
export function severityWord(severity: Severity): string {
  return t(`ui.severity.${severity}`);
}

/** The name of a kind of data, as on a chip: "Phone number". */
export function dataWord(data: DataType): string {
  return t(`ui.data.${data}`);
}

/** The name of a recipient, as on a chip: "Advertisers". */
export function recipientWord(recipient: Recipient | 'first_party'): string {
  return t(`ui.recipient.${recipient}`);
}

/** The name of a purpose, as on a chip: "Ads". */
export function purposeWord(purpose: Purpose): string {
  return t(`ui.purpose.${purpose}`);
}

/** What kind of change a finding is: "A promise was removed". */
export function eventWord(event: EventType): string {
  return t(`ui.event.${event}`);
}

/** Whom a text is for, in words: "outside Europe", "in the EEA". Unknown regions are shown as they are. */
export function regionWord(region: string): string {
  const key = `ui.region.${region}`;
  return isMessageKey(key) ? t(key) : region;
}

/** The name of a region on its own: "Europe (EEA)". */
export function placeWord(region: string): string {
  const key = `ui.place.${region}`;
  return isMessageKey(key) ? t(key) : region;
}

/** The name of a language from its BCP 47 tag, in the language of the interface. */
export function languageWord(language: string): string {
  if (language === '' || language === 'und') return t('ui.language.unknown');
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language;
  } catch {
    // A malformed tag from an import is shown as it is.
    return language;
  }
}

/** Why a request of a page failed, in words that say what to do. */
export function failureText(code: RequestFailureCode): string {
  return t(`ui.request.${code}`);
}

/** Why a document could not be read, in words; a general sentence where the reason is not known. */
export function readFailureText(code: FailureCode | null): string {
  return code === null ? t('ui.failure.unreadable') : t(`failure.${code}`);
}
