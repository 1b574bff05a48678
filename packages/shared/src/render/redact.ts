import { type HideKnownSecrets, knownSecrets } from './known-secrets.ts';
import { hidePrivateKeys } from './private-keys.ts';
import { hideSecretShapes } from './secret-shapes.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Hides secrets in text: the ones that it knows, in every encoding, and whatever has the shape of one. */
export interface Redaction {
  readonly redact: (text: string) => string;
  /** Adds a secret that was learnt later. Fewer than four characters cannot be hidden. */
  readonly register: (secret: string) => void;
}

/** Variables whose value is a secret by their name. Addresses and paths say where a secret is, not what it is. */
const SECRET_NAME = /TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIAL|PRIVATE_KEY|API_?KEY|ACCESS_KEY/i;
const PLACE_NAME = /(?:_URL|_URI|_PATH|_FILE|_DIR|_HOST|_PORT)$/i;

/** Makes the redaction of a process: it knows every variable of the environment whose name says that it is a secret. */
export function redactor(environment: Environment): Redaction {
  const secrets = new Set(secretsOf(environment));
  let hide: HideKnownSecrets | null = null;
  return {
    redact: (text) => {
      hide ??= knownSecrets(secrets);
      return redactWith(hide, text);
    },
    register: (secret) => {
      secrets.add(secret);
      hide = null;
    },
  };
}

/** Hides these secrets, and secret-shaped text, in one whole text. */
export function redact(text: string, secrets: readonly string[]): string {
  return redactWith(knownSecrets(secrets), text);
}

function redactWith(hide: HideKnownSecrets, text: string): string {
  return hideSecretShapes(hidePrivateKeys(hide(text), false).text);
}

function secretsOf(environment: Environment): readonly string[] {
  return Object.entries(environment).flatMap(([name, value]) =>
    value !== undefined && SECRET_NAME.test(name) && !PLACE_NAME.test(name) && !isWord(value) ? [value] : [],
  );
}

/** A switch or a number is no secret, and hiding it would hide half of every log. */
function isWord(value: string): boolean {
  return /^(?:true|false|none|null|default|read|write|[0-9]{1,6})$/i.test(value.trim());
}
