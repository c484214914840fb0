"""Looking after the vault: backup, its rehearsal, passphrase, recovery words, health."""
