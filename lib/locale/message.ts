export type MessageParams = Readonly<Record<string, string | number>>;

const pluralRules = new Intl.PluralRules('en');

/**
 * The text of one message with its placeholders filled: `{name}` takes the parameter's value.
 * A message of the form `{n|one day|# days}` chooses by the plural form of the parameter, `#` being its number.
 * Throws where a parameter is missing: that is a bug, not a state a person can be in.
 */
export function fillMessage(message: string, params: MessageParams): string {
  return message.replace(/\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g, (_, name: string, one?: string, other?: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`the message "${message}" lacks ${name}`);
    if (one === undefined || other === undefined) return String(value);
    const form = pluralRules.select(Number(value)) === 'one' ? one : other;
    return form.replace('#', String(value));
  });
}
