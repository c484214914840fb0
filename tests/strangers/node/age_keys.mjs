// node age_keys.mjs: prints a new hybrid identity and its recipient, a line each.
import "./portable.mjs";
import { generateHybridIdentity, identityToRecipient } from "age-encryption";

const identity = await generateHybridIdentity();
console.log(identity);
console.log(await identityToRecipient(identity));
