/** Companies that policies name as somebody else. A policy's own names are taken out before this list is asked. */
export const OTHER_COMPANIES: ReadonlySet<string> = new Set(
  (
    'google firebase youtube facebook meta instagram microsoft azure linkedin amazon aws apple icloud twitter yahoo adobe oracle ' +
    'salesforce stripe paypal adyen braintree visa mastercard akamai cloudflare fastly upcloud hetzner ovh digitalocean hcaptcha ' +
    'recaptcha arkose persona onfido yoti jumio veriff zendesk mailchimp sendgrid twilio intercom tiktok snapchat pinterest disqus ' +
    'gravatar flurry nielsen comscore liveramp tapad criteo taboola outbrain adjust appsflyer branch braze segment amplitude mixpanel ' +
    'hotjar sentry bugsnag crashlytics datadog vimeo giphy tenor foursquare spotify equifax experian openai anthropic tencent alibaba ' +
    'samsung huawei xiaomi'
  ).split(' '),
);

/** Names that belong to one owner: a policy that carries one of them calls the others its affiliates. */
export const FAMILIES: readonly (readonly string[])[] = [
  ['facebook', 'meta', 'instagram', 'whatsapp', 'messenger', 'threads', 'oculus', 'onavo'],
  ['google', 'youtube', 'android', 'fitbit'],
  ['microsoft', 'skype', 'linkedin', 'teams'],
  ['tencent', 'wechat', 'weixin'],
  ['viber', 'rakuten'],
  ['line', 'ly', 'yahoo', 'naver', 'softbank'],
  ['x', 'twitter', 'xai'],
];
