"""How the window looks: tokens, palette, style sheet, font, icons."""
