// node age_encrypt.mjs (recipient|passphrase) VALUE FILE: encrypts FILE to the output.
import "./portable.mjs";
import { readFileSync, writeSync } from "node:fs";
import { Encrypter } from "age-encryption";

const [kind, value, file] = process.argv.slice(2);
const encrypter = new Encrypter();
encrypter.setScryptWorkFactor(10);
if (kind === "recipient") for (const each of value.split(",")) encrypter.addRecipient(each);
else encrypter.setPassphrase(value);
const data = await encrypter.encrypt(readFileSync(file));
for (let at = 0; at < data.length; ) at += writeSync(1, data, at);
