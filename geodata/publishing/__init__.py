"""The inside of a publication: what is in it, and what differs from the last one."""
