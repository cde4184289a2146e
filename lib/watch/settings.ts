import * as z from 'zod/mini';

/** A policy page that the person added by hand. */
export const CustomTerms = z.object({
  id: z.string(),
  name: z.string(),
  url: z.string(),
});
export type CustomTerms = z.infer<typeof CustomTerms>;

export const Settings = z.object({
  /** Ids of catalogue services that the person uses. */
  services: z.array(z.string()),
  customTerms: z.array(CustomTerms),
  /** Which text counts for a person: "EEA", "UK", "US" or "world". */
  region: z.enum(['EEA', 'UK', 'US', 'world']),
  /** Hours between two reads of a quiet document. */
  rhythmHours: z.number(),
  /** Alerts below this severity are listed but do not notify. */
  notifyFrom: z.enum(['low', 'medium', 'high', 'critical', 'never']),
  /** Local hours without notifications; null: none. */
  quietHours: z.nullable(z.object({ from: z.number(), to: z.number() })),
  /** Days before an effective date on which to remind; null: never. */
  remindDaysBefore: z.nullable(z.number()),
  theme: z.enum(['system', 'light', 'dark']),
  firstRunDone: z.boolean(),
});
export type Settings = z.infer<typeof Settings>;

export const DEFAULT_SETTINGS: Settings = {
  services: [],
  customTerms: [],
  region: 'world',
  rhythmHours: 24,
  notifyFrom: 'medium',
  quietHours: null,
  remindDaysBefore: 7,
  theme: 'system',
  firstRunDone: false,
};
