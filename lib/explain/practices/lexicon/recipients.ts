import type { Recipient } from '../../vocabulary.ts';
import type { Lexicon } from '../phrases.ts';

/** Words for who may get data. Names of well-known companies stand in companies.ts. */
export const RECIPIENT_WORDS: Lexicon<Recipient> = {
  affiliates:
    'affiliate|affiliated/related company/entity/business/website/site/brand|parent/holding/sister/group company|subsidiary|corporate family|family/group of companies|joint venture|joint venture partner|member of our group|other group members|common ownership/control|our company/brand|division|facebook/meta company/family',
  service_providers:
    'service/hosting/cloud/payment/infrastructure/third-party provider|payment service provider|service company/partner|third-party service|vendor|processor|data/payment processor|sub-processor|subprocessor|contractor|subcontractor|sub-contractor|agent|supplier|consultant|adviser|advisor|auditor|lawyer|attorney|accountant|law firm|insurer|hosting/shipping/delivery/fulfillment/trusted company|credit card processor|payment gateway/firm|fraud prevention|debt collection|collection agency|provider that/who/to|company that help us|company which help|company who/we-hire|company that provide services',
  advertisers:
    'advertiser|advertising/ad/marketing partner/network/company/agency/platform/provider/server/exchange|advertising service/technology|advertising service provider|marketing firm/affiliate|advertising and marketing partners|marketer|sponsor|third-party advertising|network advertiser|ad serving|retargeting|remarketing|google adsense/admob|doubleclick|admob|adsense',
  analytics_providers:
    'analytics/measurement provider/partner/service/company/vendor/firm/tool/software|web/google/third-party analytics|audience measurement|research company/partner|flurry|mixpanel|comscore|nielsen|omniture|crashlytics|appsflyer|firebase',
  business_partners:
    'partner|business/promotional/third-party partner|content provider|co-branded|alliance|reseller|licensee|dealer|retailer|merchant|seller|franchisee|franchise|distributor|developer|publisher|partner/selected/insurance company|mobile operator|carrier|telecommunications provider|selected third party|bank|financial institution|school|social network/media|social networking site',
  data_brokers: 'data broker|data aggregator/provider/supplier|credit bureau/bureaus/agency|credit reporting agency',
  businesses_on_platform:
    'businesses on/you|businesses that use|business user/account|shop|merchant|seller|bot|third-party bot|mini app|account owner/administrator|host|workspace owner|organization administrator',
  other_users:
    'other/another user/member|other people/person/player/participant/customer/individual/visitor/subscriber|fellow user/member|whom you communicate|people you|people you communicate with|friend|your contacts/friends/connections|group member|member/users of|all users|recipients of|the recipient|community|followers!',
  public: 'public|publicly|publicly available|everyone|everybody|search engine|visible to all|all/other visitors',
  authorities:
    'law enforcement|government|governmental agency/authority/entity/body/request|public/regulatory authority|authority|regulator|police|court|courts!|tribunal|judicial|tax office|national security',
  successor: 'successor|acquirer|buyer|purchaser|acquiring company/entity|new owner',
  ai_providers:
    'ai/artificial-intelligence/model provider/company/developer/partner/vendor|ai model/service provider|provider of ai|third-party ai|third-party artificial intelligence|openai|anthropic',
  researchers: 'researcher|research partner/institution/organization/organisation|academic|university|scientist',
  third_parties:
    'third party|other third party|that/such/those/these business|other/another/outside/external company/party/organization/organisation|other business/entity/service|to others!|shared/share/information/data/it with others!|anybody|anyone|someone else|any person/party|unaffiliated|nonaffiliated|non-affiliated|person or entity',
};
