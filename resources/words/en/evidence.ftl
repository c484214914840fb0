# Evidence of a record: what there is, what comes in, and a copy taken out.

evidence-title = Evidence
evidence-title-count = Evidence ({ $count })
evidence-kind-image = Picture
evidence-kind-video = Video
evidence-kind-audio = Sound
evidence-kind-paper = Document
evidence-kind-other = File
evidence-state-draft = not sealed yet
evidence-state-changed = changed, not sealed yet
evidence-state-sealed = sealed
evidence-state-withdrawn = withdrawn
evidence-state-incomplete = incomplete
evidence-size-bytes = { $size } bytes
evidence-size-kb = { $size } kB
evidence-size-mb = { $size } MB
evidence-size-gb = { $size } GB
evidence-size-tb = { $size } TB
evidence-not-held = the file itself is not here
evidence-nameless = without a name
evidence-more = Show more
evidence-before = { $count ->
    [one] One file came after the consent of { $date }.
   *[other] { $number } files came after the consent of { $date }.
}
evidence-before-whole = That consent is about all of the account and what supports it, so it holds for them, too. Ask again if the person did not know of it.
evidence-before-parts = That consent is about parts alone: a file leaves only where they name it.

evidence-drop = Drop files here. They are copied in and encrypted; the originals stay as they are.
evidence-add = Add files
evidence-add-title = Files to take in
evidence-no-files = There was no file of this computer in what was dropped.
evidence-in = { $count ->
    [one] 1 file is in.
   *[other] { $number } files are in.
}
evidence-not-in = { $count ->
    [one] One is not: the reason stands beside it.
   *[other] { $number } are not: the reasons stand beside them.
}
evidence-taking-in = Taking in file { $number } of { $total }
evidence-waiting = { $count ->
    [one] one more waits
   *[other] { $number } more wait
}
evidence-stop = Stop; nothing of it remains in the vault
evidence-stop-waiting = Stop those
evidence-seal = { $count ->
    [one] Seal the file that is not sealed yet
   *[other] Seal the { $number } files that are not sealed yet
}
evidence-dismiss = Remove this message

evidence-look = HRDoc opens no files, so that none can harm the vault. To see it, save a copy; best on a computer that holds nothing else.
evidence-look-absent = The file itself is not in this vault.
evidence-save = Save a copy …
evidence-save-caution = The copy is not encrypted. Whoever finds it can open it. Give it only to somebody the person agreed to; without consent, to nobody.
evidence-save-where = Choose where …
evidence-save-not = Cancel
evidence-save-title = Save a copy that is not encrypted
evidence-saving = Saving a copy
evidence-saved = A copy was saved. It is not encrypted.

error-dropped-folder = This is a folder.
    .todo = Open it and drop the files that are in it.
error-dropped-link = This is only a link to a file somewhere else.
    .todo = Drop the file itself.
error-dropped-empty = This file is empty; most likely it was not copied whole.
    .todo = Copy it again from where it comes from.
error-dropped-gone = This file is not there any more.
    .todo = See whether the card or stick is still plugged in, and drop the file again.
error-dropped-unreadable = This file cannot be read.
    .todo = See whether other programs can open it; copy it to this computer first.

evidence-remove = Remove
evidence-remove-does = This file is deleted from the vault. What it came from stays as it is. The journal keeps that a file was taken in and removed, not what it was called.
evidence-remove-yes = Remove this file
evidence-remove-no = Leave it
evidence-removed = The file was removed.

error-evidence-stays = This file was sealed, or another record names it, so it stays.
    .todo = What is sealed can be withdrawn or erased.
