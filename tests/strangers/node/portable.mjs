// Imported first by every script here: Debian 12 has Node 18, where the standard source of
// randomness exists but is not yet a global.
import { webcrypto } from "node:crypto";

globalThis.crypto ??= webcrypto;
