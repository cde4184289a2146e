import type { DataType } from '../../vocabulary.ts';
import type { Lexicon } from '../phrases.ts';

/** Words for kinds of data, as policies write them. A longer phrase stands beside a shorter one where it means more. */
export const DATA_WORDS: Lexicon<DataType> = {
  personal_generic:
    'information|data|pii|the/these/some/any/certain/following/other/additional information|statistical/identifiable/non-personal/aggregate/aggregated/de-identified information|personal/your details|type of information|information about you/your',
  account_info:
    'account/profile/registration/login/log-in/membership/subscription information|login/log-in credentials|credentials|password|account number/settings/profile|your account/profile/preferences|user account/id/ids',
  name: 'name|surname',
  username: 'username|user/screen name|nickname',
  email: 'contact information|email|e-mail|email/e-mail/mail address|email id',
  phone_number: 'contact information|phone/telephone/mobile/your number',
  postal_address: 'contact information|address|billing address|postal code|postcode|zip|city and state',
  contacts:
    'address/phone book|phonebook|contact/friend list|list of friends|contacts!|your contacts/friends|other contacts|contact names|friend information|social graph|device phonebook',
  profile_photo: 'profile photo/picture/image|profile name and picture|avatar|your photo|photo of you',
  message_content:
    'message|chat|conversation|communications|communications content|correspondence|transcript|message/chat/email/customer content|content of message|content of your message/communication|content of communication',
  message_metadata:
    'metadata|traffic data|timestamp|time stamp|header|time it was sent|who you message|who you write to|frequency of your communications',
  user_content:
    'content|content that you|content you post|user-generated content|file|document|posts!|comments!|reviews!|submissions!|user submission/contribution|materials you|feedback|prompt|input|survey responses|status update/message',
  media: 'photo|photograph|picture|image|video|media|camera|gallery|snap|photos/audio and videos',
  voice_recording: 'audio|recordings|microphone|voice message/information/input|audio file',
  call_log: 'call log/history/record/detail|calls you make|sms log|record of your calls|call and message logs',
  group_membership: 'group membership/information/name/feature|group/community you join|groups you are in|your groups',
  location_precise:
    'gps|gps location|geolocation|geo-location|precise/exact/live/current/device/physical/geographic location|your location|location information|location-based information|location of your device|latitude and longitude|live position',
  location_approximate:
    'location|approximate/general/rough/coarse location|general geographic location|ip-based location|country|time zone|timezone|area code|locale|geographic area',
  ip_address: 'ip|ip/mac/network address|internet protocol|internet protocol address',
  device_identifier:
    'identifier|device/unique/hardware id|device ids|device identifier|mobile device id/identifier|device unique identifier|udid|imei|serial number',
  advertising_id: 'advertising/ad id/ids/identifier|google advertising id|identifier for advertising|idfa|aaid',
  device_info:
    'device/browser/computer/network/connection information|device/browser/platform type|type of device/browser/computer|device model/settings/attribute/characteristic|hardware|computer|your/mobile device|information about your device|operating system|software/app/browser version|user agent|internet service provider|isp|mobile network/operator/carrier|domain name|signal strength|battery level|screen resolution|browser language',
  cookies:
    'cookie|cookies|third-party cookies|these tools|these/this/such/tracking/similar technology|pixel|beacon|clear gif|web bug|web/local storage|local shared object',
  usage_activity:
    'usage|usage information/statistics|your use of|how you use/interact|how users/visitors use|use of our service|use of the site|features you use|games you play|your activity/interaction|online/browsing activity|browsing/search/viewing/watch history|browsing behavior/pattern|user behavior|activity/log/session/interaction information|log file|web/server log|page you visit/view|page view/visited/viewed|web page|click|clickstream|search query/term|referring/referral page/url/website/site|links you click|date and time|time and date|time spent|access time|information about how|information about your use/visit/activity|website traffic/usage|traffic pattern',
  diagnostics: 'diagnostic|crash/error report/log|crash/performance/event information|performance log',
  purchase_history:
    'transaction|purchase/order history/information|transactional information|product purchased|purchases!|your order/purchase',
  payment_card:
    'credit/debit/payment card|card number/information|payment/billing/financial/bank/credit information|billing-related information|bank account|payment method/account|financial account information|income|credit history/report/score|expiration date',
  payment_status: 'payment|payment transaction|billing-related information|whether your transaction/payment',
  biometric:
    'biometric|biometric identifier|face/facial recognition/geometry/scan|face id|fingerprint|voiceprint|faceprint|selfie',
  health: 'health/medical/fitness information|health-related information|health/medical record/history|phi|heart rate',
  demographic:
    'demographic|age|gender|sex|date/year of birth|birth date/year|birthdate|birthday|ethnicity|ethnic origin|nationality|marital status|occupation|profession|job title|employer|company name|employment information/history|education|sexual orientation|religion|religious belief|political opinion/affiliation|household income',
  official_id:
    'government/government-issued/national/tax/photo id|government/government-issued identification|passport|driver license|social security|ssn|identification/tax/vat number|identity/identification/id document|identity/id card|proof of identity|copy of your id',
  inferred: 'inference|inferred|user profile|derived information|profile about/of you|your likely interests',
};
