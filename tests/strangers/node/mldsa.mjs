// Answers one question about ML-DSA-65 with @noble/post-quantum; bytes are hex, JSON in and out.
// {seed, message, context} -> {public, signature};
// {public, signature, message, context} -> {holds}
import "./portable.mjs";
import { ml_dsa65 } from "@noble/post-quantum/ml-dsa.js";
import { readFileSync } from "node:fs";

const bytes = (hex) => Uint8Array.from(Buffer.from(hex, "hex"));
const hex = (data) => Buffer.from(data).toString("hex");

const question = JSON.parse(readFileSync(0, "utf8"));
const message = bytes(question.message);
const options = { context: bytes(question.context) };

let answer;
if (question.seed !== undefined) {
  const keys = ml_dsa65.keygen(bytes(question.seed));
  const signature = ml_dsa65.sign(message, keys.secretKey, options);
  answer = { public: hex(keys.publicKey), signature: hex(signature) };
} else {
  const signature = bytes(question.signature);
  answer = { holds: ml_dsa65.verify(signature, message, bytes(question.public), options) };
}
process.stdout.write(JSON.stringify(answer));
