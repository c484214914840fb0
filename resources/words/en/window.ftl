# The window around every screen: the frame, the lobby, the settings.

window-title = HRDoc
window-fault = HRDoc itself made a mistake ({ $kind }, { $place }). What you wrote before is kept. Please tell the people who make HRDoc these two words; they say nothing about your records.

window-undone = Something could not be done before the vault was locked. Open it again and look.

language-en = English
language-fa = فارسی
language-ar = العربية

desk-lock = Lock  F12
desk-lock-tip = Lock the vault at once (F12, from anywhere)
desk-back = Back  Alt+Left
desk-find = Find or do …  Ctrl+K
desk-find-tip = Find a record or a command by its words (Ctrl+K)
desk-kept = Saved, encrypted
desk-keeping = Saving …
desk-work-pause = Pause
desk-work-resume = Go on
desk-work-cancel = Stop
desk-work-paused = paused
desk-work-waiting = waits its turn
desk-work-queued = { $running } under way, { $waiting } waiting
desk-work-several = { $count } things under way
desk-tick-first = First tick the box above.
desk-work-percent = { $percent } %

desk-rail-settings = Settings

lobby-to-dark = Use dark colours
lobby-to-light = Use light colours

settings-title = Settings
settings-language = Language of the program
settings-appearance = Colours
settings-appearance-light = Light
settings-appearance-dark = Dark
settings-appearance-system = As the system has them
settings-text-size = Size of text
settings-text-size-percent = { $size } %
settings-kept = These choices are kept inside the vault. Outside it, nothing remembers them.
