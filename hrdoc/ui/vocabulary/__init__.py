"""Lists of terms: choosing one in a form, browsing them, adding terms of one's own."""
