"""The frame every page stands in once a vault is open."""
