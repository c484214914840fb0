# Taking consent back, asking others to delete, and the report of what was deleted.

withdrawal-title = Withdraw the consent
withdrawal-done-title = The consent is withdrawn
withdrawal-none-title = There is no consent to withdraw
withdrawal-back = Back
withdrawal-ends = What ends
withdrawal-does = { $count ->
    [one] Nothing of this record leaves this vault again. This cannot be undone; the person would have to consent anew.
   *[other] Nothing of these { $count } records leaves this vault again. This cannot be undone; the person would have to consent anew.
}
withdrawal-ended = Nothing of this leaves this vault any more:
withdrawal-gone = { $what } (deleted)
withdrawal-follows = { $count ->
    [one] With it one file that supports it ends:
   *[other] With it { $count } files that support it end:
}
withdrawal-count-testimony = { $count ->
    [one] one testimony
   *[other] { $count } testimonies
}
withdrawal-count-evidence = { $count ->
    [one] one file
   *[other] { $count } files
}
withdrawal-count-others = { $count ->
    [one] one other record
   *[other] { $count } other records
}
withdrawal-followed = { $count ->
    [one] Nor does one file that supports it:
   *[other] Nor do { $count } files that support it:
}
withdrawal-both-asks = { $count ->
    [one] The consent is withdrawn, and the words and files of one record are destroyed for good. Nobody can bring them back.
   *[other] The consent is withdrawn, and the words and files of { $count } records are destroyed for good. Nobody can bring them back.
}
withdrawal-stays-title = What stays here
withdrawal-stays = The words and files stay in this vault, encrypted. They were not deleted, and they do not leave.
withdrawal-left = What already left
withdrawal-cannot = HRDoc cannot call back what it has handed over. You can ask the recipients to delete it; a court or the UN may keep what it has received.
withdrawal-left-only = Only bundles that held something of this are shown. The case’s list of what was sent shows the others, too.
withdrawal-held = In it: { $titles }
withdrawal-held-erased = { $count ->
    [one] In it: one record, now erased
   *[other] In it: { $count } records, now erased
}
withdrawal-held-untold = { $count ->
    [one] In it: one record
   *[other] In it: { $count } records
}
withdrawal-package = Number of the bundle: { $number }
withdrawal-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
withdrawal-how = How it came to that
withdrawal-date = The day the person said so
withdrawal-way = How it reached you
withdrawal-way-unsaid = How it reached you is not said.
withdrawal-by = Who asked for it
withdrawal-notes = Notes
withdrawal-asked-by = Asked for by { $name }
withdrawal-yes = Withdraw …
withdrawal-sure = Withdraw the consent
withdrawal-asks = { $count ->
    [one] What was allowed about this record ends for good.
   *[other] What was allowed about these { $count } records ends for good.
}
withdrawal-erase-title = Deleting what is here
withdrawal-erase = Delete the words and files, too
withdrawal-erase-does = The words and files are destroyed in this vault. The signed part stays: it shows that something was sealed, not what it said. The consent stays, with its withdrawal.
withdrawal-erase-what = This will be deleted:
withdrawal-files = { $count ->
    [one] one file, { $size }
   *[other] { $count } files, { $size }
}
withdrawal-erase-also = If they are to be deleted as well
withdrawal-erase-only = Delete the words and files …
withdrawal-erase-sure = Delete for good
withdrawal-both-sure = Withdraw, and delete for good
withdrawal-erase-asks = { $count ->
    [one] The words and files of one record are destroyed for good. Nobody can bring them back.
   *[other] The words and files of { $count } records are destroyed for good. Nobody can bring them back.
}
withdrawal-erased-told = It is withdrawn and deleted; the report stays.
withdrawal-deleted-told = It is deleted; the report stays.
recall-notice = Ask them to delete it …
recall-later = Once the withdrawal is recorded, the words that ask them to delete it can be copied or saved here.
recall-language = Language of the request
recall-save = Save as plain text …
recall-copy = Copy
recall-close = Close
recall-copied = Copied. Other programs and the clipboard’s history can read it now; it names nobody.
recall-saved = Saved. The file is not encrypted; it names nobody.
recall-title = A consent was withdrawn
recall-what = On { $date } you received the bundle { $bundle } from us, for this: { $purpose }.
recall-why = A person whose words are in it has withdrawn their consent. They may do so at any time, and need not say why.
recall-please = Please do this without delay:
recall-ask-stop = Stop using the records named below, and show them to nobody.
recall-ask-delete = Delete your copies, extracts and notes of them, and in your backups as soon as you can.
recall-ask-pass = Tell us whom you have passed any of it to, and pass this request on to them.
recall-ask-answer = Answer us what you have done, and what you cannot undo, such as what a court already holds.
recall-records = The records:
erasure-title = Report of what was deleted
erasure-at = Deleted on { $date }.
erasure-gone = { $count ->
    [one] The words of one record were destroyed.
   *[other] The words of { $count } records were destroyed.
}
erasure-files = { $count ->
    [one] One file was destroyed.
   *[other] { $count } files were destroyed.
}
erasure-files-kept = { $count ->
    [one] One file stays, because another record has it too.
   *[other] { $count } files stay, because other records have them too.
}
erasure-stays = { $count ->
    [one] One signed part stays. It shows that something was sealed, not what it said.
   *[other] { $count } signed parts stay. They show that something was sealed, not what it said.
}
erasure-backups = { $count ->
    [one] One backup still holds it. Bring it up to date:
   *[other] { $count } backups still hold it. Bring them up to date:
}
erasure-backup = Backup { $id }, last brought up to date on { $date }
erasure-no-backup = No backup that HRDoc knows of still holds it. Copies of the vault’s folder made by hand may.
erasure-disk = Traces may remain on the disk until it is written over; they are encrypted.
erasure-nobody = It had not left this vault in any bundle.
erasure-held = { $count ->
    [one] One bundle had left before. Whoever has it may still hold it:
   *[other] { $count } bundles had left before. Whoever has them may still hold it:
}
erasure-held-by = { $date }: { $of }, bundle { $bundle }
