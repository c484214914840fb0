"""The page a testimony is written on."""
