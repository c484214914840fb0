"""HRDoc: offline, encrypted documentation of human-rights cases."""
