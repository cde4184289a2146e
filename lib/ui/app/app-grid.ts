import type { DataType } from '../../explain/vocabulary.ts';
import type { AlertView, AppCell, AppDocument } from '../../watch/views.ts';

type Recipient = AppCell['recipient'];

/** Kinds of data in the order of the rows, grouped as a person thinks of them. */
export const DATA_GROUPS = [
  { id: 'words', data: ['message_content', 'media', 'voice_recording', 'user_content'] },
  { id: 'people', data: ['contacts', 'message_metadata', 'call_log', 'group_membership'] },
  {
    id: 'self',
    data: [
      'phone_number',
      'name',
      'username',
      'email',
      'postal_address',
      'profile_photo',
      'account_info',
      'demographic',
      'official_id',
      'biometric',
      'health',
      'inferred',
    ],
  },
  { id: 'place', data: ['location_precise', 'location_approximate', 'ip_address'] },
  { id: 'deeds', data: ['usage_activity', 'purchase_history', 'payment_card', 'payment_status'] },
  { id: 'device', data: ['device_info', 'device_identifier', 'advertising_id', 'cookies', 'diagnostics'] },
  { id: 'any', data: ['personal_generic'] },
] as const satisfies readonly { id: string; data: readonly DataType[] }[];
export type DataGroupId = (typeof DATA_GROUPS)[number]['id'];

/** Who gets something, in the order of the columns. Kinds that mean the same to a reader share one. */
export const COLUMNS = [
  { id: 'own', recipients: ['first_party'] },
  { id: 'group', recipients: ['affiliates'] },
  { id: 'providers', recipients: ['service_providers', 'analytics_providers'] },
  { id: 'ads', recipients: ['advertisers', 'data_brokers'] },
  { id: 'ai', recipients: ['ai_providers'] },
  { id: 'businesses', recipients: ['businesses_on_platform'] },
  { id: 'others', recipients: ['business_partners', 'third_parties', 'researchers'] },
  { id: 'authorities', recipients: ['authorities'] },
  { id: 'users', recipients: ['other_users', 'public'] },
  { id: 'successor', recipients: ['successor'] },
] as const satisfies readonly { id: string; recipients: readonly Recipient[] }[];
export type ColumnId = (typeof COLUMNS)[number]['id'];

/** `yes`: said without a condition. `refuse`: one can say no. `sometimes`: under a condition. `never`: promised not to. */
export type Sign = 'yes' | 'refuse' | 'sometimes' | 'never';
export const SIGNS: readonly Sign[] = ['yes', 'refuse', 'sometimes', 'never'];

/** One statement of a text with the document that it stands in. */
export interface Entry {
  cell: AppCell;
  sign: Sign;
  document: AppDocument;
}

/** What the texts say about one kind of data and one column. */
export interface GridField {
  data: DataType;
  column: ColumnId;
  sign: Sign;
  entries: Entry[];
  /** The newest alert of the last 12 months that spoke of this. */
  changedBy: AlertView | null;
}

export interface Grid {
  columns: ColumnId[];
  groups: { id: DataGroupId; rows: { data: DataType; fields: Map<ColumnId, GridField> }[] }[];
}

/** The sign of one statement. Consent asked for beforehand and the use of a feature are conditions; saying no comes afterwards. */
export function signOf({ polarity, choice, condition }: Pick<AppCell, 'polarity' | 'choice' | 'condition'>): Sign {
  if (polarity === 'does_not') return 'never';
  if (choice === 'opt_out' || choice === 'device_control') return 'refuse';
  return condition !== null || choice === 'opt_in' || choice === 'user_action' ? 'sometimes' : 'yes';
}

export function columnOf(recipient: Recipient): ColumnId {
  return COLUMNS.find(({ recipients }) => (recipients as readonly Recipient[]).includes(recipient))?.id ?? 'others';
}

const YEAR_MS = 366 * 24 * 60 * 60 * 1000;

function changeOf(alerts: readonly AlertView[], now: string, data: DataType, column: ColumnId): AlertView | null {
  const fitting = alerts.filter(
    ({ publishedOn, findings }) =>
      Date.parse(now) - Date.parse(publishedOn) < YEAR_MS &&
      findings.some(
        (finding) => finding.data.includes(data) && finding.recipients.some((each) => columnOf(each) === column),
      ),
  );
  return fitting.toSorted((a, b) => b.publishedOn.localeCompare(a.publishedOn))[0] ?? null;
}

/**
 * The table of data by recipient over all documents of an app: only rows and columns that some text speaks of. In a field the
 * heaviest statement gives the sign: what cannot be refused before what can, what is done before what is promised not to be.
 */
export function gridOf(documents: readonly AppDocument[], alerts: readonly AlertView[], now: string): Grid {
  const entries = documents.flatMap((document) =>
    document.grid.map((cell): Entry => ({ cell, sign: signOf(cell), document })),
  );
  const fieldOf = (data: DataType, column: ColumnId): GridField | null => {
    const own = entries
      .filter(({ cell }) => cell.data === data && columnOf(cell.recipient) === column)
      .toSorted((a, b) => SIGNS.indexOf(a.sign) - SIGNS.indexOf(b.sign));
    const [first] = own;
    return first === undefined
      ? null
      : { data, column, sign: first.sign, entries: own, changedBy: changeOf(alerts, now, data, column) };
  };
  const groups = DATA_GROUPS.map(({ id, data }) => ({
    id,
    rows: data
      .map((each) => ({
        data: each,
        fields: new Map(
          COLUMNS.flatMap((column): [ColumnId, GridField][] => {
            const field = fieldOf(each, column.id);
            return field === null ? [] : [[column.id, field]];
          }),
        ),
      }))
      .filter(({ fields }) => fields.size > 0),
  })).filter(({ rows }) => rows.length > 0);
  const rows = groups.flatMap((group) => group.rows);
  return {
    columns: COLUMNS.map(({ id }) => id).filter((id) => rows.some(({ fields }) => fields.has(id))),
    groups,
  };
}
