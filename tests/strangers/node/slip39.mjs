// Answers one question about SLIP-39 with the npm package slip39; bytes are hex, JSON in and out.
// {words} -> {secret}; {secret, exponent, extendable} -> {words}
import "./portable.mjs";
import { readFileSync } from "node:fs";
import slip39 from "slip39";

const question = JSON.parse(readFileSync(0, "utf8"));

let answer;
if (question.words !== undefined) {
  const secret = slip39.recoverSecret([question.words], "");
  answer = { secret: Buffer.from(secret).toString("hex") };
} else {
  const share = slip39.fromArray([...Buffer.from(question.secret, "hex")], {
    iterationExponent: question.exponent,
    extendableBackupFlag: question.extendable,
  });
  answer = { words: share.fromPath("r/0").mnemonics[0] };
}
process.stdout.write(JSON.stringify(answer));
