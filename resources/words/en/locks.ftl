# Locking by itself: how long there is, and what is finished before the vault closes.
locks-minutes = Locks in { $minutes } min
locks-soon = Locks within a minute
locks-finishing-title = Locked; finishing what was begun
locks-finishing-about = Nothing of the vault can be seen any more. Work that was under way is finished first; then the vault closes by itself.
locks-finishing-stop = Stop it and close the vault now
locks-finishing-stop-help = Nothing half-done remains; what was stopped can be done again later.
locks-setting-after = Lock when nothing is done for
locks-setting-minutes = { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}
locks-setting-counts = What counts as doing something
locks-setting-counts-program = Using HRDoc
locks-setting-counts-computer = Using this computer at all
locks-setting-help = It also locks when the screen of the computer is locked, and before the computer sleeps. F12 locks at once. Where the computer does not say whether it is used, only HRDoc counts.
