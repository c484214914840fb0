# The way into a vault.

unlock-open = افتح الخزنة
