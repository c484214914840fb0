# The way into a vault.

unlock-open = Open the vault
