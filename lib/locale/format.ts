import failures from '../../assets/locales/en/failures.json' with { type: 'json' };
import findings from '../../assets/locales/en/findings.json' with { type: 'json' };
import ui from '../../assets/locales/en/ui.json' with { type: 'json' };

const messages = { ...findings, ...failures, ...ui };

export type MessageKey = keyof typeof messages;
export type MessageParams = Readonly<Record<string, string | number>>;

const pluralRules = new Intl.PluralRules('en');

/**
 * The text of a message with its placeholders filled: `{name}` takes the parameter's value.
 * A message of the form `{n|one day|# days}` chooses by the plural form of the parameter, `#` being its number.
 * Throws where a parameter is missing: that is a bug, not a state a person can be in.
 */
export function t(key: MessageKey, params: MessageParams = {}): string {
  return messages[key].replace(
    /\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g,
    (_, name: string, one?: string, other?: string) => {
      const value = params[name];
      if (value === undefined) throw new Error(`message ${key} lacks ${name}`);
      if (one === undefined || other === undefined) return String(value);
      const form = pluralRules.select(Number(value)) === 'one' ? one : other;
      return form.replace('#', String(value));
    },
  );
}

/** True for a string that names a message. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(messages, key);
}
