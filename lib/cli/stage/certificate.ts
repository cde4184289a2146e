import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** DER tags of the few ASN.1 types that a certificate needs (X.680). */
const TAG = { integer: 0x02, bits: 0x03, octets: 0x04, oid: 0x06, utf8: 0x0c, utc: 0x17, sequence: 0x30, set: 0x31 };
const OID = {
  /** ecdsa-with-SHA256, 1.2.840.10045.4.3.2 */
  ecdsaSha256: Buffer.from('2a8648ce3d040302', 'hex'),
  /** commonName, 2.5.4.3 */
  commonName: Buffer.from('550403', 'hex'),
  /** subjectAltName, 2.5.29.17 */
  subjectAltName: Buffer.from('551d11', 'hex'),
};

function der(tag: number, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  if (body.length < 0x80) return Buffer.concat([Buffer.from([tag, body.length]), body]);
  const hex = body.length.toString(16);
  const length = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
  return Buffer.concat([Buffer.from([tag, 0x80 | length.length]), length, body]);
}

function utcTime(date: Date): Buffer {
  const digits = date.toISOString().replace(/\D/g, '').slice(2, 14);
  return der(TAG.utc, Buffer.from(`${digits}Z`, 'ascii'));
}

function pem(label: string, body: Buffer): string {
  const lines = body.toString('base64').match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}

/**
 * A self-signed certificate (X.509 v3, P-256) for these host names, valid from a day before `now` to two days after it,
 * with its private key, both as PEM. Made with Node alone, because a fresh machine need not have openssl.
 */
export function makeCertificate(hosts: readonly string[], now: Date): { cert: string; key: string } {
  const dayMs = 24 * 60 * 60 * 1000;
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const algorithm = der(TAG.sequence, der(TAG.oid, OID.ecdsaSha256));
  const name = der(
    TAG.sequence,
    der(TAG.set, der(TAG.sequence, der(TAG.oid, OID.commonName), der(TAG.utf8, Buffer.from('local stand-in')))),
  );
  // Context tag 2 is dNSName (RFC 5280, 4.2.1.6).
  const names = der(TAG.sequence, ...hosts.map((host) => der(0x82, Buffer.from(host, 'ascii'))));
  const extension = der(TAG.sequence, der(TAG.oid, OID.subjectAltName), der(TAG.octets, names));
  const serial = randomBytes(8);
  serial[0] = 0x01;
  const body = der(
    TAG.sequence,
    der(0xa0, der(TAG.integer, Buffer.from([2]))),
    der(TAG.integer, serial),
    algorithm,
    name,
    der(TAG.sequence, utcTime(new Date(now.getTime() - dayMs)), utcTime(new Date(now.getTime() + 2 * dayMs))),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, der(TAG.sequence, extension)),
  );
  const signature = der(TAG.bits, Buffer.from([0]), sign('sha256', body, privateKey));
  return {
    cert: pem('CERTIFICATE', der(TAG.sequence, body, algorithm, signature)),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}
