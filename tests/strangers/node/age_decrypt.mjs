// node age_decrypt.mjs (identity|passphrase) SECRET FILE: writes the plaintext to the output.
import "./portable.mjs";
import { readFileSync, writeSync } from "node:fs";
import { Decrypter, armor } from "age-encryption";

const [kind, secret, file] = process.argv.slice(2);
const decrypter = new Decrypter();
if (kind === "identity") decrypter.addIdentity(secret);
else decrypter.addPassphrase(secret);
let data = readFileSync(file);
if (data.subarray(0, 5).toString() === "-----") data = armor.decode(data.toString());
const plain = await decrypter.decrypt(data);
for (let at = 0; at < plain.length; ) at += writeSync(1, plain, at);
