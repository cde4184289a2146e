import type { DataType } from '../../vocabulary.ts';
import type { Lexicon } from '../phrases.ts';

/** Words for kinds of data, as policies write them. Hyphenated and open forms are both listed where both occur. */
export const DATA_WORDS: Lexicon<DataType> = {
  personal_generic:
    'personal information|personal data|personally identifiable information|personally-identifiable information|personally identifying information|personal identifiable information|personally identifiable data|identifiable information|pii|your information|your data|your details|your personal details|personal details|user information|user data|customer information|customer data|member information|information about you|data about you|information about your|private information|information relating to you|information we have|information we collect|information we hold|the information|this information|that information|such information|these data|the data|this data|such data|certain information|additional information|other information|some information|any information|all information|following information|types of information|categories of information|non-personal information|nonpersonal information|non-personally identifiable information|non-identifying information|anonymous information|aggregate information|aggregated information|aggregate data|aggregated data|anonymous data|anonymized data|anonymised data|de-identified information|statistical information|statistical data|technical information|sensitive information|sensitive data|information|data|applicant information|visitor information|subscriber information|information from you|information you|data you',
  account_info:
    'account information|account data|account details|account registration information|registration information|registration data|registration details|profile information|profile data|account profile|your profile|your account|user id|user ids|login information|login credentials|log-in information|credentials|password|account number|account settings|your preferences|subscription information|membership information|user account',
  name: 'name|your name|full name|first name|last name|first and last name|real name|display name|surname|names!',
  username: 'username|user name|screen name|nickname|screenname',
  email:
    'contact information|contact details|contact data|email address|e-mail address|email|e-mail|mail address|email id|e-mails|emails address',
  phone_number:
    'contact information|contact details|contact data|phone number|telephone number|mobile number|mobile phone number|cell phone number|cellphone number|your number|fax number|mobile telephone number|cellular number',
  postal_address:
    'contact information|contact details|contact data|postal address|mailing address|shipping address|delivery address|home address|street address|billing address|physical address|residential address|address|zip code|postal code|postcode|zip|zipcode|zip/postal code|city and state',
  contacts:
    'address book|phone book|phonebook|contact list|contacts list|your contacts|contacts!|phone contacts|mobile address book|friend list|friends list|buddy list|list of friends|your friends|social graph|device phonebook|contact names|other contacts|friend information',
  profile_photo: 'profile photo|profile picture|profile image|avatar|photo of you|your photo|profile name and picture',
  message_content:
    'message|messages|message content|content of message|contents of message|content of your message|contents of your message|content of your communication|contents of your communication|contents of communication|content of communication|chat|chats|chat history|conversation|your communications|private message|direct message|text message|chat message|communications content|customer content|transcript|chat content|email content|content of email|correspondence|message body|communications with us|communications',
  message_metadata:
    'metadata|message metadata|communications metadata|traffic data|who you message|who you write to|time it was sent|time of your message|time and date of your message|delivery time|connection record|frequency of your communications|headers|time stamp|timestamp|time sent',
  user_content:
    'user content|your content|content you create|content you post|content you share|user-generated content|user generated content|posts!|comments!|submissions!|reviews!|files|documents|content that you|content you|user submissions|materials you|media you upload|uploaded content|content you upload|content|user contributions|prompts|feedback|survey responses|inputs|responses to surveys|status information|status updates|status message',
  media:
    'photo|photos|photograph|picture|image|video|videos|media|media files|camera|photos and videos|gallery|camera roll|snap|snaps|audio and video|videos and images',
  voice_recording:
    'voice recording|call recording|audio recording|recording of your voice|recordings|voice message|audio|voice data|audio data|microphone|voice input|recordings of calls|recording of calls|recordings of your voice|audio files',
  call_log:
    'call log|call logs|call history|call records|records of your calls|calls you make|sms log|call and message logs|record of calls|calling history|call detail',
  group_membership:
    'group membership|groups you join|groups you are in|your groups|group information|group name|group you join|communities you join|group features',
  location_precise:
    'precise location|gps|gps location|exact location|geolocation|geo-location|live location|live position|precise geolocation|location data|your location|location information|geographic location|device location|current location|geolocation information|geolocation data|real-time location|location-based information|location details|physical location|gps coordinates|gps data|precise location information|geographic location information|geo-location information|latitude and longitude|location of your device|device-specific location',
  location_approximate:
    'approximate location|general location|rough location|coarse location|country|time zone|timezone|location|approximate geographic location|city or country|general geographic location|ip-based location|area code|locale|geographic area|state and country',
  ip_address:
    'ip address|internet protocol address|internet protocol|ip addresses|internet protocol (ip) address|ip number|ip|network address|mac address',
  device_identifier:
    'device id|device identifier|unique device identifier|unique identifier|device ids|device identification number|udid|imei|hardware id|identifier|unique id|device identification|unique device id|persistent identifier|mobile device identifier|mobile device id|device-specific identifier|serial number|device unique identifier|unique number|identifiers',
  advertising_id:
    'advertising id|advertising identifier|idfa|aaid|ad id|ad identifier|google advertising id|mobile advertising id|identifier for advertising|advertising ids|mobile ad id',
  device_info:
    'device information|information about your device|device data|device type|operating system|browser type|hardware model|type of browser|device model|your device|device settings|browser information|computer information|mobile network information|mobile device information|hardware|type of device|screen resolution|device attributes|device characteristics|computer|mobile device|internet service provider|isp|browser version|browser language|connection information|network information|user agent|battery level|signal strength|app version|mobile network|mobile operator|device details|operating systems|platform type|software version|type of computer|domain name|mobile carrier',
  cookies:
    'these tools|these technologies|this technology|such technologies|cookie|cookies|web beacon|pixel tag|pixel|tracking technology|tracking technologies|similar technologies|local storage|beacon|flash cookie|clear gif|clear gifs|web bug|pixel tags|local shared object|tracking pixel|persistent cookie|session cookie|action tag|web storage|tracer tag|third-party cookies',
  usage_activity:
    'usage information|usage data|usage statistics|how you use|your use of|use of our service|use of the site|browsing history|browsing activity|your activity|your activities|activity information|log data|log file|log files|log information|pages you visit|pages you view|page views|page visited|pages visited|pages viewed|clickstream|click stream|clickstream data|click|clicks!|search queries|search terms|search history|your interactions|navigational information|navigation data|web log|server log|usage pattern|online activity|online activities|website traffic|usage|referring url|referring website|referral url|links you click|time spent|access times|date and time|time and date|information about your visit|information about how|web pages|referring site|referring page|viewing history|watch history|browsing behavior|browsing patterns|user behavior|games you play|how visitors use|how users use|features you use|mouse movements|traffic patterns|how you interact|server logs|usage details|service-related information|interaction data|traffic information|website usage|usage patterns|session information|information about your use|information about your activity',
  diagnostics:
    'diagnostic|diagnostics|crash report|crash data|crash log|error report|performance data|performance information|diagnostic data|diagnostic information|error log|performance logs|system activity|event information|debug logs|diagnostics logs|performance log',
  purchase_history:
    'purchase history|transaction history|purchases you make|order information|transaction information|transaction data|purchase information|transactional information|order history|products purchased|purchases!|transactional data|items you purchase|your transactions|order details|transactions|your order|your purchase',
  payment_card:
    'credit card|credit card number|credit card information|debit card|card number|payment information|billing-related information|payment card|billing information|payment details|financial information|bank account|bank account information|payment method|payment data|card details|card information|payment card information|credit card details|financial data|bank details|bank account number|billing details|credit or debit card|expiration date|payment card number|financial account information|payment account|credit card data|billing data|account balance|financial account number|payment credentials|credit information|income|income level|credit history|credit report|credit score|tax information',
  payment_status:
    'payment status|billing-related information|transaction status|whether your transaction|whether your payment|whether the payment|confirmation of payment|payment confirmation|payment transaction|payments|payment',
  biometric:
    'biometric|biometrics|biometric information|biometric data|face recognition|facial recognition|face data|fingerprint|voiceprint|faceprint|face template|face geometry|facial features|face scan|face id|video selfie|selfie|biometric identifiers|facial geometry',
  health:
    'health information|health data|medical information|medical record|health record|protected health information|phi|medical history|medical data|health insurance information|health care information|wellness data|health-related information|heart rate|fitness data',
  demographic:
    'demographic information|demographic data|demographic|age|gender|date of birth|birth date|birthdate|birthday|birth year|ethnicity|marital status|occupation|education|sexual orientation|religion|sex|nationality|household income|job title|employment information|political opinions|employer|year of birth|company name|age group|demographics|employment history|ethnic origin|profession|religious beliefs|age range|education level|political affiliation',
  official_id:
    "government id|government-issued id|government issued id|passport|passport number|driver license|driver's license|driver's license number|social security number|identity document|tax number|tax identification number|identification document|national id|tax id|id document|identification number|id card|social security|ssn|government-issued identification|government identification|proof of identity|photo id|utility bill|copy of your id|national identification number|identity card|vat number",
  inferred:
    'inference|inferences|inferred information|inferred data|derived data|profile about you|inferred|user profile|assumptions|derived information|inferred interests|profiles of you|your likely interests',
};
