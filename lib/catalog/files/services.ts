// Written by `npm run catalog:index`.
import file0 from '../../../assets/catalog/services/bluesky.json' with { type: 'json' };
import file1 from '../../../assets/catalog/services/briar.json' with { type: 'json' };
import file2 from '../../../assets/catalog/services/conversations.json' with { type: 'json' };
import file3 from '../../../assets/catalog/services/delta-chat.json' with { type: 'json' };
import file4 from '../../../assets/catalog/services/discord.json' with { type: 'json' };
import file5 from '../../../assets/catalog/services/element.json' with { type: 'json' };
import file6 from '../../../assets/catalog/services/google-messages.json' with { type: 'json' };
import file7 from '../../../assets/catalog/services/imessage.json' with { type: 'json' };
import file8 from '../../../assets/catalog/services/instagram.json' with { type: 'json' };
import file9 from '../../../assets/catalog/services/jami.json' with { type: 'json' };
import file10 from '../../../assets/catalog/services/kakaotalk.json' with { type: 'json' };
import file11 from '../../../assets/catalog/services/keybase.json' with { type: 'json' };
import file12 from '../../../assets/catalog/services/line.json' with { type: 'json' };
import file13 from '../../../assets/catalog/services/mattermost.json' with { type: 'json' };
import file14 from '../../../assets/catalog/services/messenger.json' with { type: 'json' };
import file15 from '../../../assets/catalog/services/olvid.json' with { type: 'json' };
import file16 from '../../../assets/catalog/services/rocket-chat.json' with { type: 'json' };
import file17 from '../../../assets/catalog/services/session.json' with { type: 'json' };
import file18 from '../../../assets/catalog/services/signal.json' with { type: 'json' };
import file19 from '../../../assets/catalog/services/simplex.json' with { type: 'json' };
import file20 from '../../../assets/catalog/services/skype.json' with { type: 'json' };
import file21 from '../../../assets/catalog/services/slack.json' with { type: 'json' };
import file22 from '../../../assets/catalog/services/snapchat.json' with { type: 'json' };
import file23 from '../../../assets/catalog/services/teams.json' with { type: 'json' };
import file24 from '../../../assets/catalog/services/telegram.json' with { type: 'json' };
import file25 from '../../../assets/catalog/services/threema.json' with { type: 'json' };
import file26 from '../../../assets/catalog/services/viber.json' with { type: 'json' };
import file27 from '../../../assets/catalog/services/wechat.json' with { type: 'json' };
import file28 from '../../../assets/catalog/services/whatsapp.json' with { type: 'json' };
import file29 from '../../../assets/catalog/services/wire.json' with { type: 'json' };
import file30 from '../../../assets/catalog/services/x.json' with { type: 'json' };
import file31 from '../../../assets/catalog/services/zoom.json' with { type: 'json' };
import file32 from '../../../assets/catalog/services/zulip.json' with { type: 'json' };

export const serviceFiles: readonly (readonly [file: string, json: unknown])[] = [
  ['services/bluesky.json', file0],
  ['services/briar.json', file1],
  ['services/conversations.json', file2],
  ['services/delta-chat.json', file3],
  ['services/discord.json', file4],
  ['services/element.json', file5],
  ['services/google-messages.json', file6],
  ['services/imessage.json', file7],
  ['services/instagram.json', file8],
  ['services/jami.json', file9],
  ['services/kakaotalk.json', file10],
  ['services/keybase.json', file11],
  ['services/line.json', file12],
  ['services/mattermost.json', file13],
  ['services/messenger.json', file14],
  ['services/olvid.json', file15],
  ['services/rocket-chat.json', file16],
  ['services/session.json', file17],
  ['services/signal.json', file18],
  ['services/simplex.json', file19],
  ['services/skype.json', file20],
  ['services/slack.json', file21],
  ['services/snapchat.json', file22],
  ['services/teams.json', file23],
  ['services/telegram.json', file24],
  ['services/threema.json', file25],
  ['services/viber.json', file26],
  ['services/wechat.json', file27],
  ['services/whatsapp.json', file28],
  ['services/wire.json', file29],
  ['services/x.json', file30],
  ['services/zoom.json', file31],
  ['services/zulip.json', file32],
];
