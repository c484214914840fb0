# Checking a bundle, with a vault or without any, and reading what is in it.

desk-rail-verdict = Check a bundle
verdict-leave = Back
verdict-title = Check a bundle
verdict-about = See whether a bundle is whole and who signed it, then read what is in it. Nothing leaves this computer, and nothing is written to it.
verdict-drop = Drop a bundle anywhere on this page. Of a bundle in parts (.001, .002 …), any part will do.
verdict-choose = Choose a bundle
verdict-more = More to check with
verdict-fingerprint = Fingerprint of the sender
verdict-fingerprint-help = If you received it by another route than the bundle, such as by telephone: its words, or its groups of digits and letters.
verdict-authorities = Timestamp authorities
verdict-authorities-choose = Choose a file
verdict-authorities-none = Leave out
verdict-authorities-help = Certificates of those you believe about time. The timestamp itself is looked for beside the bundle.
verdict-checking = Checking the bundle
verdict-listing = Reading the list of records

verdict-locked = This bundle is encrypted
verdict-key-about = It was made for somebody’s key. Give the file that holds that key.
verdict-key-not-vault = It was not made for this vault. If you hold the key it was made for, give the file with that key.
verdict-key-help = A text file with a line that begins with AGE-SECRET-KEY. It is read and not kept.
verdict-key-choose = Choose the key file
verdict-key-wrong = That key does not open this bundle: it was made for another one. Ask the sender which key it was made for.
verdict-passphrase = The passphrase of the bundle
verdict-passphrase-about = It was closed with a passphrase. Type it exactly as the sender told it.
verdict-passphrase-open = Open the bundle
verdict-passphrase-wrong = This passphrase does not open the bundle. Look at capitals and at the language of the keyboard, and ask the sender to say it again.

verdict-cause-no-bundle = This is not a bundle.
verdict-cause-damaged = This bundle is damaged.
verdict-cause-altered = This bundle was changed after it was made.
verdict-cause-too-new = This bundle needs a newer HRDoc.
verdict-cause-other = This bundle could not be checked.
verdict-nothing-shown = Nothing in it was checked, so nothing of it is shown.
verdict-again = Check another bundle

verdict-holds-signed = Holds. Signed by { $name }, whose fingerprint you compared.
verdict-holds-typed = Holds. Signed with the fingerprint you gave.
verdict-where = Where it fails
verdict-todo = What to do
verdict-todo-fails = Do not rely on anything in it; none of its records is shown. Read the lines above to the sender and ask for a fresh copy by another route. If that fails too, somebody may be changing it on the way.
verdict-todo-not-for-you = Ask the sender whether this bundle was meant for you, and to make one for your own key.
verdict-unknown-title = Who signed it?
verdict-unknown-about = Nobody whose card you keep. The signer’s fingerprint is below. Do not trust it because it stands here: get it from the sender by another route, such as by telephone, and compare.
verdict-compare = I have received the fingerprint
verdict-steps = What was checked
verdict-step-figures = Figures
verdict-marks = Where, for whoever helps you with it: { $marks }
verdict-step-others = { $count ->
    [one] Show { $count } more
   *[other] Show { $count } more
}
verdict-browse = Read its records
verdict-facts = About this bundle
verdict-fact-signer = Signed by
verdict-fact-fingerprint = Fingerprint
verdict-fact-purpose = Made for
verdict-fact-created = Made on, as the signer says
verdict-fact-records = Records
verdict-fact-files = Files
verdict-fact-size = Size
verdict-fact-withheld = Places withheld, filled or empty
verdict-fact-id = Number of the bundle

verdict-back = The verdict
verdict-kinds = Kind of record
verdict-all-kinds = All records ({ $count })
verdict-of-kind = { $kind } ({ $count })
verdict-records = Records of the bundle
verdict-record = The record
verdict-untitled = Untitled
verdict-title-withheld = Title withheld
verdict-told-by = { $title }: { $file }
verdict-record-withdrawn = withdrawn
verdict-record-amended = by somebody who did not begin it
verdict-record-withheld = { $count ->
    [one] { $count } place withheld
   *[other] { $count } places withheld
}
verdict-withheld-because = Withheld here: { $reasons }
verdict-file-unnamed = A file whose name is withheld
verdict-file-absent = not in this bundle
verdict-file-hash = SHA-256 { $hash }
verdict-file-save = Save a copy
verdict-file-saving = Saving a copy
verdict-file-saved = The copy is saved. It is not encrypted.
verdict-file-caution = A copy is not encrypted, and the file may be harmful: open it on a computer that holds nothing else.

verdict-take-in = Take into the vault
verdict-previewing = Looking at what it would bring
verdict-taking-in = Taking the bundle in
verdict-take-in-title = Take this bundle into the vault?
verdict-take-in-about = What you have stays: nothing is overwritten, and the same bundle taken in twice changes nothing.
verdict-take-in-now = Take it in
verdict-take-in-not = Back to the verdict
verdict-taken = The bundle is in the vault.
verdict-to-inbox = Go to the inbox
verdict-accept-unknown = I take it in although I do not know who signed it
verdict-in-unknown = Nobody in your contacts signed this bundle. It is whole, but anybody can have made it.
verdict-in-new =
    { $count ->
        [one] { $count } new record
       *[other] { $count } new records
    }
verdict-in-updated =
    { $count ->
        [one] { $count } record you have already, with something new
       *[other] { $count } records you have already, with something new
    }
verdict-in-unchanged =
    { $count ->
        [one] { $count } record you have already, unchanged
       *[other] { $count } records you have already, unchanged
    }
verdict-in-files =
    { $count ->
        [one] { $count } new file
       *[other] { $count } new files
    }
verdict-in-conflicts =
    { $count ->
        [one] { $count } record says two things now: open it and decide field by field.
       *[other] { $count } records say two things now: open them and decide field by field.
    }
verdict-in-amendments =
    { $count ->
        [one] { $count } record has a version by somebody who did not begin it: shown beside, never in its place.
       *[other] { $count } records have versions by somebody who did not begin them: shown beside, never in their place.
    }
verdict-refused-erased =
    { $count ->
        [one] { $count } text stays out: it was erased here.
       *[other] { $count } texts stay out: they were erased here.
    }
verdict-refused-erased-file =
    { $count ->
        [one] { $count } file stays out: it was erased here.
       *[other] { $count } files stay out: they were erased here.
    }
verdict-refused-contradicts =
    { $count ->
        [one] { $count } text stays out: it contradicts what is known of the same version.
       *[other] { $count } texts stay out: they contradict what is known of the same version.
    }
