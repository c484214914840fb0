"""Everything a person can do; the only room that joins the others."""
