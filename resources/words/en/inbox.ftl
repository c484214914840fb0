# The inbox: what came from others.

desk-rail-inbox = Inbox
inbox-title = Inbox
inbox-about = What others sent and you took into this vault. It is found among the cases, marked with who signed it.
inbox-none = Nothing has come in yet. Open a bundle that somebody sent you: it is checked first, and you decide.
inbox-new = Open a bundle
inbox-unknown = A sender you do not know
inbox-known = signed by a contact
inbox-accepted = accepted although nobody here knows the signer
