/** Companies that policies name as somebody else. A policy's own names are taken out before this list is asked. */
export const OTHER_COMPANIES: ReadonlySet<string> = new Set(
  (
    'google facebook meta microsoft amazon apple twitter yahoo linkedin adobe oracle salesforce stripe paypal akamai cloudflare hcaptcha ' +
    'braintree zendesk mailchimp sendgrid twilio intercom instagram youtube tiktok snapchat pinterest disqus gravatar flurry nielsen ' +
    'comscore tapad criteo taboola outbrain adjust appsflyer branch segment amplitude mixpanel hotjar sentry datadog aws azure vimeo ' +
    'giphy tenor foursquare spotify visa mastercard equifax experian openai anthropic tencent alibaba'
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
