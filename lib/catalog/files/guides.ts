// Written by `npm run catalog:index`.
import file0 from '../../../assets/catalog/guides/discord-to-element.json' with { type: 'json' };
import file1 from '../../../assets/catalog/guides/instagram-to-signal.json' with { type: 'json' };
import file2 from '../../../assets/catalog/guides/line-to-signal.json' with { type: 'json' };
import file3 from '../../../assets/catalog/guides/line-to-telegram.json' with { type: 'json' };
import file4 from '../../../assets/catalog/guides/messenger-to-signal.json' with { type: 'json' };
import file5 from '../../../assets/catalog/guides/skype-to-signal.json' with { type: 'json' };
import file6 from '../../../assets/catalog/guides/slack-to-mattermost.json' with { type: 'json' };
import file7 from '../../../assets/catalog/guides/slack-to-zulip.json' with { type: 'json' };
import file8 from '../../../assets/catalog/guides/snapchat-to-signal.json' with { type: 'json' };
import file9 from '../../../assets/catalog/guides/telegram-to-element.json' with { type: 'json' };
import file10 from '../../../assets/catalog/guides/telegram-to-signal.json' with { type: 'json' };
import file11 from '../../../assets/catalog/guides/viber-to-signal.json' with { type: 'json' };
import file12 from '../../../assets/catalog/guides/whatsapp-to-delta-chat.json' with { type: 'json' };
import file13 from '../../../assets/catalog/guides/whatsapp-to-element.json' with { type: 'json' };
import file14 from '../../../assets/catalog/guides/whatsapp-to-signal.json' with { type: 'json' };
import file15 from '../../../assets/catalog/guides/whatsapp-to-simplex.json' with { type: 'json' };
import file16 from '../../../assets/catalog/guides/whatsapp-to-telegram.json' with { type: 'json' };
import file17 from '../../../assets/catalog/guides/whatsapp-to-threema.json' with { type: 'json' };

export const guideFiles: readonly (readonly [file: string, json: unknown])[] = [
  ['guides/discord-to-element.json', file0],
  ['guides/instagram-to-signal.json', file1],
  ['guides/line-to-signal.json', file2],
  ['guides/line-to-telegram.json', file3],
  ['guides/messenger-to-signal.json', file4],
  ['guides/skype-to-signal.json', file5],
  ['guides/slack-to-mattermost.json', file6],
  ['guides/slack-to-zulip.json', file7],
  ['guides/snapchat-to-signal.json', file8],
  ['guides/telegram-to-element.json', file9],
  ['guides/telegram-to-signal.json', file10],
  ['guides/viber-to-signal.json', file11],
  ['guides/whatsapp-to-delta-chat.json', file12],
  ['guides/whatsapp-to-element.json', file13],
  ['guides/whatsapp-to-signal.json', file14],
  ['guides/whatsapp-to-simplex.json', file15],
  ['guides/whatsapp-to-telegram.json', file16],
  ['guides/whatsapp-to-threema.json', file17],
];
