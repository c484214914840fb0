"""Filling in a form: one editor a field, laid out from the form's own definition."""
