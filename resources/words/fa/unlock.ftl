# The way into a vault.

unlock-open = گاوصندوق را باز کن
